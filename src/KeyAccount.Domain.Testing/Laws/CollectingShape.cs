using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

// CA1812: made by reflection in PolicyShape.Of, because only the policy knows the type of its members.
#pragma warning disable CA1812
/// <summary>Collecting tables: every outcome by itself is the "or" of its rules.</summary>
internal sealed class CollectingShape<TFacts, TMember>(CollectingTable<TFacts, TMember> table)
    : PolicyShape<TFacts, OutcomeSet<TMember>>(table)
    where TMember : struct
{
    public override IEnumerable<string> Outcomes =>
        table
            .Rules.GroupBy(rule => rule.Outcome)
            .SelectMany(rules =>
                rules.All(rule => Thresholds<TFacts>.Of([rule.When]).Comparisons.IsEmpty)
                    ? new[] { Say(rules.Key, Truth.Yes), Say(rules.Key, Truth.No) }
                    : [Say(rules.Key, Truth.Yes), Say(rules.Key, Truth.No), Say(rules.Key, Truth.Unknown)]
            );

    public override Policy<TFacts, OutcomeSet<TMember>> With(IEnumerable<RuleSource<TFacts>> rules) =>
        new CollectingTable<TFacts, TMember>(
            table.Identity,
            table.Outcomes,
            [.. rules.Select(source => new Rule<TFacts, TMember>(source.Code, source.When, table.Rules[source.Index].Outcome))]
        );

    public override bool Follows(OutcomeSet<TMember> outcome, ImmutableArray<Truth> truths, out string expected)
    {
        var right = table
            .Rules.Select((rule, index) => (rule.Outcome, Truth: truths[index]))
            .GroupBy(rule => rule.Outcome, rule => rule.Truth)
            .ToDictionary(group => group.Key, group => group.Aggregate(Truth.No, Oracle.Or));
        expected = string.Join(", ", right.Select(member => Say(member.Key, member.Value)));
        return right.All(member => TruthOf(outcome, member.Key) == member.Value);
    }

    public override IEnumerable<string> Reached(OutcomeSet<TMember> outcome) =>
        outcome.All.Select(member => Say(member.Outcome, member.Truth));

    public override string? Overturned(OutcomeSet<TMember> before, OutcomeSet<TMember> after) =>
        before
            .All.Where(member => member.Truth != Truth.Unknown && TruthOf(after, member.Outcome) != member.Truth)
            .Select(member =>
                $"learning more turned '{Say(member.Outcome, member.Truth)}' into '{Say(member.Outcome, TruthOf(after, member.Outcome))}'"
            )
            .FirstOrDefault();

    public override string? Unfounded(OutcomeSet<TMember> outcome, ImmutableArray<Truth> truths) =>
        truths.All(truth => truth == Truth.No) && outcome.All.Any(member => member.Truth != Truth.No)
            ? "no rule is met, and an outcome is"
            : null;

    private static Truth? TruthOf(OutcomeSet<TMember> outcome, TMember member) =>
        outcome
            .All.Where(named => EqualityComparer<TMember>.Default.Equals(named.Outcome, member))
            .Select(named => (Truth?)named.Truth)
            .FirstOrDefault();

    private string Say(TMember member, Truth? truth) =>
        $"{table.Outcomes.Format(table.Outcomes.Encode(member), Language.English)} {(truth is { } known ? Words.Of(known) : "not named")}";
}
