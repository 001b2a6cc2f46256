using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>How far what is owed lies with few families. Only exposures above zero count.</summary>
public sealed class ExposureConcentration
{
    private readonly ImmutableArray<(string Family, long MinorUnits)> largest;
    private readonly Int128 total;
    private readonly Share most;

    private ExposureConcentration(
        ImmutableArray<(string Family, long MinorUnits)> largest,
        Int128 total,
        Currency currency,
        Share most
    ) =>
        (this.largest, this.total, Currency, this.most, Figures) = (
            largest,
            total,
            currency,
            most,
            Concentration.Of(largest.Select(one => one.MinorUnits))
        );

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Index of concentration, part of the largest and number of families that owe.</summary>
    public Concentration Figures { get; }

    /// <summary>The concentration of exposures; those of one family are added up.</summary>
    /// <param name="exposures">What each account owes, with its family or itself.</param>
    /// <param name="currency">The currency of the exposures.</param>
    /// <param name="most">The part of the whole that one family may owe.</param>
    /// <exception cref="CurrencyMismatchException">An exposure is of another currency.</exception>
    public static ExposureConcentration Of(
        IEnumerable<(string Family, Money Exposure)> exposures,
        Currency currency,
        Share most
    )
    {
        ImmutableArray<(string Family, long MinorUnits)> families =
        [
            .. Guard
                .Against.Null(exposures)
                .GroupBy(one => Guard.Against.NullOrWhiteSpace(one.Family), StringComparer.Ordinal)
                .Select(family => (family.Key, Money.Sum(family.Select(one => one.Exposure), currency).MinorUnits))
                .Where(family => family.MinorUnits > 0)
                .OrderByDescending(family => family.MinorUnits)
                .ThenBy(family => family.Key, StringComparer.Ordinal),
        ];
        return new(families, families.Aggregate(Int128.Zero, (sum, family) => sum + family.MinorUnits), currency, most);
    }

    /// <summary>The largest families, the largest first; of equal ones by the ordinal order of their names.</summary>
    /// <exception cref="ArgumentException">The count is below zero.</exception>
    public ImmutableArray<LargestDebtor> Largest(int count) => [.. largest.Take(Guard.Against.Negative(count)).Select(Of)];

    /// <summary>Every family that owes more of the whole than one may.</summary>
    public ImmutableArray<LargestDebtor> Above => [.. largest.Select(Of).TakeWhile(family => family.IsAbove)];

    private LargestDebtor Of((string Family, long MinorUnits) one) =>
        new(
            one.Family,
            Money.OfMinor(one.MinorUnits, Currency),
            Share.FromBasisPoints(
                (int)RoundedDivision.Divide((Int128)one.MinorUnits * BasisPoint.PerWhole, total, Rounding.Up)
            ),
            (Int128)one.MinorUnits * BasisPoint.PerWhole > total * most.BasisPoints
        );
}
