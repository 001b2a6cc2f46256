using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>What is owed in one currency, and what that is at a dated rate.</summary>
/// <param name="Owed">The sum in its own currency.</param>
/// <param name="Rate">The rate used, with its day; null for the reporting currency itself and when there is none.</param>
/// <param name="Converted">The sum in the reporting currency, rounded half to even; null, because unknown, without a rate.</param>
public sealed record CurrencyExposure(Money Owed, ExchangeRate? Rate, Money? Converted)
{
    /// <summary>Exposures by currency, by the ordinal order of the codes. A missing rate is unknown, never 1.</summary>
    /// <param name="exposures">What is owed, in any currency.</param>
    /// <param name="reporting">The reporting currency.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="on">The day of conversion.</param>
    public static ImmutableArray<CurrencyExposure> Of(
        IEnumerable<Money> exposures,
        Currency reporting,
        ExchangeRates rates,
        LocalDate on
    )
    {
        Guard.Against.Null(rates);
        return
        [
            .. Guard
                .Against.Null(exposures)
                .GroupBy(one => one.Used().Currency)
                .OrderBy(same => same.Key.Code, StringComparer.Ordinal)
                .Select(same =>
                {
                    var owed = Money.Sum(same, same.Key);
                    var rate = same.Key != reporting && rates.TryFind(same.Key, reporting, on, out var quote) ? quote : null;
                    var isKnown = rates.TryConvert(owed, reporting, on, Rounding.HalfEven, out var converted);
                    return new CurrencyExposure(owed, rate, isKnown ? converted : null);
                }),
        ];
    }
}
