using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>Floors and targets: which holds, and what a price below them calls for.</summary>
public class PriceGuideTests
{
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    [Theory]
    [InlineData(98, 0)]
    [InlineData(97.99, 1)]
    [InlineData(93, 500)]
    [InlineData(92.99, 501)]
    public void A_breach_is_counted_from_the_floor_in_points_of_list(decimal net, long breach) // discounts:28
    {
        var decision = With(new() { TargetLevel = null }, PriceGuides.Of(Guide(98))).Decide(Of(net));
        Assert.Equal(breach, decision.Facts.FloorBreach!.Value.BasisPoints);
    }

    [Theory]
    [InlineData(98, "approve")]
    [InlineData(97.99, "refer 1")]
    [InlineData(93, "refer 1")]
    [InlineData(92.99, "refer 2")]
    [InlineData(88, "refer 2")]
    [InlineData(87.99, "refer 3")]
    public void The_further_below_the_floor_the_higher_the_authority(decimal net, string verdict)
    {
        // Beside a large line at list, so that the discount of the deal does not speak.
        var deal = Deal(Line(1, 100, net, group: "pumps"), Line(2, 10_000, 10_000));
        var policy = With(new() { TargetLevel = null }, PriceGuides.Of(Guide(98) with { ProductGroup = "pumps" }));
        Assert.Equal(verdict, policy.Decide(deal).Verdict.ToString());
    }

    [Fact]
    public void A_price_below_target_is_referred_unless_that_is_left_to_sales()
    {
        var guides = PriceGuides.Of(Guide(90) with { Target = Share.Percent(98) });
        Assert.Equal(["LINE-06"], With(new(), guides).Decide(Of(97.99m)).Codes());
        Assert.Empty(With(new(), guides).Decide(Of(98)).Codes());
        Assert.Empty(With(new() { TargetLevel = null }, guides).Decide(Of(97.99m)).Codes());
    }

    [Fact]
    public void Free_goods_go_below_a_floor_too() =>
        Assert.Equal(
            "1.00 %",
            With(new(), PriceGuides.Of(Guide(100))).Decide(Deal(Line(1, 99, 99, free: 1))).Facts.FloorBreach.ToString()
        );

    [Fact]
    public void The_product_group_beats_the_kind_and_the_kind_the_tier()
    {
        var guides = PriceGuides.Of(
            Guide(60),
            Guide(70) with
            {
                Tier = AccountTier.Key,
            },
            Guide(50) with
            {
                Kind = AccountKind.Strategic,
            },
            Guide(40) with
            {
                ProductGroup = "pumps",
            }
        );
        var (plain, pump) = (Line(1, 100, 100), Line(1, 100, 100, group: "pumps"));
        Assert.Equal(Share.Percent(70), guides.For(plain, Deal(plain))!.Floor);
        Assert.Equal(Share.Percent(50), guides.For(plain, Deal(plain) with { Kinds = [AccountKind.Strategic] })!.Floor);
        Assert.Equal(Share.Percent(60), guides.For(plain, Deal(plain) with { Tier = AccountTier.Standard })!.Floor);
        Assert.Equal(Share.Percent(40), guides.For(pump, Deal(pump))!.Floor);
    }

    [Fact]
    public void What_is_not_known_of_the_client_never_lowers_the_floor()
    {
        var guides = PriceGuides.Of(Guide(60), Guide(90) with { Tier = AccountTier.Standard });
        Assert.Equal(Share.Percent(90), guides.For(Line(1, 1, 1), Of(1) with { Tier = null })!.Floor);
        var lower = PriceGuides.Of(Guide(60), Guide(50) with { Kind = AccountKind.Group });
        Assert.Equal(Share.Percent(60), lower.For(Line(1, 1, 1), Of(1) with { Kinds = null })!.Floor);
    }

    [Fact]
    public void Several_kinds_have_the_strictest_of_their_floors()
    {
        var guides = PriceGuides.Of(
            Guide(60) with
            {
                Kind = AccountKind.Group,
            },
            Guide(70) with
            {
                Kind = AccountKind.Important,
            }
        );
        var deal = Of(1) with { Kinds = [AccountKind.Group, AccountKind.Important] };
        Assert.Equal(Share.Percent(70), guides.For(deal.Lines[0], deal)!.Floor);
    }

    [Theory]
    [InlineData(2025, 12, 31, false)]
    [InlineData(2026, 1, 1, true)]
    [InlineData(2026, 12, 31, true)]
    [InlineData(2027, 1, 1, false)]
    public void A_guide_holds_on_its_days(int year, int month, int day, bool holds)
    {
        var deal = Domain.Discounts.Deals.DiscountDeal.Of("acme", new(year, month, day), Currency.Eur, [Line(1, 1, 1)]);
        Assert.Equal(holds, PriceGuides.Of(Guide(60)).For(deal.Lines[0], deal) is not null);
    }

    [Fact]
    public void Guides_that_overlap_with_equal_right_are_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => PriceGuides.Of(Guide(60), Guide(70)));
        Assert.StartsWith("Two guides for */*/* overlap: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(
            2,
            PriceGuides.Of(Guide(60), Guide(70) with { During = DateRange.Of(new(2027, 1, 1), new(2028, 1, 1)) }).All.Length
        );
    }

    [Fact]
    public void A_target_below_its_floor_or_no_day_at_all_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PriceGuides.Of(Guide(60) with { Target = Share.Percent(59) }));
        Assert.Throws<ArgumentException>(() => PriceGuides.Of(Guide(60) with { During = default }));
    }

    private static PriceGuide Guide(decimal floor) =>
        new()
        {
            During = Year,
            Floor = Share.Percent(floor),
            Target = Share.Percent(100),
        };
}
