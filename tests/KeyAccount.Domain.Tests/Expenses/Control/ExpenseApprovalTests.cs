using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Approvals;
using NodaTime;
using static KeyAccount.Domain.Tests.Expenses.Control.Spending;

namespace KeyAccount.Domain.Tests.Expenses.Control;

/// <summary>An override is a decision by an authority, with person and reason, for what was seen and for nothing else.</summary>
public class ExpenseApprovalTests
{
    private static readonly AuthorityLadder Ladder = ShippedLadder.Of(
        Money.Eur(1_000),
        Percentage.Percent(40),
        Percentage.Percent(20),
        60
    );

    private static ExpenseCheck Over { get; } = Shipped.Check(Order(30, Budget(100, actual: 90)));

    [Fact]
    public void The_rank_that_the_verdict_names_decides_however_small_the_amount()
    {
        var content = ExpenseApproval.ContentOf(Over, Ladder);
        Assert.Equal("GM", content.AtLeastRank);
        Assert.Equal("GM", Assert.Single(Ladder.Route(content.Measures, content.AtLeastRank).Steps).Rank);
    }

    [Fact]
    public void A_large_amount_needs_a_higher_rank_than_the_breach() // law:E2
    {
        var content = ExpenseApproval.ContentOf(Shipped.Check(Order(3_000, Budget(100))), Ladder);
        Assert.Equal("President", Ladder.Route(content.Measures, content.AtLeastRank).Steps[^1].Rank);
    }

    [Fact]
    public void The_person_who_decides_stands_in_the_record()
    {
        var desk = Granted(Over);
        var request = desk.Request("o-1");
        Assert.Equal(["gina"], request.Signatures.Select(signature => signature.Person));
        Assert.True(ExpenseApproval.Covers(request, Over, Ladder, desk.Now));
    }

    [Fact]
    public void The_requester_decides_nothing() // law:E4
    {
        var desk = Desk();
        Assert.True(
            desk.Do(ExpenseApproval.Submit("o-1", "gina", ExpenseApproval.ContentOf(Over, Ladder), "fair")).IsCarriedOut
        );
        Assert.False(desk.Approve("o-1", "gina").IsCarriedOut);
    }

    [Fact]
    public void Who_pays_decides_nothing() // law:E4
    {
        var desk = Desk();
        desk.Do(ExpenseApproval.Submit("o-1", "rita", ExpenseApproval.ContentOf(Over, Ladder, payer: "gina"), "fair"));
        Assert.False(desk.Approve("o-1", "gina").IsCarriedOut);
    }

    [Fact]
    public void Two_halves_need_the_rank_of_the_whole() // law:E3
    {
        var desk = Desk();
        var half = ExpenseApproval.ContentOf(Shipped.Check(Order(300, Budget(100))), Ladder);
        desk.Do(ExpenseApproval.Submit("first", "rita", half, "fair"));
        Assert.Equal("GM", desk.Request("first").Route.Steps[^1].Rank);
        desk.Do(ExpenseApproval.Submit("second", "rita", half, "fair"));
        Assert.Equal("President", desk.Request("second").Route.Steps[^1].Rank);
    }

    [Fact]
    public void An_override_needs_a_reason() =>
        Assert.Throws<ArgumentException>(() =>
            ExpenseApproval.Submit("o-1", "rita", ExpenseApproval.ContentOf(Over, Ladder), " ")
        );

    [Fact]
    public void What_passes_has_nothing_to_be_overridden() =>
        Assert.Throws<ArgumentException>(() => ExpenseApproval.ContentOf(Shipped.Check(Order(1, Budget(100))), Ladder));

    [Fact]
    public void What_is_stopped_is_overridden_by_nobody() =>
        Assert.Throws<ArgumentException>(() =>
            ExpenseApproval.ContentOf(
                StoppingAt(BudgetMark.UsageAbove(Percentage.Percent(100))).Check(Order(200, Budget(100))),
                Ladder
            )
        );

    [Fact]
    public void A_level_without_a_rank_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ExpenseApproval.ContentOf(
                Own(Shipped.Terms with { UnknownLevel = 9 }).Check(Order(1) with { Positions = null }),
                Ladder
            )
        );

    [Fact]
    public void An_amount_without_a_rate_is_found_first_and_asked_for_then() =>
        Assert.Throws<ArgumentException>(() =>
            ExpenseApproval.ContentOf(Shipped.Check(Document(ExpenseStage.Order, Money.Usd(5), Budget(100))), Ladder)
        );

    [Fact]
    public void A_larger_amount_is_not_what_was_decided()
    {
        var desk = Granted(Over);
        Assert.False(
            ExpenseApproval.Covers(desk.Request("o-1"), Shipped.Check(Order(31, Budget(100, actual: 90))), Ladder, desk.Now)
        );
    }

    [Fact]
    public void A_breach_of_another_budget_is_not_what_was_decided()
    {
        var desk = Granted(Over);
        var other = Shipped.Check(Order(30, Budget(100, actual: 90), Budget(10, name: "ann", view: "person")));
        Assert.False(ExpenseApproval.Covers(desk.Request("o-1"), other, Ladder, desk.Now));
    }

    [Fact]
    public void A_decision_does_not_hold_for_ever()
    {
        var desk = Granted(Over);
        Assert.False(ExpenseApproval.Covers(desk.Request("o-1"), Over, Ladder, desk.Now + Duration.FromDays(31)));
    }

    private static Desk Granted(ExpenseCheck check)
    {
        var desk = Desk();
        Assert.True(
            desk.Do(
                ExpenseApproval.Submit("o-1", "rita", ExpenseApproval.ContentOf(check, Ladder), "the fair pays")
            ).IsCarriedOut
        );
        Assert.True(desk.Approve("o-1", "gina").IsCarriedOut);
        return desk;
    }

    private static Desk Desk() => new(Firm.Shipped(Ladder));
}
