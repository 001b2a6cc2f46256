using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Quantities;

/// <summary>A quote: from a date on, one unit of a currency is worth so many units of another.</summary>
public sealed record ExchangeRate
{
    /// <summary>The highest rate, 1,000,000,000, itself allowed.</summary>
    public const decimal MaxRate = 1_000_000_000m;

    private ExchangeRate(Currency from, Currency to, LocalDate on, decimal rate) => (From, To, On, Rate) = (from, to, on, rate);

    /// <summary>The currency that is given.</summary>
    public Currency From { get; }

    /// <summary>The currency that is got.</summary>
    public Currency To { get; }

    /// <summary>The day of the quote; it holds from this day on, until the next quote or its maximum age.</summary>
    public LocalDate On { get; }

    /// <summary>Units of <see cref="To"/> for one unit of <see cref="From"/>, above zero.</summary>
    public decimal Rate { get; }

    /// <summary>A quote between two different currencies.</summary>
    /// <exception cref="ArgumentException">
    /// A currency is none, both are the same, or the date is not in the ISO calendar.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and at most <see cref="MaxRate"/>.</exception>
    public static ExchangeRate Of(Currency from, Currency to, LocalDate on, decimal rate)
    {
        RefuseUnlessDifferent(from, to);
        RefuseUnlessIso(on);
        if (rate is <= 0 or > MaxRate)
        {
            throw Refusal.OutOfRange(
                nameof(rate),
                $"the rate {rate} from {from} to {to} is not above 0 and at most {MaxRate}."
            );
        }
        return new(from, to, on, rate);
    }

    /// <summary>The text <c>1 EUR = 1.0825 USD on 2024-03-01</c>, the same under every culture.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"1 {From} = {Rate} {To} on {LocalDatePattern.Iso.Format(On)}");

    internal static void RefuseUnlessDifferent(Currency from, Currency to)
    {
        if (from.IsNone || to.IsNone || from == to)
        {
            throw new ArgumentException($"A rate leads from one currency to another, not from {from} to {to}.", nameof(to));
        }
    }

    internal static void RefuseUnlessIso(LocalDate on)
    {
        if (on.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException($"Dates are of the ISO calendar, not of {on.Calendar.Id}.", nameof(on));
        }
    }
}
