using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Decision tables, each hit policy written out over the list of rules.</summary>
internal sealed class TableShape<TFacts, TOutcome>(DecisionTable<TFacts, TOutcome> table) : PolicyShape<TFacts, TOutcome>(table)
    where TOutcome : struct
{
    public override bool IsOrdered => table.Hit == HitPolicy.First;

    public override string? RefusesDuplicates => table.Hit == HitPolicy.Unique ? "a unique table has no rule twice" : null;

    public override bool StrictestWins => table.Hit == HitPolicy.Strictest;

    public override Direction BetterOutcome => StrictestWins || DecidesVerdicts ? Direction.LowerIsBetter : Direction.None;

    public override IEnumerable<string> Outcomes =>
        table
            .Rules.Select(rule => rule.Outcome)
            .Append(table.Otherwise)
            .Concat(CanBeUnknown ? [table.WhenUnknown] : [])
            .Select(Say)
            .Distinct(StringComparer.Ordinal);

    private bool CanBeUnknown => table.Rules.Any(rule => !Thresholds<TFacts>.Of([rule.When]).Comparisons.IsEmpty);

    public override Policy<TFacts, TOutcome> With(IEnumerable<RuleSource<TFacts>> rules) =>
        new DecisionTable<TFacts, TOutcome>(
            table.Identity,
            table.Outcomes,
            table.Hit,
            table.Otherwise,
            table.WhenUnknown,
            [.. rules.Select(source => new Rule<TFacts, TOutcome>(source.Code, source.When, table.Rules[source.Index].Outcome))]
        );

    public override bool Follows(TOutcome outcome, ImmutableArray<Truth> truths, out string expected)
    {
        var right = table.Hit switch
        {
            HitPolicy.First => First(truths),
            HitPolicy.Strictest => Strictest(truths),
            HitPolicy.Unique => Unique(truths),
        };
        expected = Say(right);
        return AreSame(right, outcome);
    }

    public override IEnumerable<string> Reached(TOutcome outcome) => [Say(outcome)];

    public override string? Overturned(TOutcome before, TOutcome after) =>
        before is Verdict from && after is Verdict to && OverturnedVerdict(from, to) is { } overturned ? overturned
        : AreSame(before, after) || AreSame(before, table.WhenUnknown) ? null
        : StrictestWins && Rank(before) > Rank(table.WhenUnknown) && Rank(after) > Rank(before) ? null
        : $"learning more turned '{Say(before)}' into '{Say(after)}'";

    public override long? Rank(TOutcome outcome) => table.Outcomes.Encode(outcome);

    public override long? RankOfRule(int index) => Rank(table.Rules[index].Outcome);

    public override string? Unfounded(TOutcome outcome, ImmutableArray<Truth> truths) =>
        truths.All(truth => truth == Truth.No) && !AreSame(outcome, table.Otherwise)
            ? $"no rule is met, and the outcome is '{Say(outcome)}' instead of '{Say(table.Otherwise)}'"
        : outcome is Verdict { IsApproval: true }
        && !truths.Where((truth, index) => truth == Truth.Yes && AreSame(table.Rules[index].Outcome, outcome)).Any()
            ? "no rule that approves is met, and the outcome is approval"
        : null;

    private TOutcome First(ImmutableArray<Truth> truths)
    {
        for (var index = 0; index < truths.Length; index++)
        {
            if (truths[index] == Truth.Yes)
            {
                return table.Rules[index].Outcome;
            }

            if (truths[index] == Truth.Unknown)
            {
                return table.WhenUnknown;
            }
        }

        return table.Otherwise;
    }

    private TOutcome Strictest(ImmutableArray<Truth> truths)
    {
        var called = table
            .Rules.Select(rule => rule.Outcome)
            .Where((_, index) => truths[index] == Truth.Yes)
            .Concat(truths.Contains(Truth.Unknown) ? [table.WhenUnknown] : [])
            .ToList();
        return called.Count == 0 ? table.Otherwise : called.MaxBy(table.Outcomes.Encode);
    }

    private TOutcome Unique(ImmutableArray<Truth> truths) =>
        truths.Contains(Truth.Unknown)
            ? table.WhenUnknown
            : truths.Count(truth => truth == Truth.Yes) switch
            {
                0 => table.Otherwise,
                1 => table.Rules[truths.IndexOf(Truth.Yes)].Outcome,
                _ => table.WhenUnknown,
            };

    private string Say(TOutcome outcome)
    {
        try
        {
            return table.Say(outcome, Language.English);
        }
        catch (ArgumentException)
        {
            // An outcome off the scale has no words; the law of totality reports it by its own text.
            return $"{outcome}";
        }
    }

    private static bool AreSame(TOutcome left, TOutcome right) => EqualityComparer<TOutcome>.Default.Equals(left, right);
}
