using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What a category has saved in a period against a baseline, by price and by volume; below zero it cost more.</summary>
/// <remarks>
/// Expected is what the baseline would cost now: for so many months, flexed by sales and by prices. Volume is expected less the units bought
/// at the baseline's price of today; price is that less what they cost. Both add up to the saving exactly. Expected is rounded down.
/// </remarks>
public sealed record SavingsProof
{
    private SavingsProof(SavingsBaseline baseline, SavingsPeriod period, Money? expected, Money? atBaselinePrice)
    {
        (Baseline, Period, Expected) = (baseline, period, expected);
        Saved = expected - period.Amount;
        Price = atBaselinePrice - period.Amount;
        Volume = expected - atBaselinePrice;
    }

    /// <summary>The version that it is proven against.</summary>
    public SavingsBaseline Baseline { get; }

    /// <summary>What was looked at.</summary>
    public SavingsPeriod Period { get; }

    /// <summary>What it would have cost without any saving; null when unknown.</summary>
    public Money? Expected { get; }

    /// <summary>Expected less actual; null when unknown.</summary>
    public Money? Saved { get; }

    /// <summary>The part saved by price; null when unknown or units are not told.</summary>
    public Money? Price { get; }

    /// <summary>The part saved by buying less; null when unknown or units are not told.</summary>
    public Money? Volume { get; }

    /// <summary>Proves what one category has saved in one period.</summary>
    /// <param name="baseline">The kept version.</param>
    /// <param name="target">How much of the category moves with sales.</param>
    /// <param name="period">What came.</param>
    /// <exception cref="ArgumentException">The target is of another category, or the period begins before the baseline ends.</exception>
    /// <exception cref="CurrencyMismatchException">Amounts or sales are of several currencies.</exception>
    public static SavingsProof Of(SavingsBaseline baseline, ReductionTarget target, SavingsPeriod period)
    {
        Guard.Against.Null(baseline);
        Guard.Against.Null(target);
        Guard.Against.Null(period);
        if (target.Category != period.Category)
        {
            throw Refusal.Invalid(nameof(target), $"The target of '{target.Category}' is not that of '{period.Category}'.");
        }
        if (period.During.Start < baseline.During.End)
        {
            throw Refusal.Invalid(
                nameof(period),
                $"The period {period.During} begins before the baseline {baseline.During} ends."
            );
        }
        return baseline.Find(period.Category) is { Amount: { } amount } figure && period.Inflation is { } inflation
            ? Of(baseline, target, period, Flexing.Of(amount).WithInflation(inflation), figure.Units, amount.Currency)
            : new(baseline, period, null, null);
    }

    /// <summary>The part of one effect; null when unknown.</summary>
    public Money? By(SavingEffect effect) =>
        effect switch
        {
            SavingEffect.Price => Price,
            SavingEffect.Volume => Volume,
        };

    private static SavingsProof Of(
        SavingsBaseline baseline,
        ReductionTarget target,
        SavingsPeriod period,
        Flexing atTodaysPrices,
        long? units,
        Currency currency
    )
    {
        var (before, now) = (WholeMonths.Of(baseline.During, nameof(baseline)), WholeMonths.Of(period.During, nameof(period)));
        var expected = atTodaysPrices
            .Times(now, before)
            .WithSales(target.VariesWithSales, baseline.Sales, period.Sales, now, before)
            ?.RoundedDown(currency);
        var atBaselinePrice =
            units is > 0 and var bought && period.Units is { } came
                ? atTodaysPrices.Times(came, bought).RoundedDown(currency)
                : null;
        return new(baseline, period, expected, atBaselinePrice);
    }
}
