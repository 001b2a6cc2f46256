using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>What is paid for a day away.</summary>
public sealed record PerDiemTerms
{
    /// <summary>No rates: no day away can be paid until there are some.</summary>
    public static PerDiemTerms None { get; } = new() { Rates = [] };

    /// <summary>The share of the rate on a first or last day; 75 %.</summary>
    public Share FirstAndLast { get; init; } = Share.Percent(75);

    /// <summary>The order of the reductions; first the share, then the meals.</summary>
    public MealDeduction Order { get; init; }

    /// <summary>The rates in a stable order; of each place and day at most one.</summary>
    /// <exception cref="ArgumentException">
    /// Two rates of a place hold on the same day, one has no day, several currencies or an amount below zero, or leaves more than its full rate.
    /// </exception>
    public required ImmutableArray<PerDiemRate> Rates
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>What a day away comes to, rounded half to even once; null when there is no rate or something about the day is not known.</summary>
    /// <param name="day">The day.</param>
    /// <param name="place">Where; null when it is not known.</param>
    /// <param name="on">Which day.</param>
    public Money? AmountOf(PerDiemDay day, string? place, LocalDate on)
    {
        Guard.Against.Null(day);
        if (day.IsFirstOrLast is not { } isEdge || day.Provided is not { } provided || RateOf(place, on) is not { } rate)
        {
            return null;
        }
        var meals =
            Meal(provided, Meals.Breakfast, rate.Breakfast)
            + Meal(provided, Meals.Lunch, rate.Lunch)
            + Meal(provided, Meals.Dinner, rate.Dinner);
        var share = isEdge ? FirstAndLast : Share.Whole;
        var left = Order switch
        {
            MealDeduction.AfterShare => rate.Daily.Times(share, Rounding.HalfEven) - meals,
            MealDeduction.BeforeShare => Positive(rate.Daily - meals).Times(share, Rounding.HalfEven),
        };
        return left < rate.Incidentals ? rate.Incidentals : left;
    }

    /// <summary>The rate of a place on a day; null when there is none, or when it depends on a place that is not known.</summary>
    public PerDiemRate? RateOf(string? place, LocalDate on)
    {
        var could = Rates
            .Where(rate => rate.During.Contains(on) && (rate.Place is null || place is null || rate.Place == place))
            .ToList();
        return place is null && could.Any(rate => rate.Place is not null) ? null : could.MaxBy(rate => rate.Place is not null);
    }

    internal string Canonical =>
        string.Join(
            '\n',
            Rates
                .Select(rate => $"per-diem {rate.Place ?? "*"} {rate.During} {string.Join(' ', rate.Amounts)}")
                .Prepend(string.Create(CultureInfo.InvariantCulture, $"per-diem {FirstAndLast} {(byte)Order}"))
        );

    /// <summary>Whether the other terms pay the same.</summary>
    public bool Equals(PerDiemTerms? other) =>
        other is not null
        && FirstAndLast == other.FirstAndLast
        && Order == other.Order
        && Rates.AsSpan().SequenceEqual(other.Rates.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstAndLast, Order, Rates.Length);

    private static Money Meal(Meals provided, Meals meal, Money value) =>
        (provided & meal) != 0 ? value : Money.Zero(value.Currency);

    private static Money Positive(Money amount) => amount.IsNegative ? Money.Zero(amount.Currency) : amount;

    private static ImmutableArray<PerDiemRate> Checked(ImmutableArray<PerDiemRate> rates)
    {
        ImmutableArray<PerDiemRate> all =
        [
            .. (
                rates.IsDefault
                    ? throw new ArgumentException("A list of rates is needed; an empty one for none.", nameof(rates))
                    : rates
            )
                .Select(rate => Guard.Against.Null(rate))
                .OrderBy(rate => rate.Place, StringComparer.Ordinal)
                .ThenBy(rate => rate.During.Start),
        ];
        for (var at = 0; at < all.Length; at++)
        {
            var rate = all[at];
            if (
                rate.Amounts.Any(amount =>
                    amount.IsNegative || amount.Currency != all[0].Daily.Currency || amount.Currency.IsNone
                )
                || rate.Daily < rate.Incidentals
            )
            {
                throw Refusal.Invalid(
                    nameof(rates),
                    $"The rate of {rate.Place ?? "*"} needs amounts from 0 in one currency, and at most {rate.Daily} as incidentals."
                );
            }
            if (rate.During.IsEmpty || (at > 0 && all[at - 1].Place == rate.Place && all[at - 1].During.Overlaps(rate.During)))
            {
                throw Refusal.Invalid(
                    nameof(rates),
                    $"Two rates of {rate.Place ?? "*"} hold on the same day, or one on none: {rate.During}."
                );
            }
        }
        return all;
    }
}
