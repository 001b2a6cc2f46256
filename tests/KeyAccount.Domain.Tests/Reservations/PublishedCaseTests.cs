using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>The worked cases of reservations, each with its id.</summary>
public class PublishedCaseTests
{
    [Theory] // reservations:58
    [InlineData(50, AnswerKind.Refused)]
    [InlineData(31, AnswerKind.Refused)]
    [InlineData(30, AnswerKind.Accepted)]
    [InlineData(29, AnswerKind.Accepted)]
    public void Case_58_the_limit_binds_when_the_hold_is_made(int amount, AnswerKind expected)
    {
        var book = With(("A", 100));
        book.Do(LedgerCommand.Incur("before", On("A", 70)));

        Assert.Equal(expected, book.Reserve("h", amount).Kind);
    }

    [Theory] // reservations:59
    [InlineData(100, 100, 23)]
    [InlineData(123, 123, 0)]
    public void Case_59_posting_posts_and_frees_the_rest(int posted, int expected, int freed)
    {
        var book = With(("A", 200));
        book.Reserve("h", 123);

        var answer = book.Post("p", "h", posted);

        Assert.Equal((expected, 0), book.Figures());
        Assert.Equal(freed, 123 - answer.Entry!.Resolved!.Resolution!.Posted.AmountOn("A")!.Value.Amount);
        Assert.Equal(200 - expected, book.Line().Free.Amount);
    }

    [Fact] // reservations:59
    public void Case_59_voiding_posts_nothing()
    {
        var book = With(("A", 200));
        book.Reserve("h", 123);

        book.Void("v", "h");

        Assert.Equal((0, 0), book.Figures());
    }

    [Fact] // reservations:60a
    public void Case_60a_the_same_posting_again_exists()
    {
        var book = Posted13Of15();

        Assert.Equal(AnswerKind.Exists, book.Post("p", "h", 13).Kind);
        Assert.Equal((13, 0), book.Figures());
    }

    [Fact] // reservations:60b
    public void Case_60b_the_same_id_with_another_amount_names_the_amount()
    {
        var answer = Posted13Of15().Post("p", "h", 14);

        Assert.Equal((AnswerKind.ExistsWithDifference, CommandField.Amount), (answer.Kind, answer.Difference));
    }

    [Fact] // reservations:60b
    public void Case_60b_after_a_part_all_that_was_held_is_another_amount() =>
        Assert.Equal(CommandField.Amount, Posted13Of15().Post("p", "h").Difference);

    [Fact] // reservations:60c
    public void Case_60c_another_id_finds_the_hold_posted()
    {
        var answer = Posted13Of15().Post("other", "h", 13);

        Assert.Equal((AnswerKind.Refused, RefusalReason.AlreadyPosted), (answer.Kind, answer.Refusal!.Reason));
    }

    [Fact] // reservations:60d
    public void Case_60d_more_than_held_is_refused_and_can_be_put_right_under_the_same_id()
    {
        var book = With(("A", 100));
        book.Reserve("h", 7);

        Assert.Equal(RefusalReason.ExceedsPending, book.Post("p", "h", 8).Refusal!.Reason);
        Assert.Equal(AnswerKind.Accepted, book.Post("p", "h").Kind);
        Assert.Equal((7, 0), book.Figures());
    }

    [Theory] // reservations:60d
    [InlineData(7, AnswerKind.Exists)]
    [InlineData(null, AnswerKind.Exists)]
    [InlineData(6, AnswerKind.ExistsWithDifference)]
    [InlineData(8, AnswerKind.ExistsWithDifference)]
    public void Case_60d_after_all_was_posted_only_all_is_the_same(int? again, AnswerKind expected)
    {
        var book = With(("A", 100));
        book.Reserve("h", 7);
        book.Post("p", "h");

        Assert.Equal(expected, book.Post("p", "h", again).Kind);
    }

    [Theory] // reservations:60e
    [InlineData(14, RefusalReason.DifferentAmount)]
    [InlineData(16, RefusalReason.ExceedsPending)]
    public void Case_60e_a_part_cannot_be_voided(int amount, RefusalReason expected)
    {
        var book = With(("A", 100));
        book.Reserve("h", 15);

        Assert.Equal(expected, book.Void("v", "h", amount).Refusal!.Reason);
        Assert.Equal((0, 15), book.Figures());
    }

    [Fact] // reservations:60e
    public void Case_60e_what_was_voided_cannot_be_posted()
    {
        var book = With(("A", 100));
        book.Reserve("h", 15);

        Assert.Equal(AnswerKind.Accepted, book.Void("v", "h", 15).Kind);
        Assert.Equal(RefusalReason.AlreadyVoided, book.Post("p", "h", 13).Refusal!.Reason);
    }

    [Fact] // reservations:60f
    public void Case_60f_after_its_time_a_hold_is_expired()
    {
        var book = With(("A", 100));
        book.Reserve("h", 15, seconds: 1);

        Assert.Equal(RefusalReason.Expired, book.AtSecond(1).Void("v", "h", 15).Refusal!.Reason);
    }

    [Fact] // reservations:63
    public void Case_63_of_five_redemptions_exactly_as_many_pass_as_may()
    {
        var book = With(("A", 3));

        Assert.Equal(3, Enumerable.Range(1, 5).Count(use => book.Reserve($"use-{use}", 1).IsGranted));
        Assert.Equal(0, book.Line().Free.Amount);
    }

    [Fact] // reservations:63
    public void Case_63_two_orders_never_both_use_what_is_left_for_one()
    {
        var book = With(("A", 10));
        book.Do(LedgerCommand.Incur("before", On("A", 9)));

        Assert.Equal(
            [AnswerKind.Accepted, AnswerKind.Refused],
            new[] { book.Reserve("one", 1).Kind, book.Reserve("two", 1).Kind }
        );
    }

    [Theory] // reservations:64
    [InlineData(0, 46)]
    [InlineData(1, 35)]
    [InlineData(2, 23)]
    [InlineData(3, 10)]
    public void Case_64_what_is_pending_falls_exactly_when_holds_expire(int second, int pending) =>
        Assert.Equal((0, pending), FourHolds().AtSecond(second).Figures());

    [Fact] // reservations:64
    public void Case_64_only_the_hold_without_a_timeout_can_still_be_posted()
    {
        var book = FourHolds().AtSecond(3);

        Assert.Equal(
            [null, RefusalReason.Expired, RefusalReason.Expired, RefusalReason.Expired],
            Enumerable.Range(0, 4).Select(hold => book.Post($"p{hold}", $"h{hold}").Refusal?.Reason)
        );
        Assert.Equal((10, 0), book.Figures());
    }

    [Fact] // reservations:65
    public void Case_65_an_id_refused_by_the_limit_is_burnt_whatever_it_asks_later()
    {
        var book = With(("A", 100));
        book.Reserve("h", 101);

        var answer = book.Reserve("h", 1);

        Assert.Equal((AnswerKind.AlreadyFailed, RefusalReason.LimitExceeded), (answer.Kind, answer.Refusal!.Reason));
        Assert.Equal((0, 0), book.Figures());
    }

    [Fact] // reservations:66
    public void Case_66_a_linked_set_fails_as_a_whole_and_leaves_its_neighbours_alone()
    {
        var book = With(("A", 100), ("tight", 5));

        var a = book.Reserve("a", 10);
        var chain = book.DoLinked(
            LedgerCommand.Reserve("b", On("A", 20), null),
            LedgerCommand.Reserve("c", On("tight", 6), null),
            LedgerCommand.Reserve("d", On("A", 30), null)
        );
        var figures = book.Figures();
        var e = book.Reserve("e", 40);

        Assert.Equal(
            [AnswerKind.LinkedFailed, AnswerKind.Refused, AnswerKind.LinkedFailed],
            chain.Select(answer => answer.Kind)
        );
        Assert.Equal(RefusalReason.LimitExceeded, chain[1].Refusal!.Reason);
        Assert.Equal((true, true), (a.IsGranted, e.IsGranted));
        Assert.Equal((0, 10), figures);
    }

    private static LedgerBook Posted13Of15()
    {
        var book = With(("A", 100));
        book.Reserve("h", 15);
        book.Post("p", "h", 13);
        return book;
    }

    private static LedgerBook FourHolds()
    {
        var book = With(("A", 100));
        for (var hold = 0; hold < 4; hold++)
        {
            book.Reserve($"h{hold}", 10 + hold, seconds: hold == 0 ? null : hold);
        }
        return book;
    }
}
