using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class DatedBookTests
{
    private static readonly LocalDate Monday = new(2024, 3, 4);
    private static readonly Instant Noon = Instant.FromUtc(2024, 3, 4, 12, 0);
    private static readonly Instant Later = Noon + Duration.FromDays(3);

    private static readonly DatedBook<CollectionEvent> One = DatedBook<CollectionEvent>
        .Empty.Record("w-1", "A", CollectionEvent.WrittenOff(Money.Eur(100)), Monday, Noon, "clerk")
        .Book;

    [Fact]
    public void What_was_recorded_is_seen_from_its_day_on()
    {
        Assert.Empty(One.SeenOn("A", Monday.PlusDays(-1), Noon));
        Assert.Single(One.SeenOn("A", Monday, Noon));
        Assert.Empty(One.SeenOn("B", Monday, Noon));
    }

    [Fact]
    public void Nobody_could_know_it_before_it_was_recorded() => Assert.Empty(One.SeenOn("A", Monday, Noon - Duration.Epsilon));

    [Fact]
    public void What_is_undone_counts_until_the_day_of_the_undoing()
    {
        var book = One.Undo("u-1", "w-1", Monday.PlusDays(2), Later, "clerk", "paid after all").Book;
        Assert.Single(book.SeenOn("A", Monday.PlusDays(1), Later));
        Assert.Empty(book.SeenOn("A", Monday.PlusDays(2), Later));
        Assert.Equal(2, book.Entries.Count);
    }

    [Fact]
    public void What_was_known_on_a_day_can_still_be_told_after_it_was_undone()
    {
        var book = One.Undo("u-1", "w-1", Monday, Later, "clerk", "wrong debtor").Book;
        Assert.Single(book.SeenOn("A", Monday, Later - Duration.Epsilon));
        Assert.Empty(book.SeenOn("A", Monday, Later));
    }

    [Fact]
    public void The_same_again_is_a_success_and_changes_nothing()
    {
        var again = One.Record("w-1", "A", CollectionEvent.WrittenOff(Money.Eur(100)), Monday, Later, "clerk");
        Assert.Equal(DatedAnswer.Exists, again.Answer);
        Assert.Same(One, again.Book);
        var undone = One.Undo("u-1", "w-1", Monday, Later, "clerk", "paid").Book;
        Assert.Equal(DatedAnswer.Exists, undone.Undo("u-1", "w-1", Monday, Later, "clerk", "paid").Answer);
    }

    [Fact]
    public void Something_else_under_the_same_id_is_told()
    {
        var other = One.Record("w-1", "A", CollectionEvent.WrittenOff(Money.Eur(101)), Monday, Later, "clerk");
        Assert.Equal(DatedAnswer.ExistsWithDifference, other.Answer);
        Assert.Equal(One.Entries[0], other.Entry);
        Assert.Equal(DatedAnswer.ExistsWithDifference, One.Undo("w-1", "w-1", Monday, Later, "clerk", "paid").Answer);
    }

    [Fact]
    public void Only_what_is_there_and_not_yet_undone_is_undone()
    {
        Assert.Equal(DatedAnswer.NotFound, One.Undo("u-1", "w-9", Monday, Later, "clerk", "paid").Answer);
        var undone = One.Undo("u-1", "w-1", Monday, Later, "clerk", "paid").Book;
        Assert.Equal(DatedAnswer.AlreadyUndone, undone.Undo("u-2", "w-1", Monday, Later, "clerk", "paid").Answer);
        Assert.Equal(DatedAnswer.NotFound, undone.Undo("u-3", "u-1", Monday, Later, "clerk", "paid").Answer);
    }

    [Fact]
    public void Its_time_never_runs_backwards()
    {
        var late = One.Record("d-1", "A", CollectionEvent.Dunned(1), Monday, Noon - Duration.FromHours(1), "clerk");
        Assert.Equal(Noon, late.Entry!.RecordedAt);
    }

    [Fact]
    public void The_records_make_the_same_book()
    {
        var book = One.Undo("u-1", "w-1", Monday, Later, "clerk", "paid").Book;
        var again = DatedBook<CollectionEvent>.Replay(book.Entries);
        Assert.Equal(book.Entries, again.Entries);
        Assert.Empty(again.SeenOn("A", Monday, Later));
    }

    [Fact]
    public void Records_that_were_tampered_with_are_refused()
    {
        var entries = One.Undo("u-1", "w-1", Monday, Later, "clerk", "paid").Book.Entries;
        Assert.Throws<ArgumentException>(() => DatedBook<CollectionEvent>.Replay(entries.RemoveAt(0)));
        Assert.Throws<ArgumentException>(() => DatedBook<CollectionEvent>.Replay(entries.Reverse()));
        Assert.Throws<ArgumentException>(() => DatedBook<CollectionEvent>.Replay([entries[0], entries[0]]));
        Assert.Throws<ArgumentException>(() =>
            DatedBook<CollectionEvent>.Replay([entries[0], entries[1] with { Subject = "B" }])
        );
        Assert.Throws<ArgumentException>(() => DatedBook<CollectionEvent>.Replay([entries[0] with { Event = null }]));
    }

    [Fact]
    public void Somebody_records_and_a_reason_is_given_for_undoing()
    {
        Assert.Throws<ArgumentException>(() => One.Record("d", "A", CollectionEvent.Dunned(1), Monday, Noon, " "));
        Assert.Throws<ArgumentException>(() => One.Record("d", "a b", CollectionEvent.Dunned(1), Monday, Noon, "clerk"));
        Assert.Throws<ArgumentException>(() => One.Undo("u", "w-1", Monday, Noon, "clerk", ""));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            One.Record("d", "A", CollectionEvent.Dunned(1), Monday, default, "clerk")
        );
    }
}
