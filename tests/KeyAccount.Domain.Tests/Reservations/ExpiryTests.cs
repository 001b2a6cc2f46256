using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

public class ExpiryTests
{
    private static readonly Duration Tick = Duration.FromNanoseconds(1);

    [Fact]
    public void A_hold_counts_until_just_before_its_end_and_no_longer_at_it()
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: 10);
        var end = Start + Duration.FromSeconds(10);

        Assert.Equal(60, book.Ledger.HeadroomOf("A", end - Tick)!.Free.Amount);
        Assert.Equal(100, book.Ledger.HeadroomOf("A", end)!.Free.Amount);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, RefusalReason.Expired)]
    [InlineData(1, RefusalReason.Expired)]
    public void A_hold_can_be_posted_before_its_end_only(int nanoseconds, RefusalReason? expected)
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: 10);
        var at = Start + Duration.FromSeconds(10) + Duration.FromNanoseconds(nanoseconds);

        Assert.Equal(expected, book.Ledger.Apply(LedgerCommand.Post("p", "h"), at).Answer.Refusal?.Reason);
    }

    [Fact]
    public void An_expired_amount_is_free_for_others_without_any_sweep()
    {
        var book = With(("A", 100));
        book.Reserve("h", 100, seconds: 10);

        Assert.False(book.AtSecond(9).Reserve("early", 100).IsGranted);
        Assert.True(book.AtSecond(10).Reserve("late", 100).IsGranted);
    }

    [Fact]
    public void Holds_without_an_end_never_expire() =>
        Assert.Equal(40, Held(null).HeadroomOf("A", Instant.FromUtc(2149, 12, 31, 23, 59))!.Pending.Amount);

    [Theory]
    [InlineData(9, RefusalReason.NotYetExpired)]
    [InlineData(10, null)]
    public void An_expiry_is_written_down_once_it_is_there(int second, RefusalReason? expected)
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: 10);

        Assert.Equal(expected, book.AtSecond(second).Do(LedgerCommand.RecordExpiry("x", "h")).Refusal?.Reason);
    }

    [Fact]
    public void Writing_an_expiry_down_changes_no_figure()
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: 10);
        book.Reserve("other", 5);
        var before = book.AtSecond(11).Line();

        book.Do(LedgerCommand.RecordExpiry("x", "h"));

        Assert.Equal(before, book.Line());
        Assert.Equal(ReservationState.Expired, book.Ledger.ReservationOf("h")!.Resolution!.State);
    }

    [Fact]
    public void A_hold_that_never_expires_has_no_expiry_to_write_down()
    {
        var book = With(("A", 100));
        book.Reserve("h", 40);

        Assert.Equal(RefusalReason.NotYetExpired, book.Do(LedgerCommand.RecordExpiry("x", "h")).Refusal!.Reason);
    }

    [Fact]
    public void A_caller_whose_clock_is_behind_cannot_use_what_another_saw_expire()
    {
        var book = With(("A", 100));
        book.Reserve("h", 60, seconds: 10);
        book.AtSecond(10).Reserve("next", 60);

        Assert.Equal(RefusalReason.Expired, book.AtSecond(9).Post("p", "h").Refusal!.Reason);
        Assert.Equal((0, 60), book.Figures());
    }

    [Fact]
    public void An_entry_counts_from_the_last_one_on_its_lines_when_the_callers_clock_is_behind()
    {
        var book = With(("A", 100), ("B", 100));
        book.AtSecond(20).Reserve("first", 1, "B");

        var answer = book.AtSecond(5).Do(LedgerCommand.Reserve("second", On("A", 1).And("B", Money.Eur(1)), Seconds(10)));

        Assert.Equal(Start + Duration.FromSeconds(20), answer.Entry!.At);
        Assert.Equal(Start + Duration.FromSeconds(30), answer.Entry.Reserved!.ExpiresAt);
    }

    [Fact]
    public void The_time_of_one_line_is_no_matter_of_another()
    {
        var book = With(("A", 100), ("B", 100));
        book.AtSecond(20).Reserve("first", 1, "B");

        Assert.Equal(Start + Duration.FromSeconds(5), book.AtSecond(5).Reserve("second", 1).Entry!.At);
    }

    private static Ledger Held(int? seconds)
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: seconds);
        return book.Ledger;
    }
}
