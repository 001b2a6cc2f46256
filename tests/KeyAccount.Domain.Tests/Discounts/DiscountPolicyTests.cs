using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>What the shipped policy says to a deal, below, on and above every limit.</summary>
public class DiscountPolicyTests
{
    [Theory]
    [InlineData(100, "approve")] // law:D9
    [InlineData(95, "approve")]
    [InlineData(94.99, "refer 1")]
    [InlineData(90, "refer 1")]
    [InlineData(89.99, "refer 2")]
    [InlineData(85, "refer 2")]
    [InlineData(84.99, "refer 3")]
    [InlineData(75, "refer 3")]
    [InlineData(74.99, "decline")]
    public void The_deeper_the_discount_the_higher_the_authority(decimal net, string verdict) =>
        Assert.Equal(verdict, Review(Of(net)).Verdict.ToString());

    [Theory]
    [InlineData(60, "approve")]
    [InlineData(60.01, "refer 1")]
    [InlineData(63, "refer 1")]
    [InlineData(63.01, "refer 2")]
    [InlineData(66, "refer 2")]
    [InlineData(66.01, "refer 3")]
    [InlineData(80, "refer 3")]
    [InlineData(80.01, "decline")]
    public void The_lower_the_pocket_margin_the_higher_the_authority(decimal cost, string verdict) =>
        Assert.Equal(verdict, Review(Deal(Line(1, 100, 100, cost))).Verdict.ToString());

    [Theory]
    [InlineData(30, "approve")]
    [InlineData(31, "refer 1")]
    [InlineData(45, "refer 1")]
    [InlineData(46, "refer 2")]
    [InlineData(60, "refer 2")]
    [InlineData(61, "refer 3")]
    [InlineData(90, "refer 3")]
    [InlineData(91, "decline")]
    public void The_longer_the_term_the_higher_the_authority(int days, string verdict) =>
        Assert.Equal(verdict, Review(Of(100) with { PaymentDays = days }).Verdict.ToString());

    [Fact]
    public void The_strictest_figure_decides_and_is_the_binding_one()
    {
        var decision = Review(Deal(Line(1, 100, 92, 60)) with { PaymentDays = 40 });
        Assert.Equal("refer 2", decision.Verdict.ToString());
        Assert.Equal("GM", decision.Authority);
        var binding = Assert.Single(decision.Binding);
        Assert.Equal(("pocket-margin", 3_478), (binding.Dimension.Name, binding.Value));
        Assert.Equal((3_400, 78, 222), (binding.Limit, binding.Room, binding.Excess));
    }

    [Fact]
    public void Rebates_count_in_the_pocket_and_not_in_the_discount()
    {
        var decision = Review(Deal(Line(1, 100, 98, 60, pocket: 92)));
        Assert.Equal((200, 3_478), (decision.Facts.Depth!.Value.BasisPoints, decision.Facts.Margin!.Value.BasisPoints));
        Assert.Equal("refer 2", decision.Verdict.ToString());
    }

    [Fact]
    public void Free_goods_are_a_discount_at_list_price()
    {
        var decision = Review(Deal(Line(1, 1_000, 1_000, free: 100)));
        Assert.Equal("9.10 %", decision.Facts.Depth.ToString());
        Assert.Equal(Money.Eur(100), decision.Facts.Given);
        Assert.Equal("refer 1", decision.Verdict.ToString());
    }

    [Fact]
    public void Lines_are_weighted_by_what_they_come_to()
    {
        var decision = Review(Deal(Line(1, 1_000, 1_000), Line(2, 100, 60)));
        Assert.Equal("3.64 %", decision.Facts.Depth.ToString());
        Assert.Equal("40.00 %", decision.Lines[1].Facts.Depth.ToString());
        Assert.True(decision.Verdict.IsApproval);
    }

    [Fact]
    public void An_unknown_cost_is_referred_to_the_general_manager_and_never_an_infinite_margin()
    {
        var decision = Review(Deal(Line(1, 100, 100, cost: null), Line(2, 100, 100)));
        Assert.Equal(("refer 2", "GM"), (decision.Verdict.ToString(), decision.Authority));
        Assert.Contains("DEAL-07", decision.Codes());
        Assert.Null(decision.Facts.Margin);
    }

    [Fact]
    public void An_unknown_cost_hides_no_discount_that_is_too_deep() =>
        Assert.True(Review(Deal(Line(1, 100, 70, cost: null))).Verdict.IsDecline);

    [Fact]
    public void A_deal_below_variable_cost_is_declined() =>
        Assert.Contains("DEAL-01", Review(Deal(Line(1, 100, 100, 100.01m))).Codes());

    [Fact]
    public void A_cost_that_is_not_split_neither_grants_nor_declines()
    {
        var line = Line(1, 100, 100, 110) with { VariableCost = null };
        Assert.Null(Review(Deal(line)).Facts.IsBelowVariableCost);
        Assert.False(Review(Deal(line with { Cost = Money.Eur(100) })).Facts.IsBelowVariableCost);
        Assert.True(Review(Deal(line with { VariableCost = Money.Eur(100.01m) })).Facts.IsBelowVariableCost);
    }

    [Fact]
    public void One_line_below_variable_cost_in_a_good_deal_is_referred()
    {
        var decision = Review(Deal(Line(1, 1_000, 1_000, 100), Line(2, 100, 100, 120)));
        Assert.Equal(["LINE-01"], decision.Codes());
        Assert.Equal("refer 2", decision.Verdict.ToString());
    }

    [Fact]
    public void A_pocket_price_of_nothing_has_no_margin_and_is_not_approved()
    {
        var decision = Review(Deal(Line(1, 100, 100, 10, pocket: 0)));
        Assert.Null(decision.Facts.Margin);
        Assert.True(decision.Verdict.IsDecline);
    }

    [Theory]
    [InlineData(true, true, null, "refer 2")]
    [InlineData(true, true, "CL-7", "approve")]
    [InlineData(true, false, null, "approve")]
    [InlineData(false, null, null, "approve")]
    [InlineData(null, true, null, "refer 2")]
    [InlineData(true, null, null, "refer 2")]
    public void A_change_of_a_public_price_goes_to_compliance(bool? isPublic, bool? changes, string? clearance, string verdict)
    {
        var decision = Review(
            Of(100) with
            {
                IsPublicSector = isPublic,
                ChangesPrice = changes,
                ComplianceClearance = clearance,
            }
        );
        Assert.Equal((verdict, verdict != "approve"), (decision.Verdict.ToString(), decision.NeedsCompliance));
    }

    [Fact]
    public void What_credit_says_counts()
    {
        Assert.Equal(["DEAL-03"], Review(Of(100) with { Credit = Verdict.Decline }).Codes());
        Assert.True(Review(Of(100) with { Credit = Verdict.Decline }).Verdict.IsDecline);
        Assert.Equal("refer 2", Review(Of(100) with { Credit = Verdict.Refer(1) }).Verdict.ToString());
        Assert.Equal("refer 2", Review(Of(100) with { Credit = null }).Verdict.ToString());
    }

    [Theory]
    [InlineData(10.0, "approve")]
    [InlineData(5.0, "approve")]
    [InlineData(4.99, "refer 2")]
    [InlineData(null, "refer 2")]
    public void A_pool_that_is_short_refers(double? left, string verdict)
    {
        var pool = new PoolBalance("pool.north", left is { } known ? Money.Eur((decimal)known) : null);
        Assert.Equal(verdict, Review(Of(95) with { Pools = [pool] }).Verdict.ToString());
    }

    [Fact]
    public void A_pool_in_another_currency_and_pools_that_are_not_known_are_unknown()
    {
        Assert.Null(Review(Of(95) with { Pools = [new("pool.us", Money.Usd(50))] }).Facts.IsPoolShort);
        Assert.Null(Review(Of(95) with { Pools = null }).Facts.IsPoolShort);
    }

    [Fact]
    public void A_term_or_linked_quotes_that_are_not_known_are_referred()
    {
        Assert.Equal(["DEAL-08"], Review(Of(100) with { PaymentDays = null }).Codes());
        Assert.Equal(["DEAL-06"], Review(Of(100) with { Linked = null }).Codes());
        Assert.Equal("refer 2", Review(Of(100) with { StandardDays = null }).Verdict.ToString());
    }

    [Fact]
    public void What_costs_nothing_at_list_has_no_discount_to_be_measured() =>
        Assert.Contains("DEAL-10", Review(Deal(Line(1, 0, 0))).Codes());

    [Fact]
    public void All_of_it_for_nothing_is_never_automatic() // law:D9
    {
        var decision = Review(Of(0));
        Assert.Contains("DEAL-10", decision.Codes());
        Assert.False(decision.Verdict.IsApproval);
    }

    [Theory]
    [InlineData(90, "approve")]
    [InlineData(89.99, "refer 2")]
    public void A_price_below_one_promised_to_another_client_is_referred(decimal net, string verdict)
    {
        var line = Line(1, 94, net) with { Favoured = [new("other", Money.Eur(90)), new("acme", Money.Eur(94))] };
        Assert.Equal(verdict, Review(Deal(line)).Verdict.ToString());
    }

    [Fact]
    public void Free_goods_lower_the_price_that_a_promise_is_held_against()
    {
        var line = Line(1, 1_000, 1_000, free: 10, quantity: 10) with { Favoured = [new("other", Money.Eur(99.50m))] };
        Assert.True(Review(Deal(line)).Lines[0].Facts.TriggersPromise);
        Assert.False(Review(Deal(line with { FreeGoods = Money.Eur(5) })).Lines[0].Facts.TriggersPromise);
        Assert.Null(Review(Deal(line with { Favoured = null })).Lines[0].Facts.TriggersPromise);
    }

    [Fact]
    public void The_order_of_lines_and_quotes_changes_nothing() // law:D5
    {
        LinkedQuote[] linked =
        [
            new("q2", Day, Money.Eur(100), Money.Eur(80), Money.Eur(80), Money.Eur(10)),
            new("q1", Day, Money.Eur(300), Money.Eur(280), Money.Eur(280), Money.Eur(10)),
        ];
        var one = Review(Deal(Line(1, 100, 95), Line(2, 50, 40)) with { Linked = [.. linked] });
        var other = Review(Deal(Line(2, 50, 40), Line(1, 100, 95)) with { Linked = [.. linked.Reverse()] });
        Assert.Equal((one.Verdict, one.Facts), (other.Verdict, other.Facts));
    }

    [Fact]
    public void Two_quotes_of_a_split_deal_need_what_the_whole_needs() // law:D4
    {
        var first = Review(Of(100));
        var second = Review(
            Of(84) with
            {
                Linked = [new("q1", Day, Money.Eur(100), Money.Eur(100), Money.Eur(100), Money.Eur(0))],
            }
        );
        var whole = Review(Deal(Line(1, 100, 100), Line(2, 100, 84)));
        Assert.True(first.Verdict.IsApproval);
        Assert.True(second.Verdict >= whole.Verdict);
    }

    [Fact]
    public void Splitting_is_found_and_named()
    {
        var linked = new LinkedQuote("q1", Day, Money.Eur(100), Money.Eur(80), Money.Eur(80), Money.Eur(0));
        var decision = Review(Of(96) with { Linked = [linked] });
        Assert.Equal(("refer 2", "12.00 %"), (decision.Verdict.ToString(), decision.Facts.Depth.ToString()));
        Assert.Equal(["q1"], decision.Splitting);
        Assert.Empty(Review(Of(80) with { Linked = [linked] }).Splitting);
        Assert.Contains("counted together with: q1", decision.Sentences(Language.English));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    [InlineData(-1, false)]
    public void A_quote_counts_within_the_window(int daysAgo, bool counts)
    {
        var linked = new LinkedQuote("q1", Day.PlusDays(-daysAgo), Money.Eur(100), Money.Eur(80), Money.Eur(80), Money.Eur(0));
        Assert.Equal(counts, Review(Of(96) with { Linked = [linked] }).Facts.LinkedQuotes == 1);
    }

    [Fact]
    public void A_linked_quote_of_unknown_amounts_leaves_the_figures_unknown()
    {
        var decision = Review(Of(100) with { Linked = [new("q1", Day, Money.Eur(100), null, null, null)] });
        Assert.Equal(["DEAL-07", "DEAL-10"], decision.Codes().Intersect(["DEAL-07", "DEAL-10"]));
        Assert.Equal("refer 4", decision.Verdict.ToString());
    }

    [Fact]
    public void Every_language_says_the_verdict_and_each_reason()
    {
        var decision = Review(Of(80) with { Credit = Verdict.Refer(1) });
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Equal(3, decision.Sentences(language).Length);
        }
        Assert.Contains("shipped default", decision.Sentences(Language.English)[0], StringComparison.Ordinal);
        Assert.Equal("discounts 1 (shipped default): refer 3 (President)", decision.ToString());
    }

    [Fact]
    public void A_client_reads_neither_figures_nor_reasons() =>
        Assert.Single(Review(Of(80) with { Credit = Verdict.Refer(1) }).Sentences(Language.English, Audience.Client));
}
