using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

public class LinkedSetTests
{
    [Fact]
    public void Each_command_sees_what_those_before_it_do()
    {
        var book = With(("A", 100));
        book.Reserve("old", 100);

        var answers = book.DoLinked(LedgerCommand.Void("v", "old"), LedgerCommand.Reserve("new", On("A", 90), null));

        Assert.All(answers, answer => Assert.Equal(AnswerKind.Accepted, answer.Kind));
        Assert.Equal((0, 90), book.Figures());
    }

    [Fact]
    public void A_set_can_open_a_line_hold_on_it_and_post()
    {
        var book = new LedgerBook();

        var answers = book.DoLinked(
            LedgerCommand.OpenLine("o", "A", LineTerms.Limited(Money.Eur(10))),
            LedgerCommand.Reserve("h", On("A", 10), Seconds(5)),
            LedgerCommand.PostAndHoldRest("p", "h", On("A", 4)),
            LedgerCommand.ChangeTerms("t", "A", LineTerms.Limited(Money.Eur(5)))
        );

        Assert.Equal([1L, 2L, 3L, 4L], answers.Select(answer => answer.Entry!.Sequence));
        Assert.Equal((4, 6), book.Figures());
        Assert.Equal(5, book.Line().Excess.Amount);
    }

    [Fact]
    public void A_failure_undoes_all_and_burns_only_its_own_id()
    {
        var book = With(("A", 100));
        var entries = book.Ledger.Entries.Count;

        book.DoLinked(LedgerCommand.Reserve("fits", On("A", 50), null), LedgerCommand.Reserve("does-not", On("A", 51), null));

        Assert.Equal((0, 0), book.Figures());
        Assert.Equal(["does-not"], book.Ledger.Entries.Skip(entries).Select(entry => entry.Command.Id));
        Assert.Equal(AnswerKind.Accepted, book.Reserve("fits", 50).Kind);
        Assert.Equal(AnswerKind.AlreadyFailed, book.Reserve("does-not", 1).Kind);
    }

    [Fact]
    public void A_failure_that_burns_nothing_leaves_the_ledger_as_it_was()
    {
        var book = With(("A", 100));
        book.Reserve("h", 10);
        var before = book.Ledger;

        var answers = book.DoLinked(LedgerCommand.Reserve("new", On("A", 5), null), LedgerCommand.Post("p", "h", On("A", 11)));

        Assert.Equal([AnswerKind.LinkedFailed, AnswerKind.Refused], answers.Select(answer => answer.Kind));
        Assert.Same(before, book.Ledger);
    }

    [Fact] // law:K15
    public void A_set_repeated_has_the_same_outcome()
    {
        var book = With(("A", 100));
        LedgerCommand[] set = [LedgerCommand.Reserve("h", On("A", 50), null), LedgerCommand.Post("p", "h")];
        book.DoLinked(set);

        Assert.All(book.DoLinked(set), answer => Assert.Equal(AnswerKind.Exists, answer.Kind));
        Assert.Equal((50, 0), book.Figures());
    }

    [Fact] // law:K15
    public void A_failed_set_repeated_fails_again_even_when_it_would_fit()
    {
        var book = With(("A", 100));
        LedgerCommand[] set =
        [
            LedgerCommand.Reserve("one", On("A", 50), null),
            LedgerCommand.Reserve("two", On("A", 51), null),
        ];
        book.DoLinked(set);
        book.Do(LedgerCommand.ChangeTerms("t", "A", LineTerms.Limited(Money.Eur(1_000))));

        Assert.Equal([AnswerKind.LinkedFailed, AnswerKind.AlreadyFailed], book.DoLinked(set).Select(answer => answer.Kind));
    }

    [Fact]
    public void What_was_there_before_a_set_stays_when_it_fails()
    {
        var book = With(("A", 100));
        book.Reserve("before", 10);

        var answers = book.DoLinked(
            LedgerCommand.Reserve("before", On("A", 10), null),
            LedgerCommand.Reserve("too-much", On("A", 91), null)
        );

        Assert.Equal([AnswerKind.Exists, AnswerKind.Refused], answers.Select(answer => answer.Kind));
        Assert.Equal((0, 10), book.Figures());
    }

    [Fact]
    public void An_id_used_twice_in_one_set_is_refused() =>
        Assert.Contains(
            "'h'",
            Assert
                .Throws<ArgumentException>(() =>
                    With(("A", 100))
                        .DoLinked(LedgerCommand.Reserve("h", On("A", 1), null), LedgerCommand.Reserve("h", On("A", 1), null))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(0, typeof(ArgumentException))]
    [InlineData(256, null)]
    [InlineData(257, typeof(ArgumentOutOfRangeException))]
    public void A_set_has_one_to_256_commands(int count, Type? expected)
    {
        var set = Enumerable.Range(0, count).Select(index => LedgerCommand.Reserve($"h{index}", On("A", 0), null));

        Assert.Equal(expected, Record.Exception(() => With(("A", 100)).DoLinked([.. set]))?.GetType());
    }
}
