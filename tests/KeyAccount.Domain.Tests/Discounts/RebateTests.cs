using KeyAccount.Domain.Discounts.Rebates;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts;

public class RebateTests
{
    private static readonly RebateAgreement YearEnd = RebateAgreement.Of(
        "year-end",
        VolumeTiers
            .StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Zero)
            .From(1_000, Share.Percent(3))
            .From(2_000, Share.Percent(5))
    );

    [Fact]
    public void What_is_expected_is_accrued_and_a_new_expectation_catches_up()
    {
        var account = RebateAccount
            .Open(YearEnd, Currency.Eur, 1_500)
            .Sell("q1", 400, Money.Eur(4_000))
            .Sell("q2", 400, Money.Eur(4_000))
            .Expect("mid-year", 2_100)
            .Sell("q3", 800, Money.Eur(8_000));
        Assert.Equal([120m, 120m, 160m, 400m], account.Entries.Select(entry => entry.Booked.Amount));
        Assert.Equal(Money.Eur(800), account.Accrued);
    }

    [Fact]
    public void The_end_of_the_year_trues_up_what_was_accrued()
    {
        var settled = RebateAccount
            .Open(YearEnd, Currency.Eur, 2_100)
            .Sell("all", 1_600, Money.Eur(16_000))
            .Settle(Money.Eur(100));
        Assert.Equal((Money.Eur(480), Money.Eur(800)), (settled.Earned, settled.Accrued));
        Assert.Equal((Money.Eur(320), Money.Eur(380)), (settled.TrueUp, settled.Payable));
        Assert.Equal(Money.Eur(0), settled.ClawBack);
    }

    [Theory]
    [InlineData(999, 500)]
    [InlineData(1_000, 200)]
    [InlineData(1_999, 200)]
    [InlineData(2_000, 0)]
    [InlineData(2_001, 0)]
    public void What_was_given_for_a_volume_not_reached_is_claimed_back(int volume, int back) =>
        Assert.Equal(Money.Eur(back), YearEnd.ClawBack(Money.Eur(500), Money.Eur(10_000), volume));

    [Fact]
    public void What_was_paid_on_account_and_not_earned_is_claimed_back()
    {
        var settled = RebateAccount.Open(YearEnd, Currency.Eur, 2_000).Sell("all", 900, Money.Eur(9_000)).Settle(Money.Eur(60));
        Assert.Equal((Money.Eur(60), Money.Eur(0)), (settled.ClawBack, settled.Payable));
    }

    [Fact]
    public void A_return_takes_its_accrual_with_it()
    {
        var account = RebateAccount
            .Open(YearEnd, Currency.Eur, 1_500)
            .Sell("sale", 100, Money.Eur(1_000))
            .Sell("return", -40, Money.Eur(-400));
        Assert.Equal((60, Money.Eur(600), Money.Eur(18)), (account.Volume, account.Gross, account.Accrued));
    }

    [Fact]
    public void Bookings_add_up_to_the_liability_whatever_each_is_rounded_to()
    {
        var account = Enumerable
            .Range(1, 100)
            .Aggregate(
                RebateAccount.Open(YearEnd, Currency.Eur, 1_500),
                (so, number) => so.Sell($"s{number}", 1, Money.Eur(0.33m))
            );
        Assert.Equal(Money.Eur(0.99m), account.Accrued);
        Assert.Equal(account.Accrued, Money.Sum(account.Entries.Select(entry => entry.Booked), Currency.Eur));
    }

    [Fact]
    public void Sent_twice_is_recorded_once_also_after_a_new_expectation()
    {
        var once = RebateAccount.Open(YearEnd, Currency.Eur, 1_500).Sell("q1", 400, Money.Eur(4_000)).Expect("x", 2_000);
        Assert.Same(once, once.Sell("q1", 400, Money.Eur(4_000)));
        Assert.Same(once, once.Expect("x", 2_000));
    }

    [Fact]
    public void Other_content_under_an_id_is_refused()
    {
        var once = RebateAccount.Open(YearEnd, Currency.Eur, 1_500).Sell("q1", 400, Money.Eur(4_000)).Expect("x", 2_000);
        Assert.Throws<ArgumentException>(() => once.Sell("q1", 401, Money.Eur(4_000)));
        Assert.Throws<ArgumentException>(() => once.Sell("q1", 400, Money.Eur(4_001)));
        Assert.Throws<ArgumentException>(() => once.Expect("x", 2_001));
        Assert.Throws<ArgumentException>(() => once.Sell("x", 0, Money.Eur(0)));
    }

    [Fact]
    public void What_can_not_be_is_refused()
    {
        var account = RebateAccount.Open(YearEnd, Currency.Eur, 1_500).Sell("sale", 10, Money.Eur(100));
        Assert.Throws<ArgumentException>(() => account.Sell("return", -11, Money.Eur(-100)));
        Assert.Throws<ArgumentException>(() => account.Sell("return", -10, Money.Eur(-101)));
        Assert.Throws<CurrencyMismatchException>(() => account.Sell("dollars", 1, Money.Usd(1)));
        Assert.Throws<CurrencyMismatchException>(() => account.Settle(Money.Usd(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => account.Expect("x", -1));
        Assert.Throws<ArgumentException>(() => RebateAgreement.Of("year end", YearEnd.Tiers));
    }

    [Fact]
    public void An_unknown_expectation_leaves_the_accrual_unknown()
    {
        Assert.Null(YearEnd.Accrued(Money.Eur(1_000), null));
        Assert.Null(YearEnd.Accrued(null, 1_500));
        Assert.Null(YearEnd.Revenue(Money.Eur(1_000), null));
        Assert.Null(YearEnd.AccrualRate(null));
    }
}
