using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What counts in one currency.</summary>
/// <param name="Weighted">The weighted sum, rounded once to the minor unit, half to the even one; below zero when credits prevail.</param>
/// <param name="Converted">The same in the currency of the reading, rounded once, half to the even one; null when no rate is known.</param>
/// <param name="Rate">The dated quote that was used; null for the currency of the reading itself, for zero, and when none is known.</param>
public sealed record CurrencyExposure(Money Weighted, Money? Converted, ExchangeRate? Rate)
{
    /// <summary>Amounts by currency, by the ordinal order of the codes. A missing rate is unknown, never 1.</summary>
    /// <param name="amounts">What is owed, in any currency.</param>
    /// <param name="reporting">The currency of the reading.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="on">The day of conversion.</param>
    public static ImmutableArray<CurrencyExposure> ByCurrency(
        IEnumerable<Money> amounts,
        Currency reporting,
        ExchangeRates rates,
        LocalDate on
    )
    {
        Guard.Against.Null(rates);
        return
        [
            .. Guard
                .Against.Null(amounts)
                .GroupBy(amount => amount.Used().Currency)
                .OrderBy(same => same.Key.Code, StringComparer.Ordinal)
                .Select(same => Of(Money.Sum(same, same.Key), reporting, on, rates)),
        ];
    }

    internal static CurrencyExposure Of(Money weighted, Currency currency, LocalDate on, ExchangeRates rates) =>
        new(weighted, Convert(weighted, currency, on, rates, out var quote), quote);

    /// <summary>An amount in another currency, rounded once, half to the even one; null when no rate is known. Zero needs none.</summary>
    internal static Money? Convert(Money amount, Currency currency, LocalDate on, ExchangeRates rates) =>
        Convert(amount, currency, on, rates, out _);

    internal static Money Rounded(Int128 weighted, Currency currency) =>
        Bounded(RoundedDivision.Divide(weighted, BasisPoint.PerWhole, Rounding.HalfEven), currency);

    private static Money? Convert(Money amount, Currency currency, LocalDate on, ExchangeRates rates, out ExchangeRate? quote)
    {
        quote = null;
        return amount.Currency == currency || amount.IsZero ? Money.OfMinor(amount.MinorUnits, currency)
            : rates.TryFind(amount.Currency, currency, on, out quote)
                ? amount.Converted(quote.Rate, currency, Rounding.HalfEven, out _)
            : null;
    }

    internal static Money Bounded(Int128 minorUnits, Currency currency) =>
        Int128.Abs(minorUnits) <= Money.MaxMinorUnits
            ? Money.OfMinor((long)minorUnits, currency)
            : throw Refusal.OutOfRange(
                nameof(minorUnits),
                $"A sum of {minorUnits} minor units of {currency} is beyond the largest amount."
            );
}
