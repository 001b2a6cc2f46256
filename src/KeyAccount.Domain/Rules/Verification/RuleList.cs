using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// Rules as the verifier reads them: up to 2,000, more than one policy that runs may have, so that a large table can be verified before
/// it is split.
/// </summary>
public abstract class RuleList
{
    /// <summary>The most rules of a list.</summary>
    public const int MaximumRules = 2_000;

    private protected RuleList(
        Scale outcomes,
        PickingKind kind,
        ImmutableArray<string> ruleCodes,
        ImmutableArray<long> outcomeCodes,
        long? otherwise,
        long whenUnknown
    )
    {
        (OutcomeScale, Kind, OtherwiseCode, WhenUnknownCode) = (outcomes, kind, otherwise, whenUnknown);
        (RuleCodes, OutcomeCodes) = (ruleCodes, outcomeCodes);
    }

    /// <summary>The questions that the rules may ask, in the order of a witness's codes.</summary>
    public abstract IReadOnlyList<Feature> Features { get; }

    internal Scale OutcomeScale { get; }

    internal PickingKind Kind { get; }

    internal ImmutableArray<string> RuleCodes { get; }

    internal ImmutableArray<long> OutcomeCodes { get; }

    internal long? OtherwiseCode { get; }

    internal long WhenUnknownCode { get; }

    /// <summary>The same list without one rule; <c>null</c> when it is the only one.</summary>
    internal abstract RuleList? Without(int rule);

    /// <summary>The features that a rule asks, with what it asks.</summary>
    internal abstract void Ask(Questions questions);

    /// <summary>The rules as residuals over the variables of those questions.</summary>
    internal abstract int[] Translate(Questions questions, VariableTable variables, ResidualStore store);

    /// <summary>The rules of a table.</summary>
    public static RuleList<TFacts, TOutcome> Of<TFacts, TOutcome>(DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(table);
        return new(
            table.FeatureList,
            table.Outcomes,
            KindOf(table.Hit),
            table.Outcomes.Encode(table.Otherwise),
            table.Outcomes.Encode(table.WhenUnknown),
            table.Rules
        );
    }

    /// <summary>The rules of an objection policy.</summary>
    public static RuleList<TFacts, Verdict> Of<TFacts>(ObjectionPolicy<TFacts> policy)
    {
        Guard.Against.Null(policy);
        return new(
            policy.FeatureList,
            VerdictScale.Instance,
            PickingKind.Objections,
            Verdict.Approve.Code,
            policy.WhenUnknown.Code,
            policy.Rules
        );
    }

    /// <summary>The rules of a collecting table.</summary>
    public static RuleList<TFacts, TOutcome> Of<TFacts, TOutcome>(CollectingTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(table);
        return new(table.FeatureList, table.Outcomes, PickingKind.Collected, null, 0, table.Rules);
    }

    private protected static PickingKind KindOf(HitPolicy hit) =>
        hit switch
        {
            HitPolicy.First => PickingKind.First,
            HitPolicy.Strictest => PickingKind.Strictest,
            HitPolicy.Unique => PickingKind.Unique,
        };
}

/// <inheritdoc/>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What the rules call for.</typeparam>
public sealed class RuleList<TFacts, TOutcome> : RuleList
    where TOutcome : struct
{
    /// <summary>Makes a list.</summary>
    /// <param name="outcomes">The outcomes with their names and order.</param>
    /// <param name="hit">How the one outcome is picked.</param>
    /// <param name="otherwise">The outcome when every rule is known to be false; <c>null</c> for none, so that any gap is an objection.</param>
    /// <param name="whenUnknown">The outcome when an unknown answer keeps the rules from deciding.</param>
    /// <param name="rules">1 to 2,000 rules over at most 64 features, each with its own code.</param>
    /// <exception cref="ArgumentException">
    /// There are too few or too many rules or features, a code or a feature's name stands twice, an outcome is not on the scale, or the
    /// outcomes of a strictest list have no order.
    /// </exception>
    public RuleList(
        Scale<TOutcome> outcomes,
        HitPolicy hit,
        TOutcome? otherwise,
        TOutcome whenUnknown,
        params ImmutableArray<Rule<TFacts, TOutcome>> rules
    )
        : this(
            [],
            Guard.Against.Null(outcomes),
            KindOf(hit),
            otherwise is { } stated ? outcomes.Encode(stated) : null,
            outcomes.Encode(whenUnknown),
            rules
        ) { }

    internal RuleList(
        ImmutableArray<Feature<TFacts>> features,
        Scale<TOutcome> outcomes,
        PickingKind kind,
        long? otherwise,
        long whenUnknown,
        ImmutableArray<Rule<TFacts, TOutcome>> rules
    )
        : base(
            outcomes,
            kind,
            [.. Checked(rules).Select(rule => rule.Code)],
            [.. rules.Select(rule => outcomes.Encode(rule.Outcome))],
            otherwise,
            whenUnknown
        )
    {
        if (kind == PickingKind.Strictest && !outcomes.IsOrdered)
        {
            throw new ArgumentException("The strictest outcome is only defined for outcomes with an order.", nameof(outcomes));
        }

        Rules = rules;
        var asked = new Questions();
        Ask(asked);
        FeatureList =
        [
            .. features,
            .. asked.All.Select(feature => (Feature<TFacts>)feature.Feature).Where(feature => !features.Contains(feature)),
        ];
        FeatureCheck.Refuse(FeatureList);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Feature> Features => FeatureList;

    /// <summary>The rules in their stated order.</summary>
    public ImmutableArray<Rule<TFacts, TOutcome>> Rules { get; }

    private ImmutableArray<Feature<TFacts>> FeatureList { get; }

    internal override RuleList? Without(int rule) =>
        Rules.Length == 1
            ? null
            : new RuleList<TFacts, TOutcome>(
                FeatureList,
                (Scale<TOutcome>)OutcomeScale,
                Kind,
                OtherwiseCode,
                WhenUnknownCode,
                Rules.RemoveAt(rule)
            );

    internal override void Ask(Questions questions)
    {
        foreach (var (feature, comparison) in Rules.SelectMany(rule => AskedFeature.LeavesOf(rule.When)))
        {
            var asked = questions.Ask(feature);
            if (comparison is not null)
            {
                asked.Compare(comparison.Intervals);
            }
        }
    }

    internal override int[] Translate(Questions questions, VariableTable variables, ResidualStore store)
    {
        var reading = new ResidualReading<TFacts>(questions, variables, store);
        return [.. Rules.Select(rule => rule.When.Accept(reading))];
    }

    private static ImmutableArray<Rule<TFacts, TOutcome>> Checked(ImmutableArray<Rule<TFacts, TOutcome>> rules)
    {
        if (rules.IsDefaultOrEmpty || rules.Length > MaximumRules)
        {
            throw new ArgumentException(
                $"1 to {MaximumRules} rules are allowed, not {(rules.IsDefault ? 0 : rules.Length)}.",
                nameof(rules)
            );
        }

        foreach (
            var code in rules
                .GroupBy(rule => Guard.Against.Null(rule).Code, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
        )
        {
            throw new ArgumentException($"Two rules have the code '{code.Key}'; every rule needs its own.", nameof(rules));
        }

        return rules;
    }
}
