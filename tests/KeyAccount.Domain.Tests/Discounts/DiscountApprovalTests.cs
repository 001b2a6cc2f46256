using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tests.Approvals;
using NodaTime;
using static KeyAccount.Domain.Tests.Discounts.Reviewed;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>From a review to its approval, its revisions, and the pools that pay for it.</summary>
public class DiscountApprovalTests
{
    [Fact]
    public void What_is_within_the_own_authority_is_approved_at_once() // law:D9
    {
        var desk = Desk();
        Assert.True(Submit(desk, "r", Of(95)).IsCarriedOut);
        Assert.Equal(ApprovalState.Approved, desk.StateOf("r"));
    }

    [Fact]
    public void The_needed_rank_is_asked_and_nobody_below()
    {
        var desk = Desk();
        Submit(desk, "r", Of(88));
        Assert.Equal(["gina", "greg"], desk.Asked("r").Order());
        Assert.False(desk.Approve("r", "kim").IsCarriedOut);
        desk.Approve("r", "gina");
        Assert.Equal(ApprovalState.Approved, desk.StateOf("r"));
    }

    [Fact]
    public void Who_set_the_floor_of_a_line_does_not_sign()
    {
        PriceGuide guide = new()
        {
            During = DateRange.Of(Day, Day.PlusDays(1)),
            Floor = Share.Percent(50),
            Target = Share.Percent(60),
            SetBy = "gina",
        };
        ApprovalContent Content(PriceGuide by) =>
            DiscountApproval.ContentOf(
                DiscountPolicy
                    .Of(PolicyIdentity.SignedBy("Sales", "discounts", "2"), new(), Ladder, PriceGuides.Of(by))
                    .Decide(Of(88))
            );
        var desk = Desk();
        desk.Submit("r", Content(guide));
        Assert.Equal(["greg"], desk.Asked("r"));
        Assert.False(desk.Approve("r", "gina").IsCarriedOut);
        desk.Submit("s", Content(guide with { SetBy = null }));
        Assert.Equal(["gina", "greg"], desk.Asked("s").Order());
    }

    [Fact]
    public void An_unknown_cost_is_signed_by_the_general_manager()
    {
        var content = DiscountApproval.ContentOf(Review(Deal(Line(1, 100, 100, cost: null))));
        Assert.Equal("GM", content.AtLeastRank);
        Assert.Null(content.Measures.ValueOf(ShippedLadder.PocketMargin));
        Assert.Equal("GM", Assert.Single(Ladder.Route(content.Measures, content.AtLeastRank).Steps).Rank);
    }

    [Fact]
    public void A_long_term_is_signed_by_finance_too() =>
        Assert.Equal(
            ["sales KAM", "finance KAM"],
            Ladder
                .Route(DiscountApproval.ContentOf(Review(Of(100) with { PaymentDays = 40 })).Measures)
                .Steps.Select(step => $"{step.Column} {step.Rank}")
        );

    [Fact]
    public void The_route_calls_for_what_the_review_said()
    {
        foreach (var deal in new[] { Of(100), Of(93), Of(88), Of(80), Of(95) with { Credit = null } })
        {
            var decision = Review(deal);
            var content = DiscountApproval.ContentOf(decision);
            Assert.Equal(decision.Verdict, Ladder.Route(content.Measures, content.AtLeastRank).Verdict);
        }
    }

    [Theory]
    [InlineData(88, true)]
    [InlineData(89, true)]
    [InlineData(87.5, true)]
    [InlineData(87.49, false)]
    public void A_revision_is_asked_again_only_when_worse_by_more_than_half_a_point(double net, bool carries) // discounts:37, discounts:32
    {
        var desk = Approved(Of(88));
        Submit(desk, "again", Of((decimal)net), replaces: "first");
        Assert.Equal(carries ? ApprovalState.Approved : ApprovalState.Submitted, desk.StateOf("again"));
    }

    [Fact]
    public void Small_steps_do_not_creep()
    {
        var desk = Approved(Of(88));
        Submit(desk, "second", Of(87.6m), replaces: "first");
        Submit(desk, "third", Of(87.2m), replaces: "second");
        Assert.Equal((ApprovalState.Void, ApprovalState.Submitted), (desk.StateOf("second"), desk.StateOf("third")));
    }

    [Fact]
    public void Another_client_currency_cost_basis_or_policy_asks_again()
    {
        var desk = Approved(Of(88));
        var other = DiscountDeal.Of("other", Day, Currency.Eur, Of(88).Lines);
        var dollars = DiscountDeal.Of(
            "acme",
            Day,
            Currency.Usd,
            [
                Line(1, 1, 1) with
                {
                    List = Money.Usd(100),
                    Net = Money.Usd(88),
                    Header = null,
                    FreeGoods = Money.Usd(0),
                    PocketPrice = Money.Usd(88),
                    Cost = Money.Usd(0),
                    VariableCost = null,
                },
            ]
        );
        Assert.Equal([ReapprovalCause.Party], Causes(other with { PaymentDays = 30, StandardDays = 30 }, desk).Take(1));
        Assert.Contains(ReapprovalCause.Currency, Causes(dollars, desk));
        Assert.Equal([ReapprovalCause.CostBasis], Causes(Of(88) with { CostBasis = "standard-2027" }, desk));
        Assert.Equal(
            [ReapprovalCause.PolicyVersion],
            Reapproval
                .Reasons(
                    Ladder,
                    desk.Request("first").Content,
                    DiscountApproval.ContentOf(With(DiscountTerms.Shipped).Decide(Of(88)))
                )
                .Select(reason => reason.Cause)
        );
    }

    [Fact]
    public void Another_objection_at_the_same_rank_asks_again()
    {
        var desk = Approved(Of(88) with { Credit = Verdict.Refer(0) });
        Assert.Equal(
            [ReapprovalCause.PolicyVersion],
            Causes(Of(88) with { Credit = Verdict.Refer(0), IsPublicSector = true, ChangesPrice = true }, desk)
        );
        Assert.Empty(Causes(Of(89) with { Credit = Verdict.Refer(0) }, desk));
    }

    [Fact]
    public void A_cost_that_became_unknown_asks_again() =>
        Assert.Contains(ReapprovalCause.Dimensions, Causes(Deal(Line(1, 100, 88, cost: null)), Approved(Of(88))));

    [Theory]
    [InlineData(29.9, true)]
    [InlineData(30, false)]
    public void An_approval_holds_for_thirty_days(double days, bool holds) // law:D8
    {
        var desk = Approved(Of(88));
        Assert.Equal(holds, DiscountApproval.Covers(desk.Request("first"), Review(Of(88)), desk.AtDay(days).Now));
    }

    [Fact]
    public void A_price_above_what_was_approved_is_covered_and_one_below_is_not() // law:D8
    {
        var desk = Approved(Of(88));
        Assert.True(DiscountApproval.Covers(desk.Request("first"), Review(Of(90)), desk.Now));
        Assert.False(DiscountApproval.Covers(desk.Request("first"), Review(Of(86)), desk.Now));
        Assert.False(DiscountApproval.Covers(desk.Request("first"), Review(Of(70)), desk.Now));
    }

    [Fact]
    public void After_a_no_everybody_is_asked_anew() // discounts:33
    {
        var desk = Desk();
        Submit(desk, "first", Of(88));
        desk.Decline("first", "gina");
        Submit(desk, "again", Of(88));
        Assert.Equal((ApprovalState.Declined, ApprovalState.Submitted), (desk.StateOf("first"), desk.StateOf("again")));
    }

    [Fact]
    public void Who_asks_or_profits_does_not_sign() // law:D3
    {
        var desk = Desk();
        desk.Do(DiscountApproval.Submit("r", "greg", Review(Of(88)), beneficiary: "gina"));
        Assert.Equal(["paul", "pia"], desk.Asked("r"));
    }

    [Fact]
    public void The_same_deal_has_the_same_content_and_another_one_another()
    {
        string Fingerprint(decimal net) => DiscountApproval.ContentOf(Review(Of(net))).Fingerprint;
        Assert.Equal(Fingerprint(88), Fingerprint(88));
        Assert.NotEqual(Fingerprint(88), Fingerprint(88.01m));
    }

    [Fact]
    public void Linked_quotes_are_part_of_what_is_signed()
    {
        var linked = new LinkedQuote("q1", Day, Money.Eur(100), Money.Eur(80), Money.Eur(80), Money.Eur(0));
        var content = DiscountApproval.ContentOf(Review(Of(96) with { Linked = [linked] }));
        Assert.Equal(1_200, content.Measures.ValueOf(ShippedLadder.Discount));
    }

    [Fact]
    public void Pools_and_other_lines_are_held_together_or_not_at_all()
    {
        var ledger = new[] { ("pool.north", 5m), ("credit.acme", 90m) }.Aggregate(
            Ledger.Empty,
            (now, line) =>
                now.Apply(
                    LedgerCommand.OpenLine($"open.{line.Item1}", line.Item1, LineTerms.Limited(Money.Eur(line.Item2))),
                    Start
                ).Ledger
        );
        var decision = Review(Of(95) with { Pools = [new("pool.north", Money.Eur(5))] });
        var fits = DiscountApproval.Reserve("r1", decision, Claims.On("credit.acme", Money.Eur(90)), Duration.FromDays(30));
        var tooMuch = DiscountApproval.Reserve("r2", decision, Claims.On("credit.acme", Money.Eur(90.01m)), null);

        Assert.Equal("credit.acme 90.00 EUR, pool.north 5.00 EUR", fits.Claims.ToString());
        Assert.True(ledger.Apply(fits, Start).Answer.IsGranted);
        var refused = ledger.Apply(tooMuch, Start);
        Assert.False(refused.Answer.IsGranted);
        Assert.True(refused.Ledger.Apply(fits, Start).Answer.IsGranted);
    }

    [Fact]
    public void A_deal_without_pools_takes_nothing() => Assert.Null(DiscountApproval.ClaimsOf(Review(Of(95))));

    [Fact]
    public void A_mark_up_takes_nothing_from_its_pools() =>
        Assert.Equal(
            Money.Eur(0),
            DiscountApproval
                .ClaimsOf(Review(Of(110) with { Pools = [new("pool.north", Money.Eur(5))] }))!
                .AmountOn("pool.north")
        );

    private static Instant Start => Instant.FromUtc(2026, 3, 2, 8, 0);

    private static IEnumerable<ReapprovalCause> Causes(DiscountDeal deal, Desk desk) =>
        Reapproval
            .Reasons(Ladder, desk.Request("first").Content, DiscountApproval.ContentOf(Review(deal)))
            .Select(reason => reason.Cause);

    private static Desk Approved(DiscountDeal deal)
    {
        var desk = Desk();
        Submit(desk, "first", deal);
        desk.Approve("first", "gina");
        Assert.Equal(ApprovalState.Approved, desk.StateOf("first"));
        return desk;
    }

    private static ApprovalAnswer Submit(Desk desk, string id, DiscountDeal deal, string? replaces = null) =>
        desk.Do(DiscountApproval.Submit(id, "rita", Review(deal), replaces));

    private static Desk Desk() => new(Firm.Shipped(Ladder));
}
