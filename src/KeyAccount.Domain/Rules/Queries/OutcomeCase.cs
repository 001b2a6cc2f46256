using System.Collections.Immutable;
using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>The outcome of a policy as nested conditions: what a database runs as CASE.</summary>
internal static class OutcomeCase
{
    public static Expression Of<TFacts, TOutcome>(
        DecisionTable<TFacts, TOutcome> table,
        Translation<TFacts> translation,
        Func<TOutcome, Expression> label
    )
        where TOutcome : struct
    {
        var rules = table.Rules.Select(rule => (rule.Outcome, Sides: rule.When.Accept(translation))).ToImmutableArray();
        return table.Hit switch
        {
            HitPolicy.First => First(rules, label, table),
            HitPolicy.Strictest => Strictest(rules, label, table),
            HitPolicy.Unique => Unique(rules, label, table),
        };
    }

    /// <summary>The code of the verdict.</summary>
    public static Expression Of<TFacts>(ObjectionPolicy<TFacts> policy, Translation<TFacts> translation)
    {
        var rules = policy
            .Rules.Select(rule =>
                (
                    rule.Outcome,
                    Open: ObjectionPolicy<TFacts>.Unanswered(rule.Outcome, policy.WhenUnknown),
                    Sides: rule.When.Accept(translation)
                )
            )
            .ToList();
        return rules
            .SelectMany(rule => (Verdict[])[rule.Outcome, rule.Open])
            .Distinct()
            .Order()
            .Aggregate<Verdict, Expression>(
                Code(Verdict.Approve),
                (milder, verdict) =>
                    Condition.Choose(
                        Condition.Any(rules.Where(rule => rule.Outcome == verdict).Select(rule => rule.Sides.Yes)),
                        Code(verdict),
                        Condition.Choose(
                            Condition.All(rules.Where(rule => rule.Open == verdict).Select(rule => rule.Sides.Decided)),
                            milder,
                            Code(verdict)
                        )
                    )
            );
    }

    private static Expression First<TFacts, TOutcome>(
        ImmutableArray<(TOutcome Outcome, Sides Sides)> rules,
        Func<TOutcome, Expression> label,
        DecisionTable<TFacts, TOutcome> table
    )
        where TOutcome : struct =>
        rules
            .Reverse()
            .Aggregate(
                label(table.Otherwise),
                (next, rule) =>
                    Condition.Choose(
                        rule.Sides.Yes,
                        label(rule.Outcome),
                        Condition.Choose(rule.Sides.No, next, label(table.WhenUnknown))
                    )
            );

    private static Expression Strictest<TFacts, TOutcome>(
        ImmutableArray<(TOutcome Outcome, Sides Sides)> rules,
        Func<TOutcome, Expression> label,
        DecisionTable<TFacts, TOutcome> table
    )
        where TOutcome : struct
    {
        var doubt = table.Outcomes.Encode(table.WhenUnknown);
        var levels = rules.GroupBy(rule => table.Outcomes.Encode(rule.Outcome)).OrderBy(level => level.Key).ToList();
        Expression Rising(IEnumerable<IGrouping<long, (TOutcome Outcome, Sides Sides)>> some, Expression below) =>
            some.Aggregate(
                below,
                (milder, level) =>
                    Condition.Choose(Condition.Any(level.Select(rule => rule.Sides.Yes)), label(level.First().Outcome), milder)
            );

        var milder = Rising(levels.TakeWhile(level => level.Key <= doubt), label(table.Otherwise));
        return Rising(
            levels.SkipWhile(level => level.Key <= doubt),
            Condition.Choose(Condition.All(rules.Select(rule => rule.Sides.Decided)), milder, label(table.WhenUnknown))
        );
    }

    // Whether all but one are known to be false is counted rather than spelled out, which would take the square of the rules.
    private static Expression Unique<TFacts, TOutcome>(
        ImmutableArray<(TOutcome Outcome, Sides Sides)> rules,
        Func<TOutcome, Expression> label,
        DecisionTable<TFacts, TOutcome> table
    )
        where TOutcome : struct
    {
        var denied = rules
            .Select(rule => Condition.Choose(rule.Sides.No, Expression.Constant(1), Expression.Constant(0)))
            .Aggregate(Expression.Add);
        var only = rules
            .Reverse()
            .Aggregate(label(table.WhenUnknown), (next, rule) => Condition.Choose(rule.Sides.Yes, label(rule.Outcome), next));
        return Condition.Choose(
            Condition.All(rules.Select(rule => rule.Sides.No)),
            label(table.Otherwise),
            Condition.Choose(Expression.Equal(denied, Expression.Constant(rules.Length - 1)), only, label(table.WhenUnknown))
        );
    }

    private static ConstantExpression Code(Verdict verdict) => Expression.Constant(verdict.Code);
}
