using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class LineStatusTests
{
    private static readonly LocalDate Day = LineBook.Day;

    private readonly LineBook book = new("c-1");

    private static CreditLineTerms Terms(decimal euros = 100, int from = 0) =>
        CreditLineTerms.Limited(Money.Eur(euros), Day.PlusDays(from));

    private CreditLineStatus On(int day) => book.At("c-1", Day.PlusDays(day)).Status;

    [Theory]
    [InlineData(-1, CreditLineStatus.NotGranted)]
    [InlineData(0, CreditLineStatus.Active)]
    [InlineData(29, CreditLineStatus.Active)]
    [InlineData(30, CreditLineStatus.InGrace)]
    [InlineData(44, CreditLineStatus.InGrace)]
    [InlineData(45, CreditLineStatus.Expired)]
    public void A_line_begins_expires_and_has_its_grace(int day, CreditLineStatus status)
    {
        book.Grant("c-1", Terms().Until(Day.PlusDays(30)));
        Assert.Equal(status, On(day));
    }

    [Fact]
    public void Without_grace_a_line_ends_on_its_expiry()
    {
        book.Grant("c-1", Terms().Until(Day.PlusDays(30), graceDays: 0));
        Assert.Equal((CreditLineStatus.Active, CreditLineStatus.Expired), (On(29), On(30)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void A_grace_is_within_a_year(int days) =>
        Assert.ThrowsAny<ArgumentException>(() => Terms().Until(Day.PlusDays(1), days));

    [Fact]
    public void A_line_does_not_expire_before_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Terms().Until(Day));

    [Fact]
    public void A_line_of_which_nothing_is_known_is_not_granted_and_has_no_figure()
    {
        var reading = book.At("c-9", Day);
        Assert.Equal((CreditLineStatus.NotGranted, null, null), (reading.Status, reading.Limit, reading.Eligible));
        Assert.False(reading.Admits);
    }

    [Fact]
    public void The_latest_of_those_granted_by_then_applies() // credit:A22
    {
        LocalDate On(int day) => new(2018, 2, day);
        foreach (var (first, second) in new[] { (100m, 200m), (200m, 100m) })
        {
            var swapped = new LineBook("c-1")
                .Grant("c-1", CreditLineTerms.Limited(Money.Eur(first), On(10)))
                .Grant("c-1", CreditLineTerms.Limited(Money.Eur(second), On(20)));
            Assert.Equal(Money.Eur(second), swapped.At("c-1", On(28)).Limit!.Applied.Amount);
            Assert.Equal(Money.Eur(first), swapped.At("c-1", On(19)).Limit!.Applied.Amount);
        }
    }

    [Fact]
    public void The_latest_day_wins_in_whatever_order_they_were_recorded()
    {
        book.Grant("c-1", Terms(200, from: 20)).Grant("c-1", Terms(100, from: 10));
        Assert.Equal(Money.Eur(200), book.At("c-1", Day.PlusDays(28)).Limit!.Applied.Amount);
    }

    [Fact]
    public void What_is_only_proposed_counts_nothing() // credit:A22, unapproved rows
    {
        book.Grant("c-1", Terms());
        book.Do(CreditLineCommand.Propose("p", LineBook.Key("c-1"), Terms(900), LineBook.Anna));
        Assert.Equal(Money.Eur(100), book.At("c-1", Day).Limit!.Applied.Amount);
    }

    [Fact]
    public void A_suspension_holds_on_its_days()
    {
        book.Grant("c-1", Terms());
        book.Do(
            CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day.PlusDays(5), Day.PlusDays(8), LineBook.Nightly, "late")
        );
        Assert.Equal(
            [CreditLineStatus.Active, CreditLineStatus.Suspended, CreditLineStatus.Suspended, CreditLineStatus.Active],
            new[] { 4, 5, 7, 8 }.Select(On)
        );
    }

    [Fact]
    public void An_automation_may_resume_what_it_suspended()
    {
        book.Grant("c-1", Terms());
        book.Do(CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day, null, LineBook.Nightly, "late"));
        var answer = book.Do(CreditLineCommand.Resume("r", LineBook.Key("c-1"), Day.PlusDays(3), LineBook.Nightly, "paid"));
        Assert.True(answer.IsCarriedOut);
        Assert.Equal((CreditLineStatus.Suspended, CreditLineStatus.Active), (On(2), On(3)));
    }

    [Fact]
    public void No_automation_stops_a_line_or_lifts_a_stop()
    {
        book.Grant("c-1", Terms());
        Assert.Equal(
            CreditLineRefusalReason.PersonNeeded,
            book.Do(CreditLineCommand.Stop("s1", LineBook.Key("c-1"), Day, LineBook.Nightly, "rumours")).Refusal!.Reason
        );
        Assert.True(book.Do(CreditLineCommand.Stop("s2", LineBook.Key("c-1"), Day, LineBook.Anna, "rumours")).IsCarriedOut);
        Assert.Equal(
            CreditLineRefusalReason.PersonNeeded,
            book.Do(CreditLineCommand.Lift("l1", LineBook.Key("c-1"), Day, LineBook.Nightly, "all well")).Refusal!.Reason
        );
        Assert.Equal(CreditLineStatus.Stopped, On(300));
    }

    [Fact]
    public void Neither_a_grant_nor_the_end_of_a_suspension_lifts_a_stop()
    {
        book.Grant("c-1", Terms());
        book.Do(CreditLineCommand.Stop("s", LineBook.Key("c-1"), Day, LineBook.Anna, "rumours"));
        book.Do(CreditLineCommand.Suspend("u", LineBook.Key("c-1"), Day, null, LineBook.Nightly, "late"));
        book.Do(CreditLineCommand.Resume("r", LineBook.Key("c-1"), Day, LineBook.Nightly, "paid"));
        book.Grant("c-1", Terms(500, from: 5));
        Assert.Equal(CreditLineStatus.Stopped, On(10));
    }

    [Fact]
    public void A_person_lifts_a_stop_from_a_day_on_and_a_later_stop_holds_again()
    {
        book.Grant("c-1", Terms());
        book.Do(CreditLineCommand.Stop("s", LineBook.Key("c-1"), Day, LineBook.Anna, "rumours"));
        book.Do(CreditLineCommand.Lift("l", LineBook.Key("c-1"), Day.PlusDays(5), LineBook.Anna, "unfounded"));
        Assert.Equal((CreditLineStatus.Stopped, CreditLineStatus.Active), (On(4), On(5)));

        // Recorded after the lift, so the lift knows nothing of it, whatever its day.
        book.Do(CreditLineCommand.Stop("s2", LineBook.Key("c-1"), Day.PlusDays(2), LineBook.Anna, "founded"));
        Assert.Equal(CreditLineStatus.Stopped, On(5));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_does_not_hold_cannot_be_ended(bool isStop)
    {
        var key = LineBook.Key("c-1");
        var answer = book.Do(
            isStop
                ? CreditLineCommand.Lift("x", key, Day, LineBook.Anna, "why not")
                : CreditLineCommand.Resume("x", key, Day, LineBook.Anna, "why not")
        );
        Assert.Equal(CreditLineRefusalReason.NothingToLift, answer.Refusal!.Reason);
    }

    [Fact]
    public void Everything_that_speaks_against_a_line_is_told_the_strictest_first()
    {
        book.Grant("c-1", Terms().Until(Day.PlusDays(1), 0));
        book.Do(CreditLineCommand.Suspend("u", LineBook.Key("c-1"), Day, null, LineBook.Nightly, "late"));
        book.Do(CreditLineCommand.Stop("s", LineBook.Key("c-1"), Day, LineBook.Anna, "rumours"));
        Assert.Equal(
            ["line.stopped", "line.suspended", "line.expired"],
            book.At("c-1", Day.PlusDays(1)).Statuses.Select(LineCode.Of)
        );
    }

    [Fact]
    public void Each_status_has_a_code_of_its_own() => Assert.Distinct(Enum.GetValues<CreditLineStatus>().Select(LineCode.Of));

    [Fact]
    public void A_suspension_does_not_end_before_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day, Day, LineBook.Anna, "late")
        );

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_stop_needs_a_reason(string reason) =>
        Assert.Throws<ArgumentException>(() => CreditLineCommand.Stop("s", LineBook.Key("c-1"), Day, LineBook.Anna, reason));
}
