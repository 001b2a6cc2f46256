using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>Competitors' offers: evidence that is taken, refused, or never to be used.</summary>
public class CompetitorOfferTests
{
    [Fact]
    public void An_offer_that_is_good_evidence_is_no_objection_and_no_grant()
    {
        Assert.Empty(Review(Matching(95, Offer(95))).Codes());
        Assert.Equal("refer 1", Review(Matching(94, Offer(94))).Verdict.ToString());
    }

    [Theory]
    [InlineData(94.99, "decline")]
    [InlineData(95, "approve")]
    public void An_offer_is_met_and_not_beaten(decimal net, string verdict) =>
        Assert.Equal(verdict == "decline", Review(Matching(net, Offer(95))).Verdict.IsDecline);

    [Fact]
    public void Beating_can_be_allowed() =>
        Assert.Equal("refer 1", With(new() { MeetsOnly = false }).Decide(Matching(94.99m, Offer(95))).Verdict.ToString());

    [Fact]
    public void Free_goods_beat_an_offer_too() =>
        Assert.Equal(["LINE-05"], Review(Deal(Line(1, 100, 100, free: 1) with { Offer = Offer(100) })).Codes());

    [Theory]
    [InlineData(OfferSource.LiveTender, OfferDefect.LiveTender)]
    [InlineData(OfferSource.CompetitorStaff, OfferDefect.CompetitorStaff)]
    public void An_offer_from_a_live_tender_or_the_competitors_staff_is_never_used(OfferSource source, OfferDefect defect)
    {
        var decision = Review(Matching(100, Offer(95) with { Source = source }));
        Assert.Contains(defect, decision.Lines[0].Facts.OfferDefects);
        Assert.Contains("LINE-03", decision.Codes());
        Assert.True(decision.Verdict.IsDecline);
    }

    [Fact]
    public void A_confidential_offer_is_never_used() =>
        Assert.True(Review(Matching(100, Offer(95) with { IsConfidential = true })).Verdict.IsDecline);

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public void Evidence_is_at_most_sixty_days_old(int days, bool isTaken) =>
        Assert.Equal(
            isTaken ? "approve" : "refer 2",
            Review(Matching(95, Offer(95) with { On = Day.PlusDays(-days) })).Verdict.ToString()
        );

    [Fact]
    public void Every_defect_is_told()
    {
        var offer = Offer(95) with
        {
            Source = OfferSource.Unknown,
            IsCorroborated = false,
            EquivalentTo = "other",
            UnitPrice = Money.Usd(95),
            Until = Day,
        };
        Assert.Equal(
            [
                OfferDefect.SourceUnknown,
                OfferDefect.NotCorroborated,
                OfferDefect.Ended,
                OfferDefect.OtherProduct,
                OfferDefect.OtherCurrency,
            ],
            offer.DefectsFor(Line(1, 100, 95), Day, 60)
        );
    }

    [Fact]
    public void An_offer_that_ends_tomorrow_still_holds() =>
        Assert.Empty((Offer(95) with { Until = Day.PlusDays(1) }).DefectsFor(Line(1, 100, 95), Day, 60));

    [Fact]
    public void Whether_an_unknown_price_beats_an_offer_is_unknown()
    {
        var decision = Review(Deal(Line(1, 100, null) with { Offer = Offer(95) }));
        Assert.Null(decision.Lines[0].Facts.BeatsOffer);
        Assert.Equal("refer 4", decision.Verdict.ToString()); // it could be all of it for nothing
    }

    private static DiscountDeal Matching(decimal net, CompetitorOffer offer) => Deal(Line(1, 100, net) with { Offer = offer });
}
