using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>The exact figure of an indicator: a fraction, or minor units per unit.</summary>
internal readonly record struct IndicatorFigure(Int128 Part, Int128 Whole)
{
    public static IndicatorFigure? Of(IndicatorKind kind, IndicatorFacts facts) =>
        kind switch
        {
            IndicatorKind.ExpenseToSales => Of(ExpenseRatios.ToSales(facts.Expense, facts.NetSales)),
            IndicatorKind.CostPerVisit => Per(facts.VisitExpense, facts.Visits),
            IndicatorKind.CostPerNewAccount => Per(facts.AcquisitionExpense, facts.NewAccounts),
            IndicatorKind.Attainment => Of(ExpenseRatios.Attainment(facts.NetSales, facts.SalesTarget)),
            IndicatorKind.Spent => OfBudget(facts.Progress?.Spent, facts.Progress?.Budget),
            IndicatorKind.Pace => Pace(facts.Progress),
            IndicatorKind.SpentOfFlexed => OfBudget(facts.Expense, facts.Flexed),
            IndicatorKind.ForecastRunRate => Forecast(facts.Progress, ForecastMethod.RunRate),
            IndicatorKind.ForecastTypical => Forecast(facts.Progress, ForecastMethod.Typical),
            IndicatorKind.ForecastAtypical => Forecast(facts.Progress, ForecastMethod.Atypical),
            IndicatorKind.ForecastSeasonal => Forecast(facts.Progress, ForecastMethod.Seasonal),
        };

    /// <summary>The figure as a percentage; beyond what one may be, the largest.</summary>
    public Percentage ToPercentage(Rounding rounding)
    {
        Int128 most = Percentage.MaxBasisPoints;
        return Percentage.FromBasisPoints(
            (long)Int128.Clamp(RoundedDivision.Divide(Part * BasisPoint.PerWhole, Whole, rounding), -most, most)
        );
    }

    /// <summary>The figure as an amount.</summary>
    public Money ToMoney(Currency currency, Rounding rounding) =>
        Money.OfMinor((long)RoundedDivision.Divide(Part, Whole, rounding), currency);

    private static IndicatorFigure? Of(Ratio? ratio) => ratio is { } known ? new(known.Numerator, known.Denominator) : null;

    private static IndicatorFigure? Per(Money? expense, long? count) =>
        expense is { } amount && count is > 0 and var units ? new(amount.MinorUnits, units) : null;

    /// <summary>A budget is a closed world: what exceeds none, or less than none, is beyond every line, and nothing against none is nothing.</summary>
    private static IndicatorFigure? OfBudget(Money? spent, Money? budget)
    {
        Money.RefuseMixed(spent, budget);
        return spent is { } known && budget is { } all
            ? all.IsPositive
                ? new(known.MinorUnits, all.MinorUnits)
                : known > all
                    ? new(Percentage.MaxBasisPoints, 1)
                    : new(0, 1)
            : null;
    }

    private static IndicatorFigure? Pace(SpendProgress? progress) =>
        OfBudget(progress?.Spent, progress?.Budget) is { } spent
            ? new(
                (spent.Part * progress!.Period.Length) - (spent.Whole * progress.ElapsedDays),
                spent.Whole * progress.Period.Length
            )
            : null;

    private static IndicatorFigure? Forecast(SpendProgress? progress, ForecastMethod method) =>
        progress is null ? null : OfBudget(SpendForecast.Of(progress, method).AtCompletion, progress.Budget);
}
