using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureBookTests
{
    private static readonly ExposureStep Order = Trade.Save("s1", Trade.Document("O", Ordered, 100));

    private static readonly ExposureBook Ordering = Trade.After(Order);

    [Fact]
    public void A_step_sent_twice_is_recorded_once()
    {
        var (book, answer) = Ordering.Apply(Order, Trade.Now);
        Assert.Equal((ExposureAnswerKind.Exists, 1), (answer.Kind, book.Entries.Count));
    }

    [Fact]
    public void Another_content_under_the_same_id_is_not_recorded()
    {
        var (book, answer) = Ordering.Apply(Trade.Save("s1", Trade.Document("O", Ordered, 101)), Trade.Now);
        Assert.Equal(
            (ExposureAnswerKind.ExistsWithDifference, false, 1),
            (answer.Kind, answer.IsCarriedOut, book.Entries.Count)
        );
    }

    [Fact]
    public void The_id_of_a_refused_step_is_burnt()
    {
        var refused = Ordering.Apply(ExposureStep.Void("s2", "none", Trade.Today), Trade.Now).Book;
        Assert.Equal(
            ExposureAnswerKind.AlreadyFailed,
            refused.Apply(ExposureStep.Void("s2", "O", Trade.Today), Trade.Now).Answer.Kind
        );
    }

    [Fact]
    public void What_was_paid_in_advance_goes_with_the_first_goods_and_counts_once()
    {
        var book = Trade.After(
            Trade.Save("s1", Trade.Document("A", Prepayment, 30)),
            Trade.Save("s2", Trade.Document("O", Ordered, 100, ExposureSource.All("A"))),
            Trade.Save("s3", Trade.Document("D", Delivered, 60, Trade.From("O", 60))),
            Trade.Save("s4", Trade.Document("I", Receivable, 60, ExposureSource.All("D")))
        );
        Assert.Equal([0m, 0m, 30m, 40m], Open(book, "A", "D", "I", "O"));
    }

    [Fact]
    public void Voiding_an_overdelivery_restores_the_order_exactly()
    {
        var book = Trade.After(
            Order,
            Trade.Save("s2", Trade.Document("D", Delivered, 110, Trade.From("O", 110))),
            ExposureStep.Void("s3", "D", Trade.Today)
        );
        Assert.Equal(Money.Eur(100), book.DocumentOf("O")!.Items[0].Open);
    }

    [Fact]
    public void Paying_more_than_is_open_leaves_the_rest_unapplied()
    {
        var book = Trade.After(
            Trade.Save("s1", Trade.Document("I", Receivable, 100)),
            Trade.Save("s2", Trade.Document("P", UnappliedCash, 130, ExposureSource.All("I")))
        );
        Assert.Equal([0m, 30m], Open(book, "I", "P"));
    }

    [Fact]
    public void Unapplied_cash_can_be_applied_later()
    {
        var book = Trade.After(
            Trade.Save("s1", Trade.Document("P", UnappliedCash, 130)),
            Trade.Save("s2", Trade.Document("I", Receivable, 100)),
            Trade.Save("s3", Trade.Document("P", UnappliedCash, 130, ExposureSource.All("I")))
        );
        Assert.Equal([0m, 30m], Open(book, "I", "P"));
    }

    [Fact]
    public void Goods_that_come_back_before_they_are_billed_are_owed_no_longer()
    {
        var book = Trade.After(
            Trade.Save("s1", Trade.Document("D", Delivered, 100)),
            Trade.Save("s2", Trade.Document("R", Returned, 40, Trade.From("D", 40)))
        );
        Assert.Equal([60m, 0m], Open(book, "D", "R"));
    }

    [Fact]
    public void A_credit_note_takes_the_place_of_the_goods_that_came_back()
    {
        var book = Trade.After(
            Trade.Save("s1", Trade.Document("R", Returned, 40)),
            Trade.Save("s2", Trade.Document("N", CreditNote, 40, ExposureSource.All("R")))
        );
        Assert.Equal([0m, 40m], Open(book, "R", "N"));
    }

    [Theory]
    [InlineData("none", ExposureRefusalReason.NotFound)]
    [InlineData("voided", ExposureRefusalReason.AlreadyVoided)]
    [InlineData("dollars", ExposureRefusalReason.OtherCurrency)]
    [InlineData("other", ExposureRefusalReason.OtherCompany)]
    public void Nothing_is_taken_from_a_document_that_cannot_give(string source, ExposureRefusalReason reason)
    {
        var other = ExposureDocument.Of("other", "company-2", Trade.Debtor, Ordered, ExposureItem.Of("1", Money.Eur(1)));
        var book = Trade.After(
            Trade.Save("s1", Trade.Document("voided", Ordered, 100)),
            ExposureStep.Void("s2", "voided", Trade.Today),
            Trade.Save("s3", Trade.Document("dollars", Ordered, Money.Usd(100))),
            Trade.Save("s4", other)
        );
        AssertRefused(book, Trade.Save("s5", Trade.Document("D", Delivered, 10, ExposureSource.All(source))), reason, source);
    }

    [Fact]
    public void Nothing_is_taken_from_an_item_that_is_not_there() =>
        AssertRefused(
            Ordering,
            Trade.Save("s2", Trade.Document("D", Delivered, 10, ExposureSource.All("O", "2"))),
            ExposureRefusalReason.NotFound,
            "O"
        );

    [Fact]
    public void A_document_with_followers_is_not_taken_back_before_them() =>
        AssertRefused(
            Trade.After(Order, Trade.Save("s2", Trade.Document("D", Delivered, 10, Trade.From("O", 10)))),
            ExposureStep.Void("s3", "O", Trade.Today),
            ExposureRefusalReason.HasFollowers,
            "D"
        );

    [Fact]
    public void A_document_is_taken_back_once() =>
        AssertRefused(
            Trade.After(Order, ExposureStep.Void("s2", "O", Trade.Today)),
            ExposureStep.Void("s3", "O", Trade.Today),
            ExposureRefusalReason.AlreadyVoided,
            "O"
        );

    [Fact]
    public void A_document_that_was_taken_back_is_not_saved_again() =>
        AssertRefused(
            Trade.After(Order, ExposureStep.Void("s2", "O", Trade.Today)),
            Trade.Save("s3", Trade.Document("O", Ordered, 1)),
            ExposureRefusalReason.AlreadyVoided,
            "O"
        );

    [Fact]
    public void A_closed_order_is_not_saved_before_it_is_reopened() =>
        AssertRefused(
            Trade.After(Order, ExposureStep.Close("s2", "O", Trade.Today)),
            Trade.Save("s3", Trade.Document("O", Ordered, 1)),
            ExposureRefusalReason.IsClosed,
            "O"
        );

    [Fact]
    public void An_open_order_is_not_reopened() =>
        AssertRefused(Ordering, ExposureStep.Reopen("s2", "O", Trade.Today), ExposureRefusalReason.NotClosed, "O");

    [Fact]
    public void What_was_delivered_is_not_closed() =>
        AssertRefused(
            Trade.After(Trade.Save("s1", Trade.Document("D", Delivered, 10))),
            ExposureStep.Close("s2", "D", Trade.Today),
            ExposureRefusalReason.CannotClose,
            "D"
        );

    [Fact]
    public void A_document_does_not_move_to_another_company() =>
        AssertRefused(
            Ordering,
            Trade.Save("s2", ExposureDocument.Of("O", "company-2", Trade.Debtor, Ordered, ExposureItem.Of("1", Money.Eur(1)))),
            ExposureRefusalReason.OtherCompany,
            "O"
        );

    [Fact]
    public void A_clock_that_runs_behind_counts_as_the_last_entry_on_the_document()
    {
        var late = Ordering.Apply(ExposureStep.Void("s2", "O", Trade.Today), Trade.Now - Duration.FromHours(1));
        Assert.Equal(Trade.Now, late.Answer.Entry.At);
    }

    [Fact]
    public void A_list_with_a_changed_entry_is_not_replayed()
    {
        var changed = Ordering.Entries[0] with { Changes = [] };
        Assert.Throws<ArgumentException>(() => ExposureBook.Replay([changed]));
    }

    [Fact]
    public void A_list_whose_sequence_does_not_rise_is_not_replayed()
    {
        var entry = Ordering.Entries[0];
        var second = entry with { Step = Trade.Save("s2", Trade.Document("O2", Ordered, 1)) };
        Assert.Throws<ArgumentException>(() => ExposureBook.Replay(new[] { entry, second }.Select(RecordedStep.Of)));
    }

    [Fact]
    public void A_store_is_told_the_documents_after_a_step() =>
        Assert.Equal(
            ["D", "O"],
            ExposureRules
                .DocumentsAfter(Trade.Save("s2", Trade.Document("D", Delivered, 10, Trade.From("O", 10))), Trade.Now, Ordering)
                .Select(record => record.Document.Number)
        );

    [Fact]
    public void A_store_is_told_no_documents_after_a_repetition() =>
        Assert.Empty(ExposureRules.DocumentsAfter(Order, Trade.Now, Ordering));

    private static IEnumerable<decimal> Open(ExposureBook book, params IEnumerable<string> documents) =>
        documents.Select(number => book.DocumentOf(number)!.Items[0].Open.Amount);

    private static void AssertRefused(ExposureBook book, ExposureStep step, ExposureRefusalReason reason, string document)
    {
        var (after, answer) = book.Apply(step, Trade.Now);
        Assert.Equal((ExposureAnswerKind.Refused, new(reason, document)), (answer.Kind, answer.Refusal));
        Assert.Empty(after.Entries[^1].Changes);
    }
}
