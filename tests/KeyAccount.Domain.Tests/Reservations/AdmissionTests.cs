using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

public class AdmissionTests
{
    private static readonly LineTerms Hundred = LineTerms.Limited(Money.Eur(100));

    [Fact]
    public void A_hold_counts_on_every_line_it_names()
    {
        var book = With(("budget.team", 100), ("budget.region", 500));

        book.Do(LedgerCommand.Reserve("h", Claims.OnEach(Money.Eur(40), "budget.region", "budget.team"), null));

        Assert.Equal((0, 40), book.Figures("budget.team"));
        Assert.Equal((0, 40), book.Figures("budget.region"));
    }

    [Fact]
    public void One_hold_takes_different_amounts_and_currencies_from_credit_discount_and_budget()
    {
        var book = With(("credit", 2_000), ("pool", 60)).Open("budget", LineTerms.Limited(Money.Cny(1_000)));

        var answer = book.Do(
            LedgerCommand.Reserve(
                "h",
                Claims.On("credit", Money.Eur(1_190)).And("pool", Money.Eur(50)).And("budget", Money.Cny(390)),
                null
            )
        );

        Assert.True(answer.IsGranted);
        Assert.Equal(
            (810, 10, 610),
            (book.Line("credit").Free.Amount, book.Line("pool").Free.Amount, book.Line("budget").Free.Amount)
        );
    }

    [Fact]
    public void A_refusal_lists_every_line_that_is_short_with_its_figures_and_holds_nothing()
    {
        var book = With(("A", 100), ("B", 30), ("C", 10));
        book.Reserve("before", 5, "B");

        var refusal = book.Do(LedgerCommand.Reserve("h", Claims.OnEach(Money.Eur(26), "A", "B", "C"), null)).Refusal!;

        Assert.Equal(
            [("B", RefusalReason.LimitExceeded, 1m, 25m), ("C", RefusalReason.LimitExceeded, 16m, 10m)],
            refusal.Lines.Select(line => (line.Line, line.Reason, line.Missing.Amount, line.Headroom!.Free.Amount))
        );
        Assert.Equal((0, 0), book.Figures("A"));
    }

    [Fact]
    public void The_first_reason_in_their_order_is_that_of_the_whole()
    {
        var book = With(("short", 1)).Open("closed", Hundred.Closed());

        var refusal = book.Do(
            LedgerCommand.Reserve("h", Claims.OnEach(Money.Eur(2), "short", "closed", "nowhere"), null)
        ).Refusal!;

        Assert.Equal(RefusalReason.LineNotFound, refusal.Reason);
        Assert.Equal(
            [RefusalReason.LineClosed, RefusalReason.LineNotFound, RefusalReason.LimitExceeded],
            refusal.Lines.Select(line => line.Reason)
        );
    }

    [Fact]
    public void An_amount_of_another_currency_is_refused_and_does_not_burn_the_id()
    {
        var book = With(("A", 100));

        Assert.Equal(
            RefusalReason.DifferentCurrency,
            book.Do(LedgerCommand.Reserve("h", Claims.On("A", Money.Usd(1)), null)).Refusal!.Reason
        );
        Assert.Equal(AnswerKind.Accepted, book.Reserve("h", 1).Kind);
    }

    [Theory] // law:E1
    [InlineData(110, true)]
    [InlineData(110.01, false)]
    public void A_tolerance_is_used_up_to_the_cent(decimal amount, bool granted)
    {
        var book = new LedgerBook().Open("A", Hundred.Tolerating(Money.Eur(10)));

        Assert.Equal(granted, book.Reserve("h", amount).IsGranted);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.01, false)]
    public void On_a_line_without_room_only_nothing_fits(decimal amount, bool granted) =>
        Assert.Equal(granted, With(("A", 0)).Reserve("h", amount).IsGranted);

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.01, false)]
    public void On_a_closed_line_only_nothing_fits(decimal amount, bool granted)
    {
        var book = new LedgerBook().Open("A", Hundred.Closed());

        Assert.Equal(granted, book.Reserve("h", amount).IsGranted);
    }

    [Fact]
    public void A_reopened_line_admits_again()
    {
        var book = new LedgerBook().Open("A", Hundred.Closed());
        book.Do(LedgerCommand.ChangeTerms("t", "A", Hundred.Closed().Reopened()));

        Assert.True(book.Reserve("h", 100).IsGranted);
    }

    [Fact]
    public void A_line_without_a_limit_admits_up_to_the_largest_amount()
    {
        var all = Money.OfMinor(Money.MaxMinorUnits, Currency.Eur);
        var book = new LedgerBook().Open("A", LineTerms.Unlimited(Currency.Eur));

        Assert.True(book.Do(LedgerCommand.Reserve("h", Claims.On("A", all), null)).IsGranted);
        Assert.Equal(RefusalReason.LimitExceeded, book.Reserve("more", 0.01m).Refusal!.Reason);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(31, 30)]
    [InlineData(29, 29)]
    public void As_much_as_is_free_on_the_tightest_line_is_taken(decimal asked, decimal taken)
    {
        var book = With(("A", 100), ("B", 30));

        var answer = book.Do(LedgerCommand.ReserveUpTo("h", Claims.OnEach(Money.Eur(asked), "A", "B"), null));

        Assert.Equal(taken, answer.Entry!.Reserved!.Held.AmountOn("A")!.Value.Amount);
        Assert.Equal((taken, taken), (book.Figures("A").Pending, book.Figures("B").Pending));
    }

    [Fact]
    public void As_much_as_is_free_is_refused_when_nothing_is()
    {
        var book = With(("A", 100), ("B", 0));

        var answer = book.Do(LedgerCommand.ReserveUpTo("h", Claims.OnEach(Money.Eur(5), "A", "B"), null));

        Assert.Equal(RefusalReason.LimitExceeded, answer.Refusal!.Reason);
        Assert.Equal(["B"], answer.Refusal.Lines.Select(line => line.Line));
    }

    [Fact]
    public void As_much_as_is_free_needs_open_lines_that_exist()
    {
        var book = With(("A", 100)).Open("closed", Hundred.Closed());

        Assert.Equal(
            [RefusalReason.LineClosed, RefusalReason.LineNotFound],
            new[] { "closed", "nowhere" }.Select(line =>
                book.Do(LedgerCommand.ReserveUpTo($"h-{line}", Claims.OnEach(Money.Eur(5), "A", line), null)).Refusal!.Reason
            )
        );
    }

    [Fact]
    public void Saving_a_document_again_does_not_count_its_own_hold_twice()
    {
        var book = With(("A", 100));
        book.Reserve("order-1", 80);

        Assert.True(book.Do(LedgerCommand.Replace("order-2", "order-1", On("A", 100), null)).IsGranted);
        Assert.Equal((0, 100), book.Figures());
        Assert.Equal((ReservationState.Voided, ReservationState.Pending), (book.StateOf("order-1"), book.StateOf("order-2")));
    }

    [Fact]
    public void Only_what_a_replacement_adds_must_fit()
    {
        var book = With(("A", 100));
        book.Reserve("order-1", 80);

        var refusal = book.Do(LedgerCommand.Replace("order-2", "order-1", On("A", 100.01m), null)).Refusal!;

        Assert.Equal(0.01m, refusal.Lines.Single().Missing.Amount);
        Assert.Equal((ReservationState.Pending, 80m), (book.StateOf("order-1"), book.Figures().Pending));
    }

    [Fact]
    public void A_replacement_can_move_to_another_line()
    {
        var book = With(("A", 100), ("B", 100));
        book.Reserve("order-1", 80);

        book.Do(LedgerCommand.Replace("order-2", "order-1", On("B", 90), null));

        Assert.Equal((0m, 90m), (book.Figures("A").Pending, book.Figures("B").Pending));
    }

    [Theory]
    [InlineData("nowhere", RefusalReason.ReservationNotFound)]
    [InlineData("open-1", RefusalReason.NotAReservation)]
    [InlineData("posted", RefusalReason.AlreadyPosted)]
    [InlineData("voided", RefusalReason.AlreadyVoided)]
    [InlineData("late", RefusalReason.Expired)]
    public void Only_a_pending_reservation_can_be_replaced(string replaced, RefusalReason expected)
    {
        var book = With(("A", 100));
        book.Reserve("posted", 1);
        book.Post("p", "posted");
        book.Reserve("voided", 1);
        book.Void("v", "voided");
        book.Reserve("late", 1, seconds: 5);

        Assert.Equal(expected, book.AtSecond(5).Do(LedgerCommand.Replace("new", replaced, On("A", 1), null)).Refusal!.Reason);
    }
}
