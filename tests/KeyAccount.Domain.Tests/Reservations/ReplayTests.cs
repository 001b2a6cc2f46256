using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

public class ReplayTests
{
    [Fact]
    public void Entries_with_gaps_between_their_numbers_are_taken_as_a_store_gives_them()
    {
        var entries = Busy().Entries.Select(entry => entry with { Sequence = entry.Sequence * 10 });

        Assert.Equal(Busy().HeadroomOf("A", Start), Ledger.Replay(entries).HeadroomOf("A", Start));
    }

    [Fact]
    public void A_missing_entry_is_noticed() =>
        Assert.Throws<ArgumentException>(() => Ledger.Replay(Busy().Entries.Where(entry => entry.Command.Id != "h")));

    [Fact]
    public void A_repeated_entry_is_noticed() =>
        Assert.Throws<ArgumentException>(() => Ledger.Replay(Busy().Entries.Concat(Busy().Entries)));

    [Fact]
    public void Swapped_entries_are_noticed() =>
        Assert.Throws<ArgumentException>(() => Ledger.Replay(Busy().Entries.Reverse()));

    [Fact]
    public void A_changed_amount_is_noticed() =>
        Assert.Throws<ArgumentException>(() =>
            Ledger.Replay(
                Busy()
                    .Entries.Select(entry =>
                        entry.Command.Id == "p"
                            ? entry with
                            {
                                Moves = [entry.Moves[0] with { Posted = Money.Eur(11) }],
                            }
                            : entry
                    )
            )
        );

    [Fact]
    public void An_entry_earlier_than_the_one_before_on_its_line_is_noticed() =>
        Assert.Throws<ArgumentException>(() =>
            Ledger.Replay(
                Busy().Entries.Select(entry => entry.Command.Id == "p" ? entry with { At = Start - Duration.Epsilon } : entry)
            )
        );

    [Fact]
    public void A_line_has_no_figures_before_it_was_opened()
    {
        var ledger = Busy();

        Assert.Null(ledger.HeadroomAsOf("A", Start - Duration.Epsilon));
        Assert.Null(ledger.HeadroomAsOf("A", 0L));
        Assert.Null(ledger.HeadroomAsOf("nowhere", Start));
        Assert.Null(ledger.HeadroomOf("nowhere", Start));
        Assert.Empty(ledger.EntriesOf("nowhere"));
    }

    [Fact]
    public void Figures_of_the_past_are_those_of_the_past()
    {
        var book = With(("A", 100));
        book.AtSecond(10).Reserve("h", 40, seconds: 10);
        book.AtSecond(15).Post("p", "h", 30);

        Assert.Equal(
            [(0m, 0m), (0m, 40m), (0m, 40m), (30m, 0m)],
            new[] { 9, 10, 14, 15 }
                .Select(second => book.Ledger.HeadroomAsOf("A", Start + Duration.FromSeconds(second))!)
                .Select(figures => (figures.Posted.Amount, figures.Pending.Amount))
        );
        Assert.Equal(40, book.Ledger.HeadroomAsOf("A", 2L)!.Pending.Amount);
    }

    [Fact]
    public void A_burnt_id_stays_burnt_after_a_replay()
    {
        var book = With(("A", 100));
        book.Reserve("h", 101);

        Assert.Equal(
            AnswerKind.AlreadyFailed,
            Ledger.Replay(book.Ledger.Entries).Apply(LedgerCommand.Reserve("h", On("A", 1), null), Start).Answer.Kind
        );
    }

    private static Ledger Busy()
    {
        var book = With(("A", 100));
        book.Reserve("h", 40);
        book.Post("p", "h", 10);
        return book.Ledger;
    }
}
