using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>What an approval still covers: law:D8.</summary>
public class ReapprovalTests
{
    private static readonly Dimension Discount = Firm.Discount.Tolerating(200);

    private static readonly Authority Tolerant = Authority.Of(
        AuthorityLadder.Of(Firm.Terms with { Dimensions = [Firm.Amount, Discount, Firm.Margin] }),
        Firm.SalesPeople,
        Firm.Year
    );

    private static readonly ApprovalContent Approved = Of(1_000) with { CostBasis = "standard", Payer = "paul" };

    [Fact]
    public void Small_steps_do_not_creep()
    {
        var desk = new Desk(Tolerant).Approved("r0", Of(1_000));
        desk.Submit("r1", Of(1_100), "r0");
        desk.Submit("r2", Of(1_200), "r1");
        Assert.Equal(ApprovalState.Approved, desk.StateOf("r2"));
        desk.Submit("r3", Of(1_201), "r2");
        Assert.Equal((ApprovalState.Submitted, ApprovalState.Void), (desk.StateOf("r3"), desk.StateOf("r2")));
        var reason = Assert.Single(desk.Request("r3").AskedAgainFor);
        Assert.Equal(new(ReapprovalCause.Worse, "discount", 1_000, 1_201), reason);
    }

    [Fact]
    public void An_improvement_and_the_way_back_are_not_asked()
    {
        var desk = new Desk(Tolerant).Approved("r0", Of(1_000));
        desk.Submit("better", Of(300), "r0");
        desk.Submit("back", Of(1_000), "better");
        Assert.Equal((ApprovalState.Approved, ApprovalState.Superseded), (desk.StateOf("back"), desk.StateOf("better")));
        Assert.Equal("r0", desk.Request("back").LastHumanApproval!.Request);
    }

    [Fact]
    public void A_carried_approval_is_valid_no_longer_than_the_human_one()
    {
        var desk = new Desk(Tolerant).Approved("r0", Of(1_000));
        desk.AtDay(20).Submit("r1", Of(1_000), "r0");
        Assert.Equal(ApprovalState.Approved, desk.AtDay(29.9).StateOf("r1"));
        Assert.Equal(ApprovalState.Expired, desk.AtDay(30).StateOf("r1"));
    }

    [Fact]
    public void The_own_authority_is_no_human_approval()
    {
        var desk = new Desk(Tolerant);
        desk.Submit("own", Of(500));
        Assert.Null(desk.Request("own").LastHumanApproval);
        desk.Submit("more", Of(501), "own");
        Assert.Equal(ApprovalState.Submitted, desk.StateOf("more"));
    }

    [Fact]
    public void Repricing_above_makes_the_approval_void()
    {
        var desk = new Desk(Tolerant).Approved("r0", Of(1_000));
        desk.Submit("r1", Of(1_300), "r0");
        Assert.Equal(ApprovalState.Void, desk.StateOf("r0"));
        Assert.False(desk.Request("r0").Covers(Tolerant.Ladder, Of(1_000), desk.Now));
    }

    [Theory]
    [InlineData(-0.1, false)]
    [InlineData(0, true)]
    [InlineData(29.9, true)]
    [InlineData(30, false)]
    public void An_approval_covers_from_its_start_to_just_before_its_end(double day, bool covers)
    {
        var desk = new Desk(Tolerant).Approved("r0", Of(1_000));
        Assert.Equal(covers, desk.Request("r0").Covers(Tolerant.Ladder, Of(1_000), desk.AtDay(day).Now));
    }

    [Fact]
    public void Any_change_of_what_it_rests_on_is_asked_again()
    {
        (ReapprovalCause, ApprovalContent)[] changes =
        [
            (ReapprovalCause.Party, Approved with { Payer = "pia" }),
            (ReapprovalCause.Party, Approved with { Beneficiary = "rita" }),
            (ReapprovalCause.Party, Approved with { Recused = ["rita"] }),
            (ReapprovalCause.Party, Again(Approved, subject: "c-2")),
            (ReapprovalCause.Action, Again(Approved, action: "credit")),
            (ReapprovalCause.Currency, Again(Approved, currency: Currency.Usd)),
            (ReapprovalCause.PolicyVersion, Again(Approved, policy: "discounts 2")),
            (ReapprovalCause.CostBasis, Approved with { CostBasis = "average" }),
            (ReapprovalCause.MinimumRank, Approved with { AtLeastRank = "director" }),
            (ReapprovalCause.Dimensions, Again(Approved, Approved.Measures.With(Firm.Margin, 9_000L))),
            (ReapprovalCause.Unknown, Again(Approved, Measures.None.WithUnknown(Discount))),
        ];
        Assert.All(
            changes,
            change =>
                Assert.Equal(change.Item1, Assert.Single(Reapproval.Reasons(Tolerant.Ladder, Approved, change.Item2)).Cause)
        );
    }

    [Fact]
    public void A_figure_left_out_and_one_in_another_currency_are_asked_again()
    {
        var money = Firm.Content(Firm.Of(500).With(Discount, 1_000L));
        var dollars = Measures.None.With(Dimension.Amount("amount", Currency.Usd), Money.Usd(1)).With(Discount, 1L);
        Assert.Equal(ReapprovalCause.Dimensions, Reapproval.Reasons(Tolerant.Ladder, money, Of(1_000)).Single().Cause);
        Assert.Equal(
            ReapprovalCause.Currency,
            Reapproval.Reasons(Tolerant.Ladder, money, Firm.Content(dollars)).Single().Cause
        );
    }

    [Fact]
    public void The_document_may_change_while_the_figures_are_no_worse() =>
        Assert.Empty(Reapproval.Reasons(Tolerant.Ladder, Approved, Approved with { Document = "quote 2" }));

    [Fact]
    public void A_lower_margin_is_worse_and_a_higher_one_is_not()
    {
        var before = Firm.Content(Measures.None.With(Firm.Margin, 2_000L));
        Assert.Empty(Reapproval.Reasons(Firm.Ladder, before, Firm.Content(Measures.None.With(Firm.Margin, 2_001L))));
        Assert.Single(Reapproval.Reasons(Firm.Ladder, before, Firm.Content(Measures.None.With(Firm.Margin, 1_999L))));
    }

    [Fact]
    public void Another_ladder_is_asked_again()
    {
        var desk = new Desk(Tolerant).Approved("r0", Of(1_000));
        desk.Authority = Authority.Of(
            AuthorityLadder.Of(Tolerant.Ladder.Terms with { Climbs = true }),
            Firm.SalesPeople,
            Firm.Year
        );
        desk.Submit("r1", Of(1_000), "r0");
        Assert.Equal(ReapprovalCause.LadderVersion, Assert.Single(desk.Request("r1").AskedAgainFor).Cause);
    }

    [Fact]
    public void The_fingerprint_is_of_the_whole_content()
    {
        ApprovalContent[] others =
        [
            Approved,
            Approved with
            {
                Document = "quote 2",
            },
            Approved with
            {
                CostBasis = null,
            },
            Approved with
            {
                Payer = null,
                Beneficiary = "paul",
            },
            Again(Approved, policy: "discounts 2"),
            Of(1_001) with
            {
                CostBasis = "standard",
                Payer = "paul",
            },
        ];
        Assert.Equal(others.Length, others.Select(one => one.Fingerprint).Distinct().Count());
        Assert.Equal(Approved.Fingerprint, (Approved with { Document = null }).Fingerprint);
    }

    private static ApprovalContent Of(long discount) => Firm.Content(Measures.None.With(Discount, discount));

    private static ApprovalContent Again(
        ApprovalContent content,
        Measures? measures = null,
        string? subject = null,
        string? action = null,
        Currency? currency = null,
        string? policy = null
    ) =>
        ApprovalContent.Of(
            subject ?? content.Subject,
            action ?? content.Action,
            currency ?? content.Currency,
            policy ?? content.Policy,
            measures ?? content.Measures
        ) with
        {
            CostBasis = content.CostBasis,
            Payer = content.Payer,
        };
}
