using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// What a step adds to the exposure of debtors: the figure that a check decides on. A step that adds nothing is never blocked,
/// however much is owed.
/// </summary>
public sealed record ExposureIncrement
{
    private ExposureIncrement(ImmutableArray<Money> amounts) => Amounts = amounts;

    /// <summary>The change in each currency that changes, signed, by the ordinal order of the codes; empty when nothing does.</summary>
    public ImmutableArray<Money> Amounts { get; }

    /// <summary>Whether something is added in any currency.</summary>
    public bool Adds => Amounts.Any(amount => amount.IsPositive);

    /// <summary>
    /// The change in one currency, signed; null when a rate is missing. It can be below zero although something is added in one
    /// currency, because more is taken off in another.
    /// </summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public Money? In(Currency currency, LocalDate on, ExposureRates rates)
    {
        Guard.Against.Null(rates);
        return Money.SumIfKnown(
            Amounts.Select(amount => CurrencyExposure.Convert(amount, currency, on, rates.Rates)),
            currency
        );
    }

    /// <summary>What an entry adds; nothing when its step was refused.</summary>
    /// <param name="entry">The entry, which may be that of a step only tried.</param>
    /// <param name="scope">Whose exposure.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="on">The day of the check, on which the horizon is looked at.</param>
    public static ExposureIncrement Of(ExposureEntry entry, ExposureScope scope, ExposureTerms terms, LocalDate on)
    {
        Guard.Against.Null(entry);
        Guard.Against.Null(scope);
        Guard.Against.Null(terms);
        return new([
            .. entry
                .Changes.Where(change => scope.Contains(change.Position))
                .GroupBy(change => change.Position.Currency)
                .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => CurrencyExposure.Rounded(Sum(group), group.Key))
                .Where(amount => !amount.IsZero),
        ]);

        Int128 Sum(IEnumerable<ExposureChange> changes) =>
            changes.Aggregate(
                Int128.Zero,
                (sum, change) => sum + terms.Weigh(change.Position, change.Open.MinorUnits, change.Tax.MinorUnits, on)
            );
    }

    /// <inheritdoc/>
    public bool Equals(ExposureIncrement? other) => other is not null && Amounts.AsSpan().SequenceEqual(other.Amounts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Amounts.Aggregate(Amounts.Length, HashCode.Combine);
}
