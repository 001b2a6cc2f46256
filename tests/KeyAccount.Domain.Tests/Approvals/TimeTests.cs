using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>Reminder after a day, the next rank after two, the deadline after ten: every request ends, from the caller's time alone.</summary>
public class TimeTests
{
    private readonly Desk desk = new(Firm.Authority);

    public TimeTests() => desk.Submit("r", 500);

    [Theory]
    [InlineData(9.9, ApprovalState.Submitted)]
    [InlineData(10, ApprovalState.Declined)]
    [InlineData(99, ApprovalState.Declined)]
    public void Silence_declines_at_the_deadline(double day, ApprovalState state) =>
        Assert.Equal(state, desk.AtDay(day).StateOf("r"));

    [Fact]
    public void Silence_may_be_no_judgement_and_never_approves()
    {
        var terms = Firm.Terms with { Times = Firm.Times with { WhenUnanswered = UnansweredOutcome.Lapse } };
        var lapsing = new Desk(Authority.Of(AuthorityLadder.Of(terms), Firm.SalesPeople, Firm.Year));
        lapsing.Submit("r", 500);
        Assert.Equal(ApprovalState.Expired, lapsing.AtDay(10).StateOf("r"));
        Assert.DoesNotContain(Enum.GetNames<UnansweredOutcome>(), name => name.StartsWith("Appr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(1, true)]
    [InlineData(10, false)]
    public void A_reminder_is_due_after_its_interval(double day, bool isDue) =>
        Assert.Equal(isDue, desk.Request("r").IsReminderDueAt(desk.AtDay(day).Now));

    [Theory]
    [InlineData(1.9, 0, 2)]
    [InlineData(2, 1, 4)]
    [InlineData(9, 4, 4)]
    [InlineData(10, 0, 0)]
    public void The_next_rank_is_asked_too_after_each_interval(double day, int escalations, int asked)
    {
        Assert.Equal(escalations, desk.Request("r").EscalationsAt(desk.AtDay(day).Now));
        Assert.Equal(asked, desk.Asked("r").Count());
    }

    [Fact]
    public void A_signature_starts_the_intervals_anew()
    {
        var two = new Desk(Firm.TwoColumns);
        two.Submit("r", 500);
        two.AtDay(3).Approve("r", "mia");
        Assert.Equal(0, two.Request("r").EscalationsAt(two.AtDay(4.9).Now));
        Assert.Equal(1, two.Request("r").EscalationsAt(two.AtDay(5).Now));
    }

    [Fact]
    public void At_the_deadline_nobody_signs_any_more() =>
        Assert.Equal(ApprovalRefusalReason.Ended, desk.AtDay(10).Approve("r", "mia").Refusal!.Reason);

    [Fact]
    public void The_time_of_a_request_never_runs_backwards()
    {
        desk.AtDay(-1);
        desk.Approve("r", "mia");
        Assert.Equal(Firm.Start, desk.Request("r").ApprovedAt);
    }

    [Fact]
    public void What_time_did_can_be_written_down_once_and_changes_no_state()
    {
        Assert.Equal(ApprovalRefusalReason.NotYetEnded, desk.Do(ApprovalCommand.RecordEnd("e0", "r", "clerk")).Refusal!.Reason);
        Assert.True(desk.AtDay(10).Do(ApprovalCommand.RecordEnd("e1", "r", "clerk")).IsCarriedOut);
        Assert.Equal((ApprovalState.Declined, "e1"), (desk.StateOf("r"), desk.Request("r").Ending!.Command));
        Assert.Equal(ApprovalRefusalReason.Ended, desk.Do(ApprovalCommand.RecordEnd("e2", "r", "clerk")).Refusal!.Reason);
    }

    [Fact]
    public void An_expired_approval_cannot_be_carried_on()
    {
        desk.Approve("r", "mia");
        var answer = desk.AtDay(30).Submit("again", 500, replaces: "r");
        Assert.Equal((ApprovalRefusalReason.Ended, ApprovalState.Expired), (answer.Refusal!.Reason, answer.Refusal.State));
    }

    [Fact]
    public void Outside_its_period_an_authority_decides_nothing()
    {
        Assert.Equal(ApprovalRefusalReason.NotInForce, desk.AtDay(365).Submit("late", 500).Refusal!.Reason);
        Assert.Equal(ApprovalRefusalReason.NotInForce, desk.AtDay(-0.1).Submit("early", 500).Refusal!.Reason);
        Assert.True(desk.AtDay(364.9).Submit("last", 500).IsCarriedOut);
    }
}
