using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>How far terms go at most, on whatever day: what authority and pace are measured by. More is looser.</summary>
/// <param name="Kind">The loosest kind of the base and the temporary limits; no credit and an amount are one kind here.</param>
/// <param name="MinorUnits">The highest amount with its season and with securities on top at their full worth.</param>
internal readonly record struct LineReach(CreditLimitKind Kind, long MinorUnits) : IComparable<LineReach>
{
    public bool IsNothing => Kind == CreditLimitKind.NoCredit && MinorUnits == 0;

    /// <summary>The amount; null when it has no bound of its own.</summary>
    public long? Bound => Kind is CreditLimitKind.Unlimited or CreditLimitKind.NoCheck ? null : MinorUnits;

    public static LineReach Of(CreditLineTerms terms)
    {
        var kind = Limits(terms).Select(Loosened).Max();
        var onTop = terms
            .Secured.Where(part => part.Placement == SecuredPlacement.OnTop)
            .Aggregate(
                (Int128)0,
                (sum, part) => sum + terms.SecurityTerms.Worth(part.Security, part.Security.WrittenOn ?? terms.From).MinorUnits
            );
        return new(kind, (long)Int128.Min(Highest(terms) + onTop, Money.MaxMinorUnits));
    }

    /// <summary>The highest amount that is granted on any day, in minor units, without securities.</summary>
    public static long Highest(CreditLineTerms terms) => Amounts(terms).DefaultIfEmpty(0).Max();

    /// <summary>The lowest amount that is granted on any day that has one, in minor units; null when no day has one.</summary>
    public static long? Lowest(CreditLineTerms terms) => Amounts(terms).Select(minor => (long?)minor).Min();

    /// <summary>Whether it inherits on any day.</summary>
    public static bool Inherits(CreditLineTerms terms) => Limits(terms).Any(limit => limit.Kind == CreditLimitKind.Inherit);

    public int CompareTo(LineReach other) =>
        Kind.CompareTo(other.Kind) is var order and not 0 ? order : MinorUnits.CompareTo(other.MinorUnits);

    private static IEnumerable<CreditLimit> Limits(CreditLineTerms terms) =>
        terms.Temporary.Select(one => one.Limit).Prepend(terms.Limit);

    private static IEnumerable<long> Amounts(CreditLineTerms terms) =>
        Limits(terms)
            .Concat(terms.Seasons.Select(season => AppliedLimit.Changed(terms.Limit, season)))
            .Where(limit => limit.Kind is CreditLimitKind.NoCredit or CreditLimitKind.Limited)
            .Select(limit => limit.Amount?.MinorUnits ?? 0);

    private static CreditLimitKind Loosened(CreditLimit limit) =>
        limit.Kind == CreditLimitKind.Limited ? CreditLimitKind.NoCredit : limit.Kind;
}
