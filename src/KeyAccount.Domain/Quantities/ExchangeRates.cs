using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// Dated quotes of exchange rates, an input like any other. A rate that is not there is unknown: it is never taken to be 1, never
/// derived from the opposite direction or through a third currency, and never read from a later day.
/// </summary>
/// <remarks>Immutable. Equality is by reference.</remarks>
public sealed class ExchangeRates
{
    private readonly FrozenDictionary<(Currency From, Currency To), ExchangeRate[]> quotes;

    private ExchangeRates(FrozenDictionary<(Currency From, Currency To), ExchangeRate[]> quotes, int maximumAgeDays) =>
        (this.quotes, MaximumAgeDays) = (quotes, maximumAgeDays);

    /// <summary>No quotes: money is converted into its own currency only.</summary>
    public static ExchangeRates None { get; } = Of([], maximumAgeDays: 0);

    /// <summary>The most days that may lie between a quote and the day it is used on; 0 asks for a quote of the day.</summary>
    public int MaximumAgeDays { get; }

    /// <summary>Rates from quotes in any order.</summary>
    /// <exception cref="ArgumentException">Two quotes have the same currencies, direction and day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The maximum age is below 0 days.</exception>
    public static ExchangeRates Of(IEnumerable<ExchangeRate> quotes, int maximumAgeDays)
    {
        Guard.Against.Null(quotes);
        if (maximumAgeDays < 0)
        {
            throw Refusal.OutOfRange(nameof(maximumAgeDays), $"a maximum age of {maximumAgeDays} days is below 0.");
        }
        var byPair = quotes
            .Select(quote => Guard.Against.Null(quote, nameof(quotes)))
            .GroupBy(quote => (quote.From, quote.To))
            .ToFrozenDictionary(pair => pair.Key, pair => pair.OrderBy(quote => quote.On).ToArray());
        foreach (var pair in byPair.Values)
        {
            RefuseDuplicates(pair);
        }
        return new(byPair, maximumAgeDays);
    }

    /// <summary>
    /// The money in another currency at the latest quote on or before a day, rounded once; false when there is none that is at
    /// most <see cref="MaximumAgeDays"/> old, because then the amount is unknown. Its own currency gives the money unchanged.
    /// </summary>
    /// <exception cref="InvalidOperationException">The money is the default value, no money.</exception>
    /// <exception cref="ArgumentException">The target currency is none, or the day is not in the ISO calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The result exceeds <see cref="Money.MaxMinorUnits"/>.</exception>
    public bool TryConvert(Money money, Currency to, LocalDate on, Rounding rounding, out Money converted)
    {
        if (money.Used().Currency == to)
        {
            converted = money;
            return true;
        }
        var isKnown = TryFind(money.Currency, to, on, out var quote);
        converted = isKnown ? money.Converted(quote!.Rate, to, rounding, out _) : default;
        return isKnown;
    }

    /// <summary>
    /// The quote that a conversion between two different currencies uses on a day: the latest on or before it, at most
    /// <see cref="MaximumAgeDays"/> old. False when there is none; then the rate is unknown.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A currency is none, both are the same, or the day is not in the ISO calendar.
    /// </exception>
    public bool TryFind(Currency from, Currency to, LocalDate on, [NotNullWhen(true)] out ExchangeRate? quote)
    {
        ExchangeRate.RefuseUnlessDifferent(from, to);
        ExchangeRate.RefuseUnlessIso(on);
        var found = quotes.TryGetValue((from, to), out var dated) ? LastUpTo(on, dated) : null;
        quote = found is not null && Period.DaysBetween(found.On, on) <= MaximumAgeDays ? found : null;
        return quote is not null;
    }

    private static ExchangeRate? LastUpTo(LocalDate on, ExchangeRate[] dated)
    {
        // INVARIANT: every quote before `low` is on or before the day, every quote from `high` on is after it.
        var low = 0;
        var high = dated.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dated[middle].On <= on)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 ? dated[low - 1] : null;
    }

    private static void RefuseDuplicates(ExchangeRate[] dated)
    {
        for (var next = 1; next < dated.Length; next++)
        {
            if (dated[next].On == dated[next - 1].On)
            {
                throw new ArgumentException($"Two quotes for one day: {dated[next - 1]}, and {dated[next]}.", nameof(dated));
            }
        }
    }
}
