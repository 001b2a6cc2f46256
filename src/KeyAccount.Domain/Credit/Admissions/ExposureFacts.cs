using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>Facts for a check out of a reading of the exposure.</summary>
public static class ExposureFacts
{
    /// <summary>
    /// The facts with exposure, open and overdue items of the reading. Open are all claims with tax, disputed or not; overdue those of them
    /// that are not disputed, from the day after the due day; an item without a due day is not overdue.
    /// </summary>
    /// <remarks>Where a rate is missing the figure is null, not known: nothing is left out. O(items).</remarks>
    /// <param name="facts">What else is known.</param>
    /// <param name="reading">The reading, in the currency of the facts and of the day of the check.</param>
    /// <exception cref="CurrencyMismatchException">The reading is in another currency.</exception>
    /// <exception cref="ArgumentException">The reading is of another day.</exception>
    public static CreditCheckFacts Of(CreditCheckFacts facts, Exposure reading)
    {
        Guard.Against.Null(facts);
        Guard.Against.Null(reading);
        if (reading.Currency != facts.Currency)
        {
            throw new CurrencyMismatchException(reading.Currency, facts.Currency);
        }
        if (reading.On != facts.AsOf)
        {
            throw Refusal.Invalid(nameof(reading), $"The reading is of {reading.On}, not of {facts.AsOf}.");
        }
        Money? open = Money.Zero(facts.Currency);
        var overdue = ImmutableArray.CreateBuilder<OverdueItem>();
        foreach (var line in reading.Lines)
        {
            if (!line.Position.Stage.IsClaim() || line.Open.IsZero)
            {
                continue;
            }
            if (!reading.Rates.Rates.TryConvert(line.Open, facts.Currency, facts.AsOf, Rounding.HalfEven, out var amount))
            {
                return facts with { Exposure = reading.Total, Open = null, Overdue = null };
            }
            open += amount;
            if (line.Position is { IsDisputed: false, DueOn: { } due } && due < facts.AsOf && amount.IsPositive)
            {
                overdue.Add(new(amount, Period.DaysBetween(due, facts.AsOf)));
            }
        }
        return facts with
        {
            Exposure = reading.Total,
            Open = open,
            Overdue = OverdueItems.Of(facts.Currency, overdue.ToImmutable()),
        };
    }
}
