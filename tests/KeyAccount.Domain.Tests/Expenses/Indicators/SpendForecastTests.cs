using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class SpendForecastTests
{
    private static readonly LocalDate Midway = new(2026, 6, 30);

    [Theory] // expenses:56
    [InlineData(1_000, 60, 750, ForecastMethod.Atypical, "1150.00 EUR")]
    [InlineData(1_000, 60, 750, ForecastMethod.Typical, "1250.00 EUR")]
    [InlineData(500_000, 20, 127_000, ForecastMethod.Atypical, "527000.00 EUR")]
    public void An_estimate_at_completion_names_its_method(
        int budget,
        int done,
        int spent,
        ForecastMethod method,
        string expected
    )
    {
        var forecast = SpendForecast.Of(Done(budget, done, spent), method);
        Assert.Equal(expected, $"{forecast.AtCompletion}");
        Assert.Equal(method, forecast.Method);
    }

    [Fact] // expenses:56
    public void Performance_is_earned_value_by_spending() =>
        Assert.Equal(Ratio.Of(8, 10), Done(1_000, 60, 750).CostPerformance);

    [Fact] // expenses:56
    public void A_performance_of_nine_tenths_costs_a_ninth_more()
    {
        var progress = Done(500_000, 18, 100_000);
        Assert.Equal(Ratio.Of(9, 10), progress.CostPerformance);
        Assert.Equal("555555.56 EUR", $"{SpendForecast.Of(progress, ForecastMethod.Typical).AtCompletion}");
        var whole = progress with { Budget = Money.Of(500_000, Currency.Jpy), Spent = Money.Of(100_000, Currency.Jpy) };
        Assert.Equal("555556 JPY", $"{SpendForecast.Of(whole, ForecastMethod.Typical).AtCompletion}");
    }

    [Fact]
    public void A_run_rate_goes_by_days()
    {
        var forecast = SpendForecast.Of(Spending.On(new(2026, 3, 14), 36_500, 7_300), ForecastMethod.RunRate); // day 73 of 365
        Assert.Equal(Money.Eur(36_500), forecast.AtCompletion);
        Assert.Equal(Money.Eur(29_200), forecast.ToComplete);
        Assert.Equal(Money.Eur(0), forecast.OverBudget);
    }

    [Fact]
    public void A_period_that_is_over_costs_what_it_has_cost() =>
        Assert.Equal(
            Money.Eur(99),
            SpendForecast.Of(Spending.On(new(2027, 2, 1), 100, 99), ForecastMethod.RunRate).AtCompletion
        );

    [Fact]
    public void A_seasonal_estimate_has_last_years_shape()
    {
        var progress = Spending.On(Midway, 1_000, 600) with { LastYearToDate = Money.Eur(300), LastYearInAll = Money.Eur(400) };
        Assert.Equal(Money.Eur(800), SpendForecast.Of(progress, ForecastMethod.Seasonal).AtCompletion);
        Assert.Equal("1209.94 EUR (RunRate)", $"{SpendForecast.Of(progress, ForecastMethod.RunRate)}"); // 181 of 365 days
    }

    [Theory]
    [InlineData(ForecastMethod.RunRate, ForecastGap.None)]
    [InlineData(ForecastMethod.Typical, ForecastGap.Done)]
    [InlineData(ForecastMethod.Atypical, ForecastGap.Done)]
    [InlineData(ForecastMethod.Seasonal, ForecastGap.LastYear)]
    public void What_a_method_needs_and_is_missing_is_told(ForecastMethod method, ForecastGap gap)
    {
        var forecast = SpendForecast.Of(Spending.On(Midway, 1_000, 600), method);
        Assert.Equal(gap, forecast.Gap);
        Assert.Equal(gap == ForecastGap.None, forecast.AtCompletion is not null);
    }

    [Theory]
    [InlineData(ForecastMethod.RunRate)]
    [InlineData(ForecastMethod.Typical)]
    [InlineData(ForecastMethod.Atypical)]
    [InlineData(ForecastMethod.Seasonal)]
    public void Unknown_spending_has_no_estimate(ForecastMethod method)
    {
        var forecast = SpendForecast.Of(Spending.On(Midway, 1_000, null), method);
        Assert.Equal(ForecastGap.Spent, forecast.Gap);
        Assert.Null(forecast.ToComplete);
        Assert.Null(forecast.OverBudget);
    }

    [Fact]
    public void Before_the_first_day_has_ended_there_is_no_run_rate() =>
        Assert.Equal(ForecastGap.Days, SpendForecast.Of(Spending.On(new(2025, 12, 31), 1_000, 5), ForecastMethod.RunRate).Gap);

    [Fact]
    public void Work_that_is_not_begun_or_cost_nothing_has_no_typical_estimate()
    {
        Assert.Equal(ForecastGap.Done, SpendForecast.Of(Done(1_000, 0, 5), ForecastMethod.Typical).Gap);
        Assert.Equal(ForecastGap.Spent, SpendForecast.Of(Done(1_000, 50, 0), ForecastMethod.Typical).Gap);
    }

    [Fact]
    public void An_estimate_that_money_cannot_hold_is_told()
    {
        var progress = Spending.On(new(2026, 1, 1), 1_000, 0) with { Spent = Money.OfMinor(Money.MaxMinorUnits, Currency.Eur) };
        Assert.Equal(ForecastGap.TooLarge, SpendForecast.Of(progress, ForecastMethod.RunRate).Gap);
    }

    [Fact]
    public void Currencies_do_not_mix() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            SpendForecast.Of(Spending.On(Midway, 1_000, 1) with { Spent = Money.Usd(1) }, ForecastMethod.RunRate)
        );

    private static SpendProgress Done(decimal budget, int done, decimal spent) =>
        Spending.On(Midway, budget, spent) with
        {
            Done = Share.Percent(done),
        };
}
