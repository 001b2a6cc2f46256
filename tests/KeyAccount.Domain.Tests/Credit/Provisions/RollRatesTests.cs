using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Provisions;

public class RollRatesTests
{
    private static readonly LocalDate May = new(2024, 5, 31);
    private static readonly AgeingBuckets Three = AgeingBuckets.Of(1, 31);

    [Fact]
    public void What_arrives_in_the_next_bucket_is_a_part_of_what_was_there()
    {
        var rates = RollRates.Of([Month(0, 1_000, 200, 50), Month(1, 900, 100, 80)], [Money.Eur(10)]);
        Assert.Equal(
            [Percentage.Percent(10), Percentage.Percent(40), Percentage.Percent(20)],
            Enumerable.Range(0, 3).Select(rates.RollOf)
        );
        Assert.Equal(1, rates.Steps);
    }

    [Fact]
    public void What_is_lost_in_the_end_is_the_product_of_all_rolls_from_there()
    {
        var rates = RollRates.Of([Month(0, 1_000, 200, 50), Month(1, 900, 100, 80)], [Money.Eur(10)]);
        Assert.Equal([Share.Percent(0.8m), Share.Percent(8), Share.Percent(20)], Enumerable.Range(0, 3).Select(rates.LossOf));
    }

    [Fact]
    public void Several_steps_are_pooled_and_not_averaged()
    {
        var rates = RollRates.Of(
            [Month(0, 1_000, 0, 0), Month(1, 10, 100, 0), Month(2, 0, 10, 50)],
            [Money.Eur(0), Money.Eur(0)]
        );

        // (100 + 10) / (1,000 + 10), not the mean of 10 % and 100 %.
        Assert.Equal(Percentage.Percent(10.89m), rates.RollOf(0));
        Assert.Equal(Percentage.Percent(50), rates.RollOf(1));
    }

    [Fact]
    public void A_bucket_that_was_always_empty_has_no_rate_and_nothing_before_it_a_loss()
    {
        var rates = RollRates.Of([Month(0, 100, 0, 10), Month(1, 100, 5, 10)], [Money.Eur(1)]);
        Assert.Null(rates.RollOf(1));
        Assert.Null(rates.LossOf(1));
        Assert.Null(rates.LossOf(0));
        Assert.Equal(Share.Percent(10), rates.LossOf(2));
        Assert.Null(rates.ToMatrix(PolicyIdentity.SignedBy("finance", "p", "1")));
    }

    [Fact]
    public void More_may_arrive_than_was_there_and_no_more_than_all_is_lost()
    {
        var rates = RollRates.Of([Month(0, 10, 10, 10), Month(1, 0, 30, 30)], [Money.Eur(10)]);
        Assert.Equal(Percentage.Percent(300), rates.RollOf(0));
        Assert.Equal(Share.Whole, rates.LossOf(0));
    }

    [Fact]
    public void A_loss_rate_is_rounded_up_once()
    {
        var rates = RollRates.Of([Month(0, 300, 300, 300), Month(1, 0, 100, 100)], [Money.Eur(1)]);

        // 1/3 × 1/3 × 1/300 = 0.037… %.
        Assert.Equal(Share.Percent(0.04m), rates.LossOf(0));
    }

    [Fact]
    public void Credit_on_balance_rolls_nowhere()
    {
        var rates = RollRates.Of([Month(0, 100, -50, 10), Month(1, 0, 10, -5)], [Money.Eur(0)]);
        Assert.Equal(Percentage.Percent(10), rates.RollOf(0));
        Assert.Null(rates.RollOf(1));
    }

    [Fact]
    public void Known_rates_make_a_matrix_of_ones_own()
    {
        var rates = RollRates.Of([Month(0, 1_000, 200, 50), Month(1, 900, 100, 80)], [Money.Eur(10)]);
        var matrix = rates.ToMatrix(PolicyIdentity.SignedBy("finance", "p", "1"))!;
        Assert.False(matrix.IsPlaceholder);
        Assert.Equal(Money.Eur(0.8m * 9 + 8 + 16), matrix.For(Month(1, 900, 100, 80)).Total);
    }

    [Fact]
    public void Periods_that_do_not_follow_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RollRates.Of([Month(0, 1, 1, 1)], []));
        Assert.Throws<ArgumentException>(() => RollRates.Of([Month(0, 1, 1, 1), Month(1, 1, 1, 1)], []));
        Assert.Throws<ArgumentException>(() => RollRates.Of([Month(1, 1, 1, 1), Month(0, 1, 1, 1)], [Money.Eur(0)]));
        Assert.Throws<ArgumentException>(() => RollRates.Of([Month(0, 1, 1, 1), Month(0, 1, 1, 1)], [Money.Eur(0)]));
        Assert.Throws<ArgumentException>(() =>
            RollRates.Of(
                [Month(0, 1, 1, 1), AgedBalances.Of(AgeingBuckets.Of(1), May.PlusMonths(1), Money.Eur(1), Money.Eur(1))],
                [Money.Eur(0)]
            )
        );
        Assert.Throws<CurrencyMismatchException>(() => RollRates.Of([Month(0, 1, 1, 1), Month(1, 1, 1, 1)], [Money.Usd(0)]));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_bucket_that_is_not_there_is_refused(int place)
    {
        var rates = RollRates.Of([Month(0, 1, 1, 1), Month(1, 1, 1, 1)], [Money.Eur(0)]);
        Assert.Throws<ArgumentOutOfRangeException>(() => rates.RollOf(place));
        Assert.Throws<ArgumentOutOfRangeException>(() => rates.LossOf(place));
    }

    private static AgedBalances Month(int month, decimal notDue, decimal thirty, decimal older) =>
        AgedBalances.Of(Three, May.PlusMonths(month), Money.Eur(notDue), Money.Eur(thirty), Money.Eur(older));
}
