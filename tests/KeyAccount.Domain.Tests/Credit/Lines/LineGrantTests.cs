using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;
using Interval = NodaTime.Interval;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class LineGrantTests
{
    private static readonly LocalDate Day = LineBook.Day;
    private static readonly CreditLineKey Line = LineBook.Key("c-1");

    private readonly LineBook book = new("c-1");

    private static CreditLineTerms Terms(decimal euros, int from = 0) =>
        CreditLineTerms.Limited(Money.Eur(euros), Day.PlusDays(from));

    private CreditLineRefusalReason? Refused(CreditLineTerms terms, bool isApproved = false, LineActor? by = null) =>
        book.TryGrant("c-1", terms, isApproved, by).Refusal?.Reason;

    [Fact]
    public void A_first_line_needs_an_approval()
    {
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Refused(Terms(100)));
        Assert.Null(Refused(Terms(100), isApproved: true));
    }

    [Theory]
    [InlineData("inherit")]
    [InlineData("unlimited")]
    [InlineData("no check")]
    [InlineData("0.01 EUR")]
    public void Whatever_gives_something_needs_an_approval(string limit) =>
        Assert.Equal(
            CreditLineRefusalReason.ApprovalNeeded,
            Refused(CreditLineTerms.Of(CreditLimit.Parse(limit), Currency.Eur, Day))
        );

    [Fact]
    public void An_amount_in_place_of_what_was_inherited_is_a_first_one()
    {
        book.Grant("c-1", CreditLimit.Inherit);
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Refused(Terms(0.01m, from: 1)));
        Assert.Equal(LineChange.Grant, book.TryGrant("c-1", Terms(100, from: 1)).Entry!.Change);
    }

    [Theory]
    [InlineData("inherit", CreditLineRefusalReason.ApprovalNeeded)]
    [InlineData("unlimited", CreditLineRefusalReason.ApprovalNeeded)]
    [InlineData("no credit", null)]
    public void Another_kind_in_place_of_an_amount_needs_an_approval_unless_it_gives_nothing(
        string limit,
        CreditLineRefusalReason? refusal
    )
    {
        book.Grant("c-1", 100);
        Assert.Equal(refusal, Refused(CreditLineTerms.Of(CreditLimit.Parse(limit), Currency.Eur, Day.PlusDays(1))));
    }

    [Fact]
    public void No_credit_needs_nobody() =>
        Assert.Null(Refused(CreditLineTerms.Of(CreditLimit.NoCredit, Currency.Eur, Day), by: LineBook.Nightly));

    [Fact]
    public void An_automation_renews_a_line_at_its_amount()
    {
        book.Grant("c-1", Terms(100).Until(Day.PlusDays(30)));
        var answer = book.TryGrant("c-1", Terms(100, from: 30).Until(Day.PlusDays(395)), false, LineBook.Nightly);
        Assert.Equal(LineChange.Renewal, answer.Entry!.Change);
        Assert.Equal(CreditLineStatus.Active, book.At("c-1", Day.PlusDays(300)).Status);
    }

    [Fact]
    public void What_has_run_out_is_not_renewed_but_granted_anew()
    {
        book.Grant("c-1", Terms(100).Until(Day.PlusDays(30), 15));
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Refused(Terms(100, from: 45), by: LineBook.Nightly));
        Assert.Null(Refused(Terms(100, from: 44), by: LineBook.Nightly));
    }

    [Fact]
    public void A_cut_is_a_persons_and_needs_no_approval()
    {
        book.Grant("c-1", 100);
        Assert.Equal(CreditLineRefusalReason.PersonNeeded, Refused(Terms(99.99m, from: 1), by: LineBook.Nightly));
        var answer = book.TryGrant("c-1", Terms(99.99m, from: 1), isApproved: false);
        Assert.Equal((CreditLineAnswerKind.Accepted, LineChange.Cut), (answer.Kind, answer.Entry!.Change));
    }

    [Fact]
    public void A_raise_needs_an_approval_unless_an_automation_keeps_within_its_pace()
    {
        book.Grant("c-1", 100);
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Refused(Terms(100.01m, from: 200)));
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Refused(Terms(100.01m, from: 200), by: LineBook.Nightly));
        Assert.Equal(LineChange.Raise, book.TryGrant("c-1", Terms(125, from: 200)).Entry!.Change);
    }

    [Theory]
    [InlineData(110, null)]
    [InlineData(110.01, CreditLineRefusalReason.ApprovalNeeded)]
    public void An_automation_never_raises_beyond_its_share_in_the_window(decimal euros, CreditLineRefusalReason? refusal)
    {
        book.Grant("c-1", 100);
        Assert.Equal(refusal, Automatic(Terms(euros, from: 200)).Refusal?.Reason);
    }

    [Fact]
    public void Small_automatic_steps_add_up()
    {
        book.Grant("c-1", 100);
        Assert.True(Automatic(Terms(110, from: 200)).IsCarriedOut);
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Automatic(Terms(111, from: 201)).Refusal!.Reason);
    }

    [Fact]
    public void Without_a_line_at_the_beginning_of_the_window_no_pace_is_kept()
    {
        book.Grant("c-1", 100);
        Assert.Equal(CreditLineRefusalReason.ApprovalNeeded, Automatic(Terms(101, from: 10)).Refusal!.Reason);
        Assert.Equal(LineChange.FastRaise, book.TryGrant("c-1", Terms(101, from: 10)).Entry!.Change);
    }

    [Theory]
    [InlineData(125, null)]
    [InlineData(125.01, "GM")]
    public void A_fast_raise_states_the_rank_that_it_needs(decimal euros, string? rank)
    {
        book.Grant("c-1", 100);
        var authority = LineAuthority
            .Under(book.Office.Authority.Ladder)
            .AtPaceOf(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) });
        Assert.Equal(rank, authority.ContentOf(Line, Terms(euros, from: 200), book.Register).AtLeastRank);
    }

    [Fact]
    public void What_is_measured_is_the_most_that_the_line_grants_on_any_day()
    {
        var terms = Terms(100)
            .Temporarily(TemporaryLimit.Of(CreditLimit.Limited(Money.Eur(300)), Day, Day.PlusDays(3)))
            .SecuredBy(SecuredPart.OnTop(new(SecurityForm.BankGuarantee, Money.Eur(200), Day.PlusDays(20))));
        var content = book.Office.Authority.ContentOf(Line, terms, book.Register);
        Assert.Equal(49_000, content.Measures.ValueOf(ShippedLadder.Line(Currency.Eur)));
    }

    [Fact]
    public void A_line_without_a_bound_is_an_unknown_figure() =>
        Assert.Null(
            book.Office.Authority.ContentOf(Line, CreditLineTerms.Of(CreditLimit.Unlimited, Currency.Eur, Day), book.Register)
                .Measures.All[0]
                .Value
        );

    [Fact]
    public void An_approval_of_another_line_or_of_a_smaller_amount_is_none()
    {
        var other = new LineBook("c-1", "c-2");
        other.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        var approval = other.Office.RequestFor(LineBook.Key("c-2"), Terms(100));
        var answer = other.Do(CreditLineCommand.Grant("g", Line, "p", approval, LineBook.Anna));
        Assert.Equal(CreditLineRefusalReason.NotCovered, answer.Refusal!.Reason);
    }

    [Fact]
    public void A_segment_has_an_approval_of_its_own() =>
        Assert.Equal(
            "credit-line.projects",
            book.Office.Authority.ContentOf(LineBook.Key("c-1/projects"), Terms(1), book.Register).Action
        );

    [Fact]
    public void An_approval_that_nobody_asked_for_is_not_found_and_burns_the_id()
    {
        book.Do(CreditLineCommand.Propose("p", Line, Terms(100), LineBook.Anna));
        var grant = CreditLineCommand.Grant("g", Line, "p", "nobody", LineBook.Anna);
        Assert.Equal(CreditLineRefusalReason.ApprovalNotFound, book.Do(grant).Refusal!.Reason);
        Assert.Equal(CreditLineAnswerKind.AlreadyFailed, book.Do(grant).Kind);
    }

    [Fact]
    public void The_shipped_ladder_approves_a_line_by_sales_and_finance()
    {
        var year = new Interval(LineBook.Start, LineBook.Start + Duration.FromDays(365));
        var ranks = new[] { "KAM", "GM", "President", "Board" };
        var staff = Staff.Of(
            new[] { "sales", "finance" }.SelectMany(column =>
                ranks.SelectMany(rank =>
                    new[] { "x", "y" }.Select(who => new Holding($"{column}-{rank}-{who}", column, rank, year))
                )
            )
        );
        var ladder = ShippedLadder.Of(Money.Eur(1_000), Percentage.Percent(24), Percentage.Percent(8), 60);
        var approvers = Authority.Of(ladder, staff, year);
        var authority = LineAuthority.Under(ladder);
        var content = authority.ContentOf(Line, Terms(2_000), CreditLineRegister.Empty);
        var approvals = ApprovalRegister
            .Empty.Apply(ApprovalCommand.Submit("r", "rita", content), book.Now, approvers)
            .Register;
        Assert.Equal("1 x sales KAM, then 1 x finance KAM", $"{approvals.RequestOf("r")!.Route}"[..35]);

        var register = CreditLineRegister
            .Empty.Apply(CreditLineCommand.Propose("p", Line, Terms(2_000), LineBook.Anna), book.Now, authority, approvals)
            .Register;
        CreditLineAnswer Grant(string id) =>
            register.Apply(CreditLineCommand.Grant(id, Line, "p", "r", LineBook.Anna), book.Now, authority, approvals).Answer;

        Assert.Equal(CreditLineRefusalReason.NotCovered, Grant("g-1").Refusal!.Reason);
        foreach (var column in new[] { "sales", "finance" })
        {
            var yes = ApprovalCommand.Approve($"yes-{column}", "r", content.Fingerprint, $"{column}-KAM-x", column);
            approvals = approvals.Apply(yes, book.Now, approvers).Register;
        }
        Assert.True(Grant("g-2").IsCarriedOut);
    }

    [Fact]
    public void What_is_granted_stands_beside_what_is_eligible()
    {
        book.Grant("c-1", Terms(100).BesideEligible(Money.Eur(250)));
        var reading = book.At("c-1", Day);
        Assert.Equal((Money.Eur(100), Money.Eur(250)), (reading.Limit!.Applied.Amount, reading.Eligible));
    }

    private CreditLineAnswer Automatic(CreditLineTerms terms)
    {
        var proposal = book.NextId;
        book.Do(CreditLineCommand.Propose(proposal, Line, terms, LineBook.Nightly));
        var step = book.Register.Apply(
            CreditLineCommand.Grant(book.NextId, Line, proposal, null, LineBook.Nightly),
            book.Now,
            book.Office.Authority with
            {
                MaximumAutomaticIncrease = Share.Percent(10),
            },
            book.Office.Approvals
        );
        book.Take(step);
        return step.Answer;
    }
}
