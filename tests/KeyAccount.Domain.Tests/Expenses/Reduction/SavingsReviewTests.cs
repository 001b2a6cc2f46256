using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.Reduction;

public class SavingsReviewTests
{
    private static readonly SavingsPeriod January = Saving.Month(1, units: 90, amount: 8_100); // price 900, volume 1,000

    [Fact]
    public void Initiatives_that_overlap_share_what_is_proven_and_no_more()
    {
        var review = Saving.Review(
            [January],
            Saving.Claim("rail", SavingEffect.Price, 700, day: 3),
            Saving.Claim("hotels", SavingEffect.Price, 600, day: 2)
        );
        Assert.Equal(["hotels", "rail"], review.Claims.Select(claim => claim.Claim.Initiative));
        Assert.Equal([Money.Eur(600), Money.Eur(300)], review.Claims.Select(claim => claim.Credited));
        Assert.Equal([Money.Eur(0), Money.Eur(400)], review.Claims.Select(claim => claim.Unproven));
        Assert.Equal(["hotels"], review.Claims[1].Overlapping);
    }

    [Fact]
    public void What_is_saved_by_price_is_not_saved_by_volume_as_well()
    {
        var review = Saving.Review(
            [January],
            Saving.Claim("hotels", SavingEffect.Price, 1_900),
            Saving.Claim("video", SavingEffect.Volume, 1_900)
        );
        Assert.Equal([Money.Eur(900), Money.Eur(1_000)], review.Claims.Select(claim => claim.Credited));
        Assert.Equal(review.Saved, review.Credited);
        Assert.All(review.Claims, claim => Assert.Empty(claim.Overlapping));
    }

    [Fact]
    public void A_claim_is_counted_once_over_all_its_months()
    {
        var review = Saving.Review(
            [January, Saving.Month(2, units: 90, amount: 8_100)],
            Saving.Claim("hotels", SavingEffect.Price, 1_000)
        );
        Assert.Equal(Money.Eur(1_000), review.Credited);
        Assert.Equal(Money.Eur(3_800), review.Saved);
    }

    [Fact]
    public void A_claim_outside_its_time_gets_nothing()
    {
        var later = Saving.Claim("hotels", SavingEffect.Price, 100) with
        {
            During = DateRange.Of(new(2026, 2, 1), new(2027, 1, 1)),
        };
        Assert.Equal(Money.Eur(0), Saving.Review([January], later).Credited);
    }

    [Fact]
    public void A_dearer_price_gives_nothing() =>
        Assert.Equal(
            Money.Eur(0),
            Saving.Review([Saving.Month(1, units: 50, amount: 5_100)], Saving.Claim("hotels", SavingEffect.Price, 100)).Credited
        );

    [Fact]
    public void An_unknown_saving_leaves_a_claim_provisional()
    {
        var review = Saving.Review([January with { Units = null }], Saving.Claim("hotels", SavingEffect.Price, 100));
        Assert.True(review.Claims.Single().IsProvisional);
        Assert.Equal(Money.Eur(0), review.Credited);
    }

    [Fact]
    public void The_same_period_or_the_same_claim_twice_is_refused()
    {
        var claim = Saving.Claim("hotels", SavingEffect.Price, 100);
        Assert.Throws<ArgumentException>(() => Saving.Review([January, January]));
        Assert.Throws<ArgumentException>(() => Saving.Review([January], claim, claim with { Amount = Money.Eur(1) }));
    }

    [Fact]
    public void Nothing_is_saved_in_a_category_that_is_left_out()
    {
        var safety = January with { Category = "safety" };
        Assert.Throws<ArgumentException>(() => Saving.Review([safety]));
    }

    [Fact]
    public void A_claim_is_above_zero_and_in_the_currency_of_the_review()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Saving.Claim("hotels", SavingEffect.Price, 0));
        Assert.Throws<CurrencyMismatchException>(() =>
            Saving.Review([January], Saving.Claim("hotels", SavingEffect.Price, 1) with { Amount = Money.Usd(1) })
        );
    }
}
