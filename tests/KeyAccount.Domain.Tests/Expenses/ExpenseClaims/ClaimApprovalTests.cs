using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Approvals;
using KeyAccount.Domain.Tests.Discounts;
using static KeyAccount.Domain.Tests.Expenses.ExpenseClaims.Spent;

namespace KeyAccount.Domain.Tests.Expenses.ExpenseClaims;

/// <summary>From the review of a claim to its approval; the unit of the ladder is 1,000 euros.</summary>
public class ClaimApprovalTests
{
    [Theory] // law:E2
    [InlineData(10, null)]
    [InlineData(10.01, "KAM")]
    [InlineData(50.01, "GM")]
    [InlineData(500.01, "President")]
    public void More_money_needs_more_authority(decimal amount, string? rank)
    {
        var content = ClaimApproval.ContentOf(Decide(Line(amount)));
        Assert.Equal(rank, Reviewed.Ladder.Route(content.Measures, content.AtLeastRank).Steps.SingleOrDefault()?.Rank);
    }

    [Fact]
    public void A_split_is_signed_by_who_signs_the_sum() // law:E3
    {
        var records = ClaimRecords.Nothing with { Others = [Spend("a", 30, Day), Spend("b", 12, Day)] };
        var content = ClaimApproval.ContentOf(Shipped.Decide(Claim(Line(9)), records));
        Assert.Equal("GM", Assert.Single(Reviewed.Ladder.Route(content.Measures, content.AtLeastRank).Steps).Rank);
    }

    [Fact]
    public void A_question_is_signed_by_the_rank_of_the_terms_even_at_a_small_amount()
    {
        var records = ClaimRecords.Nothing with { Others = [Spend("a", 1, Day, person: "fay")] };
        Assert.Equal("KAM", ClaimApproval.ContentOf(Shipped.Decide(Claim(Line(1)), records)).AtLeastRank);
    }

    [Fact]
    public void An_official_is_signed_by_the_rank_of_the_terms() =>
        Assert.Equal("GM", ClaimApproval.ContentOf(Decide(Dinner(1, Guests(1) with { HasOfficials = true }))).AtLeastRank);

    [Fact]
    public void Claimant_payer_and_whoever_took_part_do_not_sign() // law:E4
    {
        var desk = Desk();
        var dinner = Dinner(40, Guests(2) with { Colleagues = ["kai", "gina", "kim"] });
        Assert.True(desk.Do(ClaimApproval.Submit("r", Decide(dinner), payer: "greg")).IsCarriedOut);
        Assert.False(desk.Approve("r", "kim").IsCarriedOut);
        Assert.False(desk.Approve("r", "kai").IsCarriedOut);
        Assert.False(desk.Approve("r", "gina").IsCarriedOut);
        Assert.False(desk.Approve("r", "greg").IsCarriedOut);
        Assert.True(desk.Approve("r", "paul").IsCarriedOut);
        Assert.Equal(ApprovalState.Approved, desk.StateOf("r"));
    }

    [Fact]
    public void Delegates_of_who_took_part_do_not_sign_either() // law:E4
    {
        var desk = Desk(new Delegation("gina", "kai", Firm.Year));
        desk.Do(ClaimApproval.Submit("r", Decide(Dinner(40, Guests(2) with { Colleagues = ["gina"] }))));
        Assert.False(desk.Approve("r", "kai").IsCarriedOut);
    }

    [Fact]
    public void Those_who_took_part_are_kept_with_the_request()
    {
        var command = ClaimApproval.Submit("r", Decide(Dinner(40, Guests(2) with { Colleagues = ["kai", "gina"] })));
        var read = Assert.IsType<Submission>(ApprovalCommandForm.Read(ApprovalCommandForm.Write(command), "x").Required());
        Assert.Equal(command.Content, read.Content);
        Assert.Equal(["gina", "kai"], read.Content.Recused);
        Assert.NotEqual(command.Content.Fingerprint, (command.Content with { Recused = ["kai"] }).Fingerprint);
    }

    [Theory]
    [InlineData("\"no name\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void Nobody_unnamed_takes_part(string name)
    {
        var command = ClaimApproval.Submit("r", Decide(Dinner(40, Guests(2) with { Colleagues = ["gina"] })));
        var text = ApprovalCommandForm.Write(command).Replace("\"gina\"", name, StringComparison.Ordinal);
        Assert.NotEmpty(ApprovalCommandForm.Read(text, "x").Problems);
    }

    [Fact]
    public void An_approval_covers_these_lines_and_no_others()
    {
        var desk = Desk();
        var decision = Decide(Line(40));
        desk.Do(ClaimApproval.Submit("r", decision));
        desk.Approve("r", "kai");
        Assert.True(ClaimApproval.Covers(desk.Request("r"), decision, Reviewed.Ladder, desk.Now));
        Assert.False(
            ClaimApproval.Covers(desk.Request("r"), Decide(Line(40) with { Supplier = "another" }), Reviewed.Ladder, desk.Now)
        );
        Assert.False(
            ClaimApproval.Covers(desk.Request("r"), Decide(Line(40) with { Receipts = [] }), Reviewed.Ladder, desk.Now)
        );
    }

    [Fact]
    public void What_must_be_revised_or_is_not_known_cannot_be_asked_for()
    {
        Assert.Throws<ArgumentException>(() => ClaimApproval.ContentOf(Decide(Line(40) with { Receipts = [] })));
        Assert.Throws<ArgumentException>(() => ClaimApproval.ContentOf(Decide(Line(40) with { Claimed = Money.Usd(40) })));
    }

    private static ClaimDecision Decide(ClaimLine line) => Shipped.Decide(Claim(line), ClaimRecords.Nothing);

    private static Desk Desk(params Delegation[] delegations) => new(Firm.Shipped(Reviewed.Ladder, delegations));
}
