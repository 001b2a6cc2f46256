using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

public class ResolutionTests
{
    [Fact]
    public void Posting_nothing_frees_all()
    {
        var book = Holding(40);

        Assert.True(book.Post("p", "h", 0).IsGranted);
        Assert.Equal((ReservationState.Posted, (0m, 0m)), (book.StateOf("h"), book.Figures()));
    }

    [Fact]
    public void A_partial_delivery_can_hold_the_rest_again_under_the_id_of_the_posting()
    {
        var book = Holding(40);

        book.Do(LedgerCommand.PostAndHoldRest("delivery-1", "h", On("A", 15)));

        Assert.Equal((15, 25), book.Figures());
        Assert.Equal((ReservationState.Posted, ReservationState.Pending), (book.StateOf("h"), book.StateOf("delivery-1")));
    }

    [Fact]
    public void Deliveries_in_parts_end_with_all_posted()
    {
        var book = Holding(40);
        book.Do(LedgerCommand.PostAndHoldRest("delivery-1", "h", On("A", 15)));
        book.Do(LedgerCommand.PostAndHoldRest("delivery-2", "delivery-1", On("A", 20)));

        book.Post("delivery-3", "delivery-2");

        Assert.Equal((40, 0), book.Figures());
    }

    [Fact]
    public void The_rest_expires_when_the_first_hold_would_have()
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: 10);
        book.AtSecond(9).Do(LedgerCommand.PostAndHoldRest("delivery-1", "h", On("A", 15)));

        Assert.Equal((15, 25), book.Figures());
        Assert.Equal((15, 0), book.AtSecond(10).Figures());
    }

    [Fact]
    public void When_nothing_is_left_no_rest_is_held()
    {
        var book = Holding(40);
        book.Do(LedgerCommand.PostAndHoldRest("delivery-1", "h", On("A", 40)));

        Assert.Equal(RefusalReason.NotAReservation, book.Post("delivery-2", "delivery-1").Refusal!.Reason);
    }

    [Fact]
    public void The_rest_is_held_again_on_those_lines_where_something_is_left()
    {
        var book = With(("A", 100), ("B", 100));
        book.Do(LedgerCommand.Reserve("h", Claims.OnEach(Money.Eur(40), "A", "B"), null));

        book.Do(LedgerCommand.PostAndHoldRest("d", "h", On("A", 40).And("B", Money.Eur(10))));

        Assert.Equal(On("B", 30), book.Ledger.ReservationOf("d")!.Held);
        Assert.Equal(((40m, 0m), (10m, 30m)), (book.Figures("A"), book.Figures("B")));
    }

    [Fact]
    public void More_than_was_held_is_posted_with_a_linked_hold_for_the_excess()
    {
        var book = Holding(40);

        var answers = book.DoLinked(
            LedgerCommand.Reserve("excess", On("A", 5), null),
            LedgerCommand.Post("p", "h"),
            LedgerCommand.Post("p-excess", "excess")
        );

        Assert.All(answers, answer => Assert.Equal(AnswerKind.Accepted, answer.Kind));
        Assert.Equal((45, 0), book.Figures());
    }

    [Fact]
    public void More_than_was_held_is_not_posted_at_all_when_the_excess_does_not_fit()
    {
        var book = Holding(40);

        var answers = book.DoLinked(
            LedgerCommand.Post("p", "h"),
            LedgerCommand.Reserve("excess", On("A", 60.01m), null),
            LedgerCommand.Post("p-excess", "excess")
        );

        Assert.Equal(RefusalReason.LimitExceeded, answers[1].Refusal!.Reason);
        Assert.Equal((0, 40), book.Figures());
        Assert.Equal(ReservationState.Pending, book.StateOf("h"));
    }

    [Theory] // law:K14
    [InlineData("post", RefusalReason.AlreadyPosted)]
    [InlineData("void", RefusalReason.AlreadyVoided)]
    [InlineData("lapse", RefusalReason.Expired)]
    public void A_reservation_ends_once_and_says_how(string end, RefusalReason expected)
    {
        var book = With(("A", 100));
        book.Reserve("h", 40, seconds: 10);
        book.AtSecond(end == "lapse" ? 10 : 1);
        Assert.True(book.Do(Ending(end, "first")).IsGranted);
        var before = book.Ledger;

        Assert.All(
            ["post", "void", "lapse"],
            other => Assert.Equal(expected, book.Do(Ending(other, "second")).Refusal!.Reason)
        );
        Assert.Same(before, book.Ledger);
    }

    [Theory]
    [InlineData("post")]
    [InlineData("void")]
    [InlineData("lapse")]
    public void A_resolution_needs_a_reservation(string end)
    {
        var book = With(("A", 100));

        Assert.Equal(
            [RefusalReason.ReservationNotFound, RefusalReason.NotAReservation],
            new[] { "nowhere", "open-1" }.Select((id, index) => book.Do(Ending(end, $"x-{index}", id)).Refusal!.Reason)
        );
    }

    [Fact]
    public void A_refused_request_leaves_no_reservation()
    {
        var book = With(("A", 100));
        book.Reserve("h", 101);

        Assert.Equal(RefusalReason.ReservationNotFound, book.Post("p", "h").Refusal!.Reason);
    }

    [Fact]
    public void Amounts_are_for_the_lines_of_the_reservation()
    {
        var book = With(("A", 100), ("B", 100));
        book.Do(LedgerCommand.Reserve("h", Claims.OnEach(Money.Eur(40), "A", "B"), null));

        Assert.Equal(
            [RefusalReason.DifferentLines, RefusalReason.DifferentLines, RefusalReason.DifferentCurrency],
            new[] { On("A", 40), Claims.OnEach(Money.Eur(40), "A", "B", "C"), On("A", 40).And("B", Money.Usd(40)) }.Select(
                amounts => book.Do(LedgerCommand.Post("p", "h", amounts)).Refusal!.Reason
            )
        );
    }

    [Fact]
    public void One_line_above_what_is_held_stops_the_whole_posting()
    {
        var book = With(("A", 100), ("B", 100));
        book.Do(LedgerCommand.Reserve("h", Claims.OnEach(Money.Eur(40), "A", "B"), null));

        var answer = book.Do(LedgerCommand.Post("p", "h", On("A", 1).And("B", Money.Eur(40.01m))));

        Assert.Equal(RefusalReason.ExceedsPending, answer.Refusal!.Reason);
        Assert.Equal(((0m, 40m), (0m, 40m)), (book.Figures("A"), book.Figures("B")));
    }

    [Fact] // law:K17
    public void A_closed_line_still_takes_what_is_held_on_it()
    {
        var book = Holding(40);
        book.Do(LedgerCommand.ChangeTerms("t", "A", LineTerms.Limited(Money.Eur(100)).Closed()));

        Assert.True(book.Post("p", "h").IsGranted);
    }

    private static LedgerCommand Ending(string end, string id, string reservation = "h") =>
        end switch
        {
            "post" => LedgerCommand.Post(id, reservation),
            "void" => LedgerCommand.Void(id, reservation),
            _ => LedgerCommand.RecordExpiry(id, reservation),
        };

    private static LedgerBook Holding(decimal amount)
    {
        var book = With(("A", 100));
        book.Reserve("h", amount);
        return book;
    }
}
