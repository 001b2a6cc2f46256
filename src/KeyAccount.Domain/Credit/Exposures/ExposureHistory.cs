using System.Collections.Frozen;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>The exposure of debtors on any day by what was known at any instant, quickly: built once, then read at O(log n).</summary>
/// <remarks>Agrees with <see cref="Exposure.Of"/> to the minor unit. Terms are those it was built with.</remarks>
public sealed class ExposureHistory
{
    private readonly FrozenDictionary<Currency, KnownSums> sums;

    private ExposureHistory(FrozenDictionary<Currency, KnownSums> sums) => this.sums = sums;

    /// <summary>What counts in each currency that ever did, zero included, by the ordinal order of the codes. O(log n) for each.</summary>
    /// <param name="on">The day, itself included.</param>
    /// <param name="knownAt">The instant up to which, itself included, entries were known.</param>
    public ImmutableArray<Money> At(LocalDate on, Instant knownAt) =>
        [
            .. sums.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal)
                .Select(pair => CurrencyExposure.Rounded(pair.Value.At(on, knownAt), pair.Key)),
        ];

    /// <summary>What counts in one currency, at the rates of the day; null when one of them is missing.</summary>
    /// <inheritdoc cref="At" path="/param"/>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public Money? TotalAt(LocalDate on, Instant knownAt, Currency currency, ExposureRates rates)
    {
        Guard.Against.Null(rates);
        return Money.SumIfKnown(
            At(on, knownAt).Select(sum => CurrencyExposure.Convert(sum, currency, on, rates.Rates)),
            currency
        );
    }

    /// <summary>The history that entries make, in any order. O(n log n) of what they change.</summary>
    /// <param name="entries">The entries of the debtors, or of more.</param>
    /// <param name="scope">Who owes.</param>
    /// <param name="terms">What counts.</param>
    public static ExposureHistory Of(IEnumerable<ExposureEntry> entries, ExposureScope scope, ExposureTerms terms)
    {
        Guard.Against.Null(entries);
        Guard.Against.Null(scope);
        Guard.Against.Null(terms);
        return new(
            entries
                .SelectMany(entry => entry.Changes.Select(change => (Entry: entry, Change: change)))
                .Where(one => scope.Contains(one.Change.Position))
                .SelectMany(one => Points(one.Entry, one.Change, terms), (one, point) => (one.Change.Position.Currency, point))
                .GroupBy(one => one.Currency, one => one.point)
                .ToFrozenDictionary(group => group.Key, group => KnownSums.Of(group))
        );
    }

    /// <summary>An order counts beyond the horizon from its day on, and fully once the horizon reaches it.</summary>
    private static IEnumerable<KnownChange> Points(ExposureEntry entry, ExposureChange change, ExposureTerms terms)
    {
        var (open, tax) = (change.Open.MinorUnits, change.Tax.MinorUnits);
        var final = terms.Weighted(change.Position, open, tax, terms.Final(change.Position));
        if (terms.EntersOn(change.Position) is not { } first || first <= entry.Step.On)
        {
            yield return new(entry.Step.On, entry.At, final);
            yield break;
        }
        var far = terms.Weighted(change.Position, open, tax, terms.OrderBeyondHorizon);
        yield return new(entry.Step.On, entry.At, far);
        yield return new(first, entry.At, final - far);
    }
}
