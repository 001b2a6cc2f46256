using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class AlertBookTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 6, 0);
    private static readonly AlertBook Empty = AlertBook.Empty(AlertTerms.Shipped);

    [Fact]
    public void An_alert_is_raised_once_while_its_signal_holds()
    {
        var book = Empty.Observe(Signal(Truth.Yes), Day(0)).Book;
        var again = book.Observe(Signal(Truth.Yes), Day(1));
        Assert.Equal((AlertAnswer.Unchanged, null), (again.Answer, again.Entry));
        Assert.Same(book, again.Book);
        Assert.Equal(AlertEntryKind.Raised, Assert.Single(book.Entries).Kind);
    }

    [Fact]
    public void A_signal_that_never_held_raises_nothing()
    {
        Assert.Equal(AlertAnswer.Unchanged, Empty.Observe(Signal(Truth.No), Day(0)).Answer);
        Assert.Equal(AlertAnswer.Unchanged, Empty.Observe(Signal(Truth.Unknown), Day(0)).Answer);
    }

    [Theory]
    [InlineData(47, false)]
    [InlineData(48, true)]
    [InlineData(49, true)]
    public void It_is_cleared_when_it_was_quiet_long_enough(int hours, bool isCleared)
    {
        var quiet = Seen((0, Truth.Yes), (1, Truth.No));
        var step = quiet.Observe(Signal(Truth.No), Day(1) + Duration.FromHours(hours));
        Assert.Equal(isCleared, step.Entry is { Kind: AlertEntryKind.Cleared });
        Assert.Equal(!isCleared, step.Book.Find("A", "W")!.IsOpen);
    }

    [Fact]
    public void One_that_returns_meanwhile_is_the_same_episode()
    {
        var book = Seen((0, Truth.Yes), (1, Truth.No), (2, Truth.Yes), (3, Truth.No), (4, Truth.No));
        var alert = book.Find("A", "W")!;
        Assert.Equal((1, true, Day(3)), (alert.Episode, alert.IsOpen, alert.QuietSince));
        Assert.Single(book.Entries, entry => entry.Kind == AlertEntryKind.Raised);
    }

    [Fact]
    public void One_that_comes_back_after_that_is_raised_again()
    {
        var book = Seen((0, Truth.Yes), (1, Truth.No), (3, Truth.No), (4, Truth.Yes));
        Assert.Equal(
            (2, true, Day(4)),
            (book.Find("A", "W")!.Episode, book.Find("A", "W")!.IsOpen, book.Find("A", "W")!.RaisedAt)
        );
    }

    [Fact]
    public void What_is_not_known_neither_raises_nor_clears()
    {
        var book = Seen((0, Truth.Yes), (1, Truth.No), (9, Truth.Unknown));
        Assert.True(book.Find("A", "W")!.IsOpen);
        Assert.Equal(2, book.Entries.Count);
    }

    [Fact]
    public void Between_raising_and_clearing_an_open_alert_stays_open()
    {
        var book = Seen((0, Truth.Yes));
        var band = book.Observe(new("A", "W", Truth.No, Truth.No), Day(9));
        Assert.Equal(AlertAnswer.Unchanged, band.Answer);
        Assert.Null(band.Book.Find("A", "W")!.QuietSince);
    }

    [Fact]
    public void Without_a_quiet_time_it_is_cleared_at_once()
    {
        var terms = AlertTerms.Shipped with
        {
            QuietOf = ImmutableSortedDictionary<string, Duration>.Empty.Add("W", Duration.Zero),
        };
        var step = AlertBook.Empty(terms).Observe(Signal(Truth.Yes), Day(0)).Book.Observe(Signal(Truth.No), Day(0));
        Assert.Equal(AlertEntryKind.Cleared, step.Entry!.Kind);
    }

    [Fact]
    public void Subjects_and_codes_are_apart()
    {
        var book = Seen((0, Truth.Yes)).Observe(AlertSignal.Of("B", "W", Truth.Yes), Day(0)).Book;
        book = book.Observe(AlertSignal.Of("A", "V", Truth.Yes), Day(0)).Book;
        Assert.Equal([("A", "V"), ("A", "W"), ("B", "W")], book.Open.Select(alert => (alert.Subject, alert.Code)));
    }

    [Fact]
    public void An_observation_older_than_what_is_recorded_is_not_used()
    {
        var step = Seen((1, Truth.Yes)).Observe(Signal(Truth.No), Day(0));
        Assert.Equal((AlertAnswer.Stale, null), (step.Answer, step.Entry));
    }

    [Fact]
    public void The_first_person_who_acknowledges_counts()
    {
        var one = Seen((0, Truth.Yes)).Acknowledge("A", "W", 1, "clerk", Day(1));
        var two = one.Book.Acknowledge("A", "W", 1, "manager", Day(2));
        Assert.Equal(AlertAnswer.Recorded, one.Answer);
        Assert.Equal(AlertAnswer.AlreadyAcknowledged, two.Answer);
        var alert = two.Book.Find("A", "W")!;
        Assert.Equal(("clerk", Day(1), true), (alert.AcknowledgedBy, alert.AcknowledgedAt, alert.IsOpen));
    }

    [Fact]
    public void An_acknowledgement_by_a_clock_ahead_keeps_no_observation_out()
    {
        var book = Seen((0, Truth.Yes)).Acknowledge("A", "W", 1, "clerk", Day(9)).Book;
        Assert.Equal(AlertAnswer.Recorded, book.Observe(Signal(Truth.No), Day(1)).Answer);
    }

    [Fact]
    public void A_new_episode_needs_an_acknowledgement_of_its_own()
    {
        var book = Seen((0, Truth.Yes)).Acknowledge("A", "W", 1, "clerk", Day(0)).Book;
        book = Then(book, (1, Truth.No), (3, Truth.No), (4, Truth.Yes));
        Assert.Null(book.Find("A", "W")!.AcknowledgedBy);
        Assert.Equal(AlertAnswer.NotFound, book.Acknowledge("A", "W", 1, "clerk", Day(5)).Answer);
        Assert.Equal(AlertAnswer.Recorded, book.Acknowledge("A", "W", 2, "clerk", Day(5)).Answer);
    }

    [Theory]
    [InlineData("B", "W", 1)]
    [InlineData("A", "V", 1)]
    [InlineData("A", "W", 2)]
    public void Nobody_acknowledges_what_is_not_there(string subject, string code, int episode) =>
        Assert.Equal(AlertAnswer.NotFound, Seen((0, Truth.Yes)).Acknowledge(subject, code, episode, "clerk", Day(1)).Answer);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_acknowledgement_names_somebody(string by) =>
        Assert.Throws<ArgumentException>(() => Seen((0, Truth.Yes)).Acknowledge("A", "W", 1, by, Day(1)));

    [Fact]
    public void The_entries_make_the_same_book()
    {
        var book = Seen((0, Truth.Yes), (1, Truth.No), (3, Truth.No), (4, Truth.Yes));
        Assert.Equal(book.Latest, AlertBook.Replay(AlertTerms.Shipped, book.Entries).Latest);
    }

    [Fact]
    public void Entries_that_were_tampered_with_are_refused()
    {
        var entries = Seen((0, Truth.Yes), (1, Truth.No), (3, Truth.No)).Entries;
        Assert.Throws<ArgumentException>(() => AlertBook.Replay(AlertTerms.Shipped, entries.RemoveAt(0)));
        Assert.Throws<ArgumentException>(() => AlertBook.Replay(AlertTerms.Shipped, entries.Add(entries[^1])));
        Assert.Throws<ArgumentException>(() => AlertBook.Replay(AlertTerms.Shipped, entries.Reverse()));
    }

    [Fact]
    public void A_name_is_an_identifier_and_a_time_is_within_bounds()
    {
        Assert.Throws<ArgumentException>(() => Empty.Observe(new("a b", "W", Truth.Yes, Truth.No), Day(0)));
        Assert.Throws<ArgumentException>(() => AlertSignal.Of("A", "", Truth.Yes));
        Assert.Throws<ArgumentOutOfRangeException>(() => Empty.Observe(Signal(Truth.Yes), Instant.FromUtc(1999, 1, 1, 0, 0)));
    }

    [Fact]
    public void A_quiet_time_is_not_below_zero() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AlertTerms.Shipped with { Quiet = -Duration.Epsilon });

    private static AlertBook Seen(params (int Day, Truth Raises)[] observed) => Then(Empty, observed);

    private static AlertBook Then(AlertBook book, params (int Day, Truth Raises)[] observed) =>
        observed.Aggregate(book, (so, one) => so.Observe(Signal(one.Raises), Day(one.Day)).Book);

    private static AlertSignal Signal(Truth raises) => AlertSignal.Of("A", "W", raises);

    private static Instant Day(int day) => Now + Duration.FromDays(day);
}
