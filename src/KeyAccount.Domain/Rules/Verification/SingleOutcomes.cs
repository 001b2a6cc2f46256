using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>One outcome out of several; its number is its place among those that the rules name.</summary>
internal sealed class SingleOutcomes(Scale scale, ImmutableArray<long> codes, OutcomeOrder order, HashSet<long> outside)
    : OutcomeSpace
{
    public override bool HasOrder => order is OutcomeOrder.LastIsStrictest or OutcomeOrder.LastIsBest;

    public override bool IsTotal => HasOrder && !codes.Any(outside.Contains);

    public override int NumberOf(long code) => codes.BinarySearch(code);

    public override IEnumerable<long> CodesOf(int outcome) => outcome == Nothing ? [] : [codes[outcome]];

    public override string Say(int outcome, Language language) =>
        outcome == Nothing ? "-" : scale.Format(codes[outcome], language);

    public override int? Compare(int left, int right) =>
        left == right ? 0
        : !HasOrder || IsOutside(left) || IsOutside(right) ? null
        : order == OutcomeOrder.LastIsBest ? right.CompareTo(left)
        : left.CompareTo(right);

    public override int? StepsBetween(int left, int right) =>
        Compare(left, right) is null ? null : Math.Abs(RankOf(left) - RankOf(right));

    private int RankOf(int outcome) => codes.Take(outcome).Count(code => !outside.Contains(code));

    private bool IsOutside(int outcome) => outcome == Nothing || outside.Contains(codes[outcome]);
}
