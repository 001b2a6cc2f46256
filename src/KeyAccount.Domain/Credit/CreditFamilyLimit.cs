using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>Holds the lines of connected debtors to what they share, and says what a line would change.</summary>
internal sealed class CreditFamilyLimit(CreditTerms terms, LineCalculation lines)
{
    /// <summary>The members with lines that fit together; members whose line was not decided keep theirs, and use up room.</summary>
    /// <param name="members">One family, by account in ordinal order.</param>
    public CreditEvaluation[] Hold(CreditEvaluation[] members)
    {
        var held = members.ToArray();
        foreach (var cap in CapsOf(members))
        {
            Hold(held, cap, member => CapOf(member) <= cap);
        }
        if (members[0].Facts.SellerReceivables is { } receivables)
        {
            var share = receivables.IsNegative ? Money.Zero(terms.Currency) : receivables;
            Hold(held, share.Times(terms.ConcentrationShare, Rounding.Down), _ => true);
        }
        return held;
    }

    public LineChange ChangeOf(CreditFacts facts, Money? recommended)
    {
        if (recommended is not { } line)
        {
            return LineChange.Frozen;
        }
        if (facts.CurrentLine is not { } current || current.IsZero)
        {
            return line.IsZero ? LineChange.Frozen : LineChange.Grant;
        }
        return line < current ? LineChange.Cut
            : line == current ? LineChange.Renewal
            : facts.File?.LineSixMonthsAgo is { IsNegative: false } before && IsWithinPace(line, before) ? LineChange.Raise
            : LineChange.FastRaise;
    }

    /// <summary>Takes off in proportion what the lines of some members are too much together.</summary>
    private void Hold(CreditEvaluation[] members, Money limit, Func<CreditEvaluation, bool> isMeant)
    {
        Int128 used = 0;
        foreach (var member in members)
        {
            used += member.Line is null ? Math.Max(0, member.Facts.CurrentLine?.MinorUnits ?? 0) : 0;
        }

        var room = Money.OfMinor((long)Int128.Max(0, limit.MinorUnits - used), terms.Currency);
        int[] places =
        [
            .. Enumerable.Range(0, members.Length).Where(place => isMeant(members[place]) && Amount(members[place]) > 0),
        ];
        if (places.Sum(place => (decimal)Amount(members[place])) <= room.MinorUnits)
        {
            return;
        }
        (long Line, long Weight)[] weights = [.. places.Select(place => ((long)place, Amount(members[place])))];
        var shares = room.Allocate(weights);
        for (var index = 0; index < places.Length; index++)
        {
            var member = members[places[index]];
            var line = lines.With(member.Line!, new(LinePartKind.Family, shares[index]));
            members[places[index]] = member.With(line, ChangeOf(member.Facts, line.Amount));
        }
    }

    private bool IsWithinPace(Money line, Money before) =>
        before.Currency == line.Currency
        && (Int128)line.MinorUnits * BasisPoint.PerWhole
            <= (Int128)before.MinorUnits * (BasisPoint.PerWhole + terms.RaisePace.BasisPoints);

    private IEnumerable<Money> CapsOf(CreditEvaluation[] members) =>
        members.Select(CapOf).OfType<Money>().DistinctBy(cap => cap.MinorUnits).OrderBy(cap => cap.MinorUnits);

    private Money? CapOf(CreditEvaluation member) => lines.Cap(member.Facts, member.Track);

    private static long Amount(CreditEvaluation member) => member.Line?.Amount?.MinorUnits ?? 0;
}
