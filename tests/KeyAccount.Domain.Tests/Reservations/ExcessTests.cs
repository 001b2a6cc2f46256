using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>law:K17: a limit below the use blocks what is new, never what is held.</summary>
public class ExcessTests
{
    [Theory]
    [InlineData("cut", 30)]
    [InlineData("revaluation", 10)]
    [InlineData("incurred", 15)]
    [InlineData("correction", 5)]
    public void What_takes_a_line_above_its_limit_is_recorded_with_the_excess(string cause, decimal excess)
    {
        var answer = Full().Do(Cause(cause));

        Assert.True(answer.IsGranted);
        Assert.Equal(excess, answer.Entry!.Moves.Single().After.Excess.Amount);
        Assert.Equal(0, answer.Entry.Moves.Single().After.Free.Amount);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("revaluation")]
    [InlineData("incurred")]
    [InlineData("correction")]
    public void An_excess_blocks_admissions_but_not_what_adds_nothing(string cause)
    {
        var book = Full();
        book.Do(Cause(cause));

        Assert.Equal(RefusalReason.LimitExceeded, book.Reserve("new", 0.01m).Refusal!.Reason);
        Assert.True(book.Reserve("nothing", 0).IsGranted);
        Assert.True(book.Do(LedgerCommand.Replace("smaller", "h", On("A", 59.99m), null)).IsGranted);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("revaluation")]
    [InlineData("incurred")]
    [InlineData("correction")]
    public void An_excess_never_blocks_a_resolution(string cause)
    {
        var book = Full();
        book.Do(Cause(cause));

        Assert.True(book.Do(LedgerCommand.PostAndHoldRest("p", "h", On("A", 20))).IsGranted);
        Assert.True(book.Post("p2", "p").IsGranted);
    }

    [Fact]
    public void A_missing_amount_counts_from_what_is_free_not_from_the_excess()
    {
        var book = Full();
        book.Do(Cause("cut"));

        Assert.Equal(5, book.Reserve("new", 5).Refusal!.Lines.Single().Missing.Amount);
    }

    [Fact]
    public void Giving_back_reduces_the_excess_before_it_makes_room()
    {
        var book = Full();
        book.Do(Cause("cut"));

        book.Do(LedgerCommand.Repay("r", On("A", 29)));
        Assert.Equal((1m, 0m), (book.Line().Excess.Amount, book.Line().Free.Amount));
        book.Do(LedgerCommand.Repay("r2", On("A", 3)));
        Assert.Equal((0m, 2m), (book.Line().Excess.Amount, book.Line().Free.Amount));
    }

    [Fact]
    public void What_is_given_back_beyond_what_was_posted_is_kept_but_gives_no_room()
    {
        var book = With(("A", 100));

        book.Do(LedgerCommand.Repay("r", On("A", 30)));

        Assert.Equal((0m, 30m, 100m), (book.Line().Posted.Amount, book.Line().Surplus.Amount, book.Line().Free.Amount));
    }

    [Fact]
    public void A_surplus_is_used_up_by_what_is_posted_next()
    {
        var book = With(("A", 100));
        book.Do(LedgerCommand.Repay("r", On("A", 30)));
        book.Reserve("h", 100);

        book.Post("p", "h");

        Assert.Equal((70m, 0m, 30m), (book.Line().Posted.Amount, book.Line().Surplus.Amount, book.Line().Free.Amount));
    }

    [Fact]
    public void A_correction_moves_an_amount_between_lines_and_leaves_the_first_entry()
    {
        var book = With(("A", 100), ("B", 100));
        book.Do(LedgerCommand.Incur("wrong", On("A", 20)));

        book.Do(LedgerCommand.Correct("right", "wrong", On("A", -20).And("B", Money.Eur(20)), "other cost centre"));

        Assert.Equal(((0m, 0m), (20m, 0m)), (book.Figures("A"), book.Figures("B")));
        Assert.Equal(20, book.Ledger.EntryOf("wrong")!.Moves.Single().Posted.Amount);
    }

    [Fact]
    public void A_burnt_command_cannot_be_corrected()
    {
        var book = With(("A", 100));
        book.Reserve("burnt", 101);

        Assert.Equal(
            RefusalReason.EntryNotFound,
            book.Do(LedgerCommand.Correct("c", "burnt", On("A", 1), "no such entry")).Refusal!.Reason
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Figures_stop_at_the_largest_amount_in_both_directions(int sign)
    {
        var book = With(("A", 100));
        var all = Claims.On("A", Money.OfMinor(sign * Money.MaxMinorUnits, Currency.Eur));
        var cent = Claims.On("A", Money.OfMinor(sign, Currency.Eur));

        Assert.True(book.Do(LedgerCommand.Revalue("all", all, "to the bound")).IsGranted);
        var answer = book.Do(LedgerCommand.Revalue("more", cent, "beyond the bound"));

        Assert.Equal(RefusalReason.BeyondBounds, answer.Refusal!.Reason);
        Assert.Equal(sign * Money.MaxMinorUnits, book.Line().Net.MinorUnits);
    }

    private static LedgerCommand Cause(string cause) =>
        cause switch
        {
            "cut" => LedgerCommand.ChangeTerms("cause", "A", LineTerms.Limited(Money.Eur(70))),
            "revaluation" => LedgerCommand.Revalue("cause", On("A", 10), "rates of the day"),
            "incurred" => LedgerCommand.Incur("cause", On("A", 15)),
            _ => LedgerCommand.Correct("cause", "spent", On("A", 5), "tax was left out"),
        };

    /// <summary>Forty posted and sixty held of a hundred.</summary>
    private static LedgerBook Full()
    {
        var book = With(("A", 100));
        book.Do(LedgerCommand.Incur("spent", On("A", 40)));
        Assert.True(book.Reserve("h", 60).IsGranted);
        return book;
    }
}
