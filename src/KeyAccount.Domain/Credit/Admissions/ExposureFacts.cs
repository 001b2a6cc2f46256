using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>Facts for a check out of a reading of the exposure.</summary>
public static class ExposureFacts
{
    /// <summary>
    /// The facts with exposure, open and overdue items of the reading. Open are all claims with tax, disputed or not; overdue is what
    /// <see cref="OverdueItems.From(Exposure)"/> says.
    /// </summary>
    /// <remarks>Where a rate is missing the figure is null, not known: nothing is left out.</remarks>
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
        var open = reading
            .Lines.Where(line => line.Position.Stage.IsClaim())
            .Select(line => CurrencyExposure.Convert(line.Open, reading.Currency, reading.On, reading.Rates.Rates));
        return facts with
        {
            Exposure = reading.Total,
            Open = Money.SumIfKnown(open, reading.Currency),
            Overdue = OverdueItems.From(reading),
        };
    }
}
