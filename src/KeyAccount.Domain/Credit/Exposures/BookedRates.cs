using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>The rates at which currencies are booked on lines.</summary>
internal sealed class BookedRates
{
    private readonly ImmutableDictionary<(Currency From, Currency To), decimal> rates;

    private BookedRates(ImmutableDictionary<(Currency From, Currency To), decimal> rates) => this.rates = rates;

    public static BookedRates None { get; } = new(ImmutableDictionary<(Currency From, Currency To), decimal>.Empty);

    /// <summary>Every rate, by the ordinal order of the currencies.</summary>
    public IEnumerable<(Currency From, Currency To, decimal Rate)> All =>
        rates
            .Select(rate => (rate.Key.From, rate.Key.To, Rate: rate.Value))
            .OrderBy(rate => rate.From.Code, StringComparer.Ordinal)
            .ThenBy(rate => rate.To.Code, StringComparer.Ordinal);

    /// <summary>With one more rate, or another.</summary>
    public BookedRates Set(Currency from, Currency to, decimal rate) => new(rates.SetItem((from, to), rate));

    /// <summary>With a rate for each of the currencies on each of the lines, and those that are missing.</summary>
    public (BookedRates Rates, ImmutableArray<MissingRate> Missing) With(
        IEnumerable<Currency> from,
        ImmutableArray<LedgerTarget> lines,
        LocalDate on,
        ExposureRates quotes
    )
    {
        var (known, missing) = (rates, new List<MissingRate>());
        foreach (var currency in from.OrderBy(currency => currency.Code, StringComparer.Ordinal))
        {
            foreach (var to in lines.Select(line => line.Currency).Distinct().Where(to => to != currency))
            {
                if (known.ContainsKey((currency, to)))
                {
                    continue;
                }
                if (quotes.Rates.TryFind(currency, to, on, out var quote))
                {
                    known = known.Add((currency, to), quote.Rate);
                }
                else
                {
                    missing.Add(new(currency, to, on));
                }
            }
        }
        return (new(known), [.. missing]);
    }

    /// <summary>All that counts, each currency rounded once; what counts nothing needs no rate.</summary>
    public Money Total(IEnumerable<KeyValuePair<string, Int128>> totals, Currency to) =>
        Money.Sum(totals.Select(total => Convert(total.Value, Currency.Of(total.Key), to)), to);

    public Money Convert(Int128 weighted, Currency from, Currency to)
    {
        var rounded = CurrencyExposure.Rounded(weighted, from);
        return rounded.IsZero ? Money.Zero(to)
            : from == to ? rounded
            : rounded.Converted(rates[(from, to)], to, Rounding.HalfEven, out _);
    }
}
