using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What counts in one currency.</summary>
/// <param name="Weighted">The weighted sum, rounded once to the minor unit, half to the even one; below zero when credits prevail.</param>
/// <param name="Converted">The same in the currency of the reading, rounded once, half to the even one; null when no rate is known.</param>
/// <param name="Rate">The dated quote that was used; null for the currency of the reading itself, for zero, and when none is known.</param>
public sealed record CurrencyExposure(Money Weighted, Money? Converted, ExchangeRate? Rate)
{
    internal static CurrencyExposure Of(Money weighted, Currency currency, NodaTime.LocalDate on, ExchangeRates rates)
    {
        if (weighted.Currency == currency || weighted.IsZero)
        {
            return new(weighted, Money.OfMinor(weighted.MinorUnits, currency), null);
        }
        return rates.TryFind(weighted.Currency, currency, on, out var quote)
            ? new(weighted, weighted.Converted(quote.Rate, currency, Rounding.HalfEven, out _), quote)
            : new(weighted, null, null);
    }

    internal static Money Rounded(Int128 weighted, Currency currency) =>
        Bounded(RoundedDivision.Divide(weighted, BasisPoint.PerWhole, Rounding.HalfEven), currency);

    internal static Money Bounded(Int128 minorUnits, Currency currency) =>
        Int128.Abs(minorUnits) <= Money.MaxMinorUnits
            ? Money.OfMinor((long)minorUnits, currency)
            : throw Refusal.OutOfRange(
                nameof(minorUnits),
                $"A sum of {minorUnits} minor units of {currency} is beyond the largest amount."
            );
}
