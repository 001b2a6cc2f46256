using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class FamilyMoveTests
{
    private static readonly Instant Now = LineBook.Start;

    [Fact]
    public void What_a_client_used_before_counts_on_the_family_that_it_joins()
    {
        var (book, ledger) = Start("40");
        var before = book.Chain("m");
        ledger = Moved(book.Share("g", "m"), before, ledger);
        Assert.Equal(["70.00 EUR", "70.00 EUR"], Used(ledger, "credit.m", "credit.g"));
    }

    [Fact]
    public void What_a_client_used_leaves_with_it()
    {
        var (book, ledger) = Start("40");
        var before = book.Chain("m");
        ledger = Moved(book.Share("g", "m"), before, ledger);
        before = book.Chain("m");
        book.Do(CreditLineCommand.Unlink("u", LineBook.Key("m"), LineBook.Day, LineBook.Anna));
        ledger = Moved(book, before, ledger);
        Assert.Equal(["70.00 EUR", "0.00 EUR"], Used(ledger, "credit.m", "credit.g"));
    }

    [Fact]
    public void A_client_whose_part_is_set_aside_no_longer_uses_what_the_others_share()
    {
        var (book, ledger) = Start("40");
        ledger = Moved(book.Share("g", "m"), book.Chain("m"), ledger);
        var before = book.Chain("m");
        ledger = Moved(book.SetAside("g", "m"), before, ledger);
        Assert.Equal("0.00 EUR", Used(ledger, "credit.g").Single());
        Assert.Equal(Money.Eur(100), ledger.HeadroomOf("credit.g", Now)!.Free);
    }

    [Fact]
    public void A_reservation_that_does_not_fit_where_it_should_go_stays_where_it_is()
    {
        var (book, ledger) = Start("60");
        ledger = ledger.Apply(LedgerCommand.Incur("others", Claims.On("credit.g", Money.Eur(150))), Now).Ledger;
        var before = book.Chain("m");
        ledger = Moved(book.Share("g", "m"), before, ledger);
        Assert.Equal(["credit.m"], ledger.ReservationOf("order")!.Held.All.Select(claim => claim.Line));
        Assert.Equal(ReservationState.Pending, ledger.ReservationOf("order")!.StateAt(Now));
    }

    [Fact]
    public void A_repetition_moves_nothing_twice()
    {
        var (book, ledger) = Start("40");
        var before = book.Chain("m");
        ledger = Moved(book.Share("g", "m"), before, ledger);
        var again = Moved(book, before, ledger);
        Assert.Equal(Used(ledger, "credit.m", "credit.g"), Used(again, "credit.m", "credit.g"));
    }

    [Fact]
    public void Where_the_same_levels_hold_nothing_moves()
    {
        var (book, ledger) = Start("40");
        Assert.Empty(FamilyMove.Commands(book.Chain("m"), book.Chain("m"), ledger, Now, ledger.Reservations));
    }

    [Fact]
    public void What_is_not_on_the_ledger_does_not_move()
    {
        var book = new LineBook("g", "m").Grant("g", 200).Grant("m", 100);
        var before = book.Chain("m");
        Assert.Empty(FamilyMove.Commands(before, book.Share("g", "m").Chain("m"), Ledger.Empty, Now));
    }

    [Fact]
    public void Two_chains_of_two_lines_are_no_move()
    {
        var (book, ledger) = Start("40");
        Assert.Throws<ArgumentException>(() => FamilyMove.Commands(book.Chain("m"), book.Chain("g"), ledger, Now));
    }

    /// <summary>A client outside the family, with 30 posted and an order held.</summary>
    private static (LineBook Book, Ledger Ledger) Start(string order)
    {
        var book = new LineBook("g", "m").Grant("g", 200).Grant("m", 100);
        var ledger = new[] { "g", "m" }.Aggregate(
            Ledger.Empty,
            (now, line) => now.ApplyLinked(LedgerAlignment.Commands(book.Chain(line), now, Now), Now).Ledger
        );
        LedgerCommand[] used =
        [
            LedgerCommand.Incur("posted", Claims.On("credit.m", Money.Eur(30))),
            LedgerCommand.Reserve("order", Claims.On("credit.m", Money.Parse($"{order}.00 EUR")), null),
        ];
        return (book, used.Aggregate(ledger, (now, command) => now.Apply(command, Now).Ledger));
    }

    private static Ledger Moved(LineBook book, LineChain before, Ledger ledger)
    {
        var after = book.Chain("m");
        foreach (var chain in new[] { before, after })
        {
            var commands = LedgerAlignment.Commands(chain, ledger, Now);
            ledger = commands.IsEmpty ? ledger : ledger.ApplyLinked(commands, Now).Ledger;
        }
        return FamilyMove
            .Commands(before, after, ledger, Now, ledger.Reservations)
            .Aggregate(ledger, (now, command) => now.Apply(command, Now).Ledger);
    }

    private static IEnumerable<string> Used(Ledger ledger, params string[] lines) =>
        lines.Select(line => $"{ledger.HeadroomOf(line, Now)!.Used}");
}
