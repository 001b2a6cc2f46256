using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Sets of outcomes: the truth of each outcome that the rules name.</summary>
internal sealed class CollectedOutcomes(Scale scale, ImmutableArray<long> codes, OutcomeOrder order) : OutcomeSpace
{
    private readonly Interner sets = new();

    public int MemberCount => codes.Length;

    public override bool HasOrder => order is OutcomeOrder.LastIsStrictest or OutcomeOrder.LastIsBest;

    public override bool IsTotal => false;

    /// <summary>The number of a set.</summary>
    public int Of(ReadOnlySpan<int> truths) => sets.PlaceOf(truths);

    public override int NumberOf(long code) => codes.BinarySearch(code);

    public override IEnumerable<long> CodesOf(int outcome) =>
        codes.Where((_, member) => sets[outcome][member] == ResidualStore.Yes);

    public override string Say(int outcome, Language language)
    {
        var said = codes
            .Select((code, member) => (Name: scale.Format(code, language), Truth: sets[outcome][member]))
            .Where(member => member.Truth != ResidualStore.No)
            .Select(member => member.Truth == ResidualStore.Yes ? member.Name : member.Name + "?")
            .ToList();
        return said.Count == 0 ? "-" : string.Join(", ", said);
    }

    // More is better, or stricter, as long as nothing is in doubt on one side only.
    public override int? Compare(int left, int right)
    {
        var (more, less) = (false, false);
        for (var member = 0; member < codes.Length; member++)
        {
            var (one, other) = (sets[left][member], sets[right][member]);
            if (one != other && (one == ResidualStore.Unknown || other == ResidualStore.Unknown))
            {
                return null;
            }

            more |= one > other;
            less |= one < other;
        }

        var compared =
            more == less ? 0
            : more ? 1
            : -1;
        return left == right ? 0
            : !HasOrder || compared == 0 ? null
            : order == OutcomeOrder.LastIsBest ? -compared
            : compared;
    }

    public override int? StepsBetween(int left, int right) => null;
}
