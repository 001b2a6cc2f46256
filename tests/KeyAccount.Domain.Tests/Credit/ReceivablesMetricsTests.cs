using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class ReceivablesMetricsTests
{
    [Theory]
    [InlineData(50_000, 150_000, 365, 121.67)] // credit:K1
    [InlineData(50_000, 150_000, 183, 61.00)] // credit:K1
    [InlineData(50_000, 150_000, 283, 94.33)] // credit:K1
    [InlineData(18_000, 20_000, 30, 27)] // credit:K2
    [InlineData(600_000, 2_400_000, 90, 22.5)] // credit:K3
    public void Days_sales_outstanding(int receivables, int sales, int days, double expected) =>
        Assert.Equal(
            (decimal)expected,
            ReceivablesMetrics.DaysSalesOutstanding(Money.Eur(receivables), Money.Eur(sales), days)
        );

    [Fact] // credit:K4
    public void Best_possible_days_leave_out_what_is_overdue() =>
        Assert.Equal(
            7.47m,
            ReceivablesMetrics.BestPossibleDaysSalesOutstanding(Money.Eur(10_000), Money.Eur(2_000), Money.Eur(30_000), 28)
        );

    [Fact]
    public void Average_days_delinquent_are_what_overdue_adds() =>
        Assert.Equal(1.87m, ReceivablesMetrics.AverageDaysDelinquent(Money.Eur(2_000), Money.Eur(30_000), 28));

    [Fact] // credit:K6
    public void Collection_effectiveness_without_months() => Assert.Equal(Percentage.Percent(98), Effectiveness(1));

    [Fact]
    public void Collection_effectiveness_by_the_month_weighs_sales_less() =>
        Assert.Equal(Percentage.Percent(76), Effectiveness(12)); // (100,000 + 83,333.33 − 120,000) / (100,000 + 83,333.33 − 100,000)

    [Fact]
    public void Days_beyond_terms_weigh_by_amount() => // credit:K9: 10,300 in all, 41,000 weighted
        Assert.Equal(3.98m, ReceivablesMetrics.DaysBeyondTerms((Money.Eur(6_200), 0), (Money.Eur(4_100), 10)));

    [Fact]
    public void Days_beyond_terms_of_three_payments() => // credit:K7
        Assert.Equal(
            4.33m,
            ReceivablesMetrics.DaysBeyondTerms((Money.Eur(4_000), 0), (Money.Eur(6_000), 6), (Money.Eur(2_000), 8))
        );

    [Fact]
    public void Early_days_are_below_zero() =>
        Assert.Equal(-5m, ReceivablesMetrics.DaysBeyondTerms((Money.Eur(1), -10), (Money.Eur(1), 0)));

    [Fact]
    public void Without_sales_the_days_are_unknown() =>
        Assert.Null(ReceivablesMetrics.DaysSalesOutstanding(Money.Eur(1), Money.Eur(0), 30));

    [Fact]
    public void Without_payments_the_lateness_is_unknown() => Assert.Null(ReceivablesMetrics.DaysBeyondTerms());

    [Fact]
    public void Nothing_that_could_be_collected_leaves_the_effectiveness_unknown() =>
        Assert.Null(ReceivablesMetrics.CollectionEffectiveness(Money.Eur(5), Money.Eur(0), Money.Eur(5), Money.Eur(5), 1));

    [Fact]
    public void Two_currencies_do_not_mix() =>
        Assert.Throws<CurrencyMismatchException>(() => ReceivablesMetrics.DaysSalesOutstanding(Money.Eur(1), Money.Usd(1), 30));

    [Fact]
    public void Payments_of_two_currencies_do_not_mix() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            ReceivablesMetrics.DaysBeyondTerms((Money.Eur(1), 0), (Money.Usd(1), 0))
        );

    [Fact]
    public void A_negative_payment_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => ReceivablesMetrics.DaysBeyondTerms((Money.Eur(-1), 0)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_period_without_days_is_refused(int days) =>
        Assert.ThrowsAny<ArgumentException>(() => ReceivablesMetrics.DaysSalesOutstanding(Money.Eur(1), Money.Eur(1), days));

    [Fact]
    public void A_period_without_months_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Effectiveness(0));

    private static Percentage? Effectiveness(int months) =>
        ReceivablesMetrics.CollectionEffectiveness(
            Money.Eur(100_000),
            Money.Eur(1_000_000),
            Money.Eur(120_000),
            Money.Eur(100_000),
            months
        );
}
