using KeyAccount.Domain.Discounts.Rebates;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts.Results;

public class RebateTrueUpTests
{
    /// <summary>3 % from 1,000 units, 5 % from 2,000; sold at 10 a unit.</summary>
    private static RebateAccount Sold(long units, long expected, string agreement = "year-end") =>
        RebateAccount
            .Open(
                RebateAgreement.Of(
                    agreement,
                    VolumeTiers
                        .StartingWith(TierMeasure.Units, TierMode.AllUnits, Share.Zero)
                        .From(1_000, Share.Percent(3))
                        .From(2_000, Share.Percent(5))
                ),
                Currency.Eur,
                expected
            )
            .Sell("all", units, Money.Eur(units * 10m));

    [Theory]
    [InlineData(1_999, 2_000, 399.80)] // accrued 5 % of 19,990, earned 3 %
    [InlineData(2_000, 2_000, 0)]
    [InlineData(2_000, 1_999, -400)]
    [InlineData(999, 1_000, 299.70)]
    public void What_was_accrued_is_set_against_what_was_earned(long units, long expected, double trueUp) =>
        Assert.Equal(
            Money.Eur((decimal)trueUp),
            RebateTrueUps.Of(Currency.Eur, ("x", Sold(units, expected), Money.Eur(0))).TrueUp
        );

    [Fact]
    public void Who_got_more_than_earned_gives_it_back_and_nobody_else_pays_for_it()
    {
        var all = RebateTrueUps.Of(
            Currency.Eur,
            ("x", Sold(900, 2_000), Money.Eur(60)),
            ("y", Sold(1_000, 1_000), Money.Eur(100))
        );
        Assert.Equal((Money.Eur(60), Money.Eur(200), Money.Eur(450)), (all.ClawBack, all.Payable, all.TrueUp));
        Assert.Equal(["x", "y"], all.All.Select(one => one.Client));
    }

    [Fact]
    public void What_was_paid_before_may_be_unknown_and_the_true_up_is_known()
    {
        var all = RebateTrueUps.Of(Currency.Eur, ("x", Sold(900, 2_000), null), ("y", Sold(1_000, 1_000), Money.Eur(0)));
        Assert.Equal((Money.Eur(450), null, null), (all.TrueUp, all.Payable, all.ClawBack));
    }

    [Fact]
    public void Nobody_has_nothing_to_settle() => Assert.Equal(Money.Eur(0), RebateTrueUps.Of(Currency.Eur).ClawBack);

    [Fact]
    public void The_same_agreement_twice_and_other_currencies_are_refused()
    {
        var account = Sold(900, 900);
        Assert.Throws<ArgumentException>(() => RebateTrueUps.Of(Currency.Eur, ("x", account, null), ("x", account, null)));
        Assert.Throws<CurrencyMismatchException>(() => RebateTrueUps.Of(Currency.Usd, ("x", account, null)));
        Assert.Throws<CurrencyMismatchException>(() => RebateTrueUps.Of(Currency.Eur, ("x", account, Money.Usd(1))));
        Assert.Throws<ArgumentException>(() => RebateTrueUps.Of(Currency.Eur, (" ", account, null)));
        Assert.Throws<ArgumentNullException>(() => RebateTrueUps.Of(Currency.Eur, ("x", null!, null)));
    }

    [Fact]
    public void Two_agreements_of_one_client_are_two() =>
        Assert.Equal(
            2,
            RebateTrueUps.Of(Currency.Eur, ("x", Sold(900, 900), null), ("x", Sold(900, 900, "growth"), null)).All.Length
        );
}
