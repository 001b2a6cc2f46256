using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureBookTests
{
    private static readonly ExposureStep Order = Save("s1", Trade.Document("O", Ordered, 100));

    private static readonly ExposureBook Ordering = After(Order);

    [Fact]
    public void A_step_sent_twice_is_recorded_once()
    {
        var (book, answer) = Ordering.Apply(Order, Trade.Now);
        Assert.Equal((ExposureAnswerKind.Exists, 1), (answer.Kind, book.Entries.Count));
    }

    [Fact]
    public void Another_content_under_the_same_id_is_not_recorded()
    {
        var (book, answer) = Ordering.Apply(Save("s1", Trade.Document("O", Ordered, 101)), Trade.Now);
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
    public void Saving_again_adds_only_the_difference() =>
        Assert.Equal([Money.Eur(20)], Increment(Ordering, Trade.Document("O", Ordered, 120)).Amounts);

    [Fact]
    public void Saving_again_without_a_change_adds_nothing() =>
        Assert.Empty(Increment(Ordering, Trade.Document("O", Ordered, 100)).Amounts);

    [Theory]
    [InlineData(Delivered)]
    [InlineData(Receivable)]
    [InlineData(UnappliedCash)]
    [InlineData(CreditNote)]
    public void What_follows_or_pays_adds_nothing(ExposureStage stage)
    {
        var delivered = After(Order, Save("s2", Trade.Document("D", Delivered, 100, ExposureSource.All("O"))));
        var from = stage == Delivered ? (Ordering, "O") : (delivered, "D");
        Assert.False(Increment(from.Item1, Trade.Document("F", stage, 100, ExposureSource.All(from.Item2))).Adds);
    }

    [Fact]
    public void An_order_that_was_paid_in_advance_adds_nothing()
    {
        var book = After(Save("s1", Trade.Document("A", Prepayment, 100)));
        Assert.Empty(Increment(book, Trade.Document("O", Ordered, 100, ExposureSource.All("A"))).Amounts);
    }

    [Fact]
    public void What_was_paid_in_advance_goes_with_the_first_goods_and_counts_once()
    {
        var book = After(
            Save("s1", Trade.Document("A", Prepayment, 30)),
            Save("s2", Trade.Document("O", Ordered, 100, ExposureSource.All("A"))),
            Save("s3", Trade.Document("D", Delivered, 60, Trade.From("O", 60))),
            Save("s4", Trade.Document("I", Receivable, 60, ExposureSource.All("D")))
        );
        Assert.Equal([0m, 0m, 30m, 40m], Open(book, "A", "D", "I", "O"));
    }

    [Fact]
    public void Money_for_an_order_makes_no_room_for_others() =>
        Assert.Empty(Increment(ExposureBook.Empty, Trade.Document("A", Prepayment, 100)).Amounts);

    [Fact]
    public void An_overdelivery_adds_what_was_not_ordered() =>
        Assert.Equal([Money.Eur(10)], Increment(Ordering, Trade.Document("D", Delivered, 110, Trade.From("O", 110))).Amounts);

    [Fact]
    public void Voiding_an_overdelivery_restores_the_order_exactly()
    {
        var book = After(
            Order,
            Save("s2", Trade.Document("D", Delivered, 110, Trade.From("O", 110))),
            ExposureStep.Void("s3", "D", Trade.Today)
        );
        Assert.Equal(Money.Eur(100), book.DocumentOf("O")!.Items[0].Open);
    }

    [Fact]
    public void Paying_more_than_is_open_leaves_the_rest_unapplied()
    {
        var book = After(
            Save("s1", Trade.Document("I", Receivable, 100)),
            Save("s2", Trade.Document("P", UnappliedCash, 130, ExposureSource.All("I")))
        );
        Assert.Equal([0m, 30m], Open(book, "I", "P"));
    }

    [Fact]
    public void Unapplied_cash_can_be_applied_later()
    {
        var book = After(
            Save("s1", Trade.Document("P", UnappliedCash, 130)),
            Save("s2", Trade.Document("I", Receivable, 100)),
            Save("s3", Trade.Document("P", UnappliedCash, 130, ExposureSource.All("I")))
        );
        Assert.Equal([0m, 30m], Open(book, "I", "P"));
    }

    [Fact]
    public void Goods_that_come_back_before_they_are_billed_are_owed_no_longer()
    {
        var book = After(
            Save("s1", Trade.Document("D", Delivered, 100)),
            Save("s2", Trade.Document("R", Returned, 40, Trade.From("D", 40)))
        );
        Assert.Equal([60m, 0m], Open(book, "D", "R"));
    }

    [Fact]
    public void A_credit_note_takes_the_place_of_the_goods_that_came_back()
    {
        var book = After(
            Save("s1", Trade.Document("R", Returned, 40)),
            Save("s2", Trade.Document("N", CreditNote, 40, ExposureSource.All("R")))
        );
        Assert.Equal([0m, 40m], Open(book, "R", "N"));
    }

    [Theory]
    [InlineData(AcceptedBill)]
    [InlineData(Retention)]
    [InlineData(FactoredWithRecourse)]
    public void A_receivable_that_changes_its_form_counts_once(ExposureStage form)
    {
        var book = After(Save("s1", Trade.Document("I", Receivable, 100)));
        Assert.Empty(Increment(book, Trade.Document("B", form, 100, ExposureSource.All("I"))).Amounts);
    }

    [Fact]
    public void A_closed_order_no_longer_counts() =>
        Assert.Equal(-100, Added(Ordering, ExposureStep.Close("s2", "O", Trade.Today)));

    /// <summary>The property case of erpnext #33967.</summary>
    [Fact]
    public void Reopening_a_closed_order_adds_what_is_to_be_checked()
    {
        var closed = After(Order, ExposureStep.Close("s2", "O", Trade.Today));
        Assert.Equal(100, Added(closed, ExposureStep.Reopen("s3", "O", Trade.Today)));
    }

    /// <summary>The property case of erpnext #33967: on the ledger.</summary>
    [Fact]
    public void An_order_is_not_reopened_once_another_has_taken_its_room()
    {
        var trade = Trade.Limited(100);
        trade.Saves("O1", Ordered, 100);
        trade.Does(id => ExposureStep.Close(id, "O1", Trade.Today));
        trade.Saves("O2", Ordered, 100);
        Assert.False(trade.Does(id => ExposureStep.Reopen(id, "O1", Trade.Today)));
    }

    [Fact]
    public void A_dispute_changes_nothing_of_what_counts() =>
        Assert.Equal(
            0,
            Added(After(Save("s1", Trade.Document("I", Receivable, 100))), ExposureStep.Dispute("s2", "I", null, Trade.Today))
        );

    /// <summary>The property case of metasfresh #3762.</summary>
    [Fact]
    public void A_purchase_never_counts() =>
        Assert.Empty(Increment(ExposureBook.Empty, Trade.Document("V", Payable, 100)).Amounts);

    [Fact]
    public void What_we_owe_counts_down_where_netting_is_contracted() =>
        Assert.Equal(
            [Money.Eur(-100)],
            Increment(ExposureBook.Empty, Trade.Document("V", Payable, 100).SetOffByContract()).Amounts
        );

    [Theory]
    [InlineData("none", ExposureRefusalReason.NotFound)]
    [InlineData("voided", ExposureRefusalReason.AlreadyVoided)]
    [InlineData("dollars", ExposureRefusalReason.OtherCurrency)]
    [InlineData("other", ExposureRefusalReason.OtherCompany)]
    public void Nothing_is_taken_from_a_document_that_cannot_give(string source, ExposureRefusalReason reason)
    {
        var other = ExposureDocument.Of("other", "company-2", Trade.Debtor, Ordered, ExposureItem.Of("1", Money.Eur(1)));
        var book = After(
            Save("s1", Trade.Document("voided", Ordered, 100)),
            ExposureStep.Void("s2", "voided", Trade.Today),
            Save("s3", Trade.Document("dollars", Ordered, Money.Usd(100))),
            Save("s4", other)
        );
        AssertRefused(book, Save("s5", Trade.Document("D", Delivered, 10, ExposureSource.All(source))), reason, source);
    }

    [Fact]
    public void Nothing_is_taken_from_an_item_that_is_not_there() =>
        AssertRefused(
            Ordering,
            Save("s2", Trade.Document("D", Delivered, 10, ExposureSource.All("O", "2"))),
            ExposureRefusalReason.NotFound,
            "O"
        );

    [Fact]
    public void A_document_with_followers_is_not_taken_back_before_them() =>
        AssertRefused(
            After(Order, Save("s2", Trade.Document("D", Delivered, 10, Trade.From("O", 10)))),
            ExposureStep.Void("s3", "O", Trade.Today),
            ExposureRefusalReason.HasFollowers,
            "D"
        );

    [Fact]
    public void A_document_is_taken_back_once() =>
        AssertRefused(
            After(Order, ExposureStep.Void("s2", "O", Trade.Today)),
            ExposureStep.Void("s3", "O", Trade.Today),
            ExposureRefusalReason.AlreadyVoided,
            "O"
        );

    [Fact]
    public void A_document_that_was_taken_back_is_not_saved_again() =>
        AssertRefused(
            After(Order, ExposureStep.Void("s2", "O", Trade.Today)),
            Save("s3", Trade.Document("O", Ordered, 1)),
            ExposureRefusalReason.AlreadyVoided,
            "O"
        );

    [Fact]
    public void A_closed_order_is_not_saved_before_it_is_reopened() =>
        AssertRefused(
            After(Order, ExposureStep.Close("s2", "O", Trade.Today)),
            Save("s3", Trade.Document("O", Ordered, 1)),
            ExposureRefusalReason.IsClosed,
            "O"
        );

    [Fact]
    public void An_open_order_is_not_reopened() =>
        AssertRefused(Ordering, ExposureStep.Reopen("s2", "O", Trade.Today), ExposureRefusalReason.NotClosed, "O");

    [Fact]
    public void What_was_delivered_is_not_closed() =>
        AssertRefused(
            After(Save("s1", Trade.Document("D", Delivered, 10))),
            ExposureStep.Close("s2", "D", Trade.Today),
            ExposureRefusalReason.CannotClose,
            "D"
        );

    [Fact]
    public void A_document_does_not_move_to_another_company() =>
        AssertRefused(
            Ordering,
            Save("s2", ExposureDocument.Of("O", "company-2", Trade.Debtor, Ordered, ExposureItem.Of("1", Money.Eur(1)))),
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
        var second = entry with { Step = Save("s2", Trade.Document("O2", Ordered, 1)) };
        Assert.Throws<ArgumentException>(() => ExposureBook.Replay(new[] { entry, second }.Select(RecordedStep.Of)));
    }

    [Fact]
    public void A_store_is_told_the_documents_after_a_step() =>
        Assert.Equal(
            ["D", "O"],
            ExposureRules
                .DocumentsAfter(Save("s2", Trade.Document("D", Delivered, 10, Trade.From("O", 10))), Trade.Now, Ordering)
                .Select(record => record.Document.Number)
        );

    [Fact]
    public void A_store_is_told_no_documents_after_a_repetition() =>
        Assert.Empty(ExposureRules.DocumentsAfter(Order, Trade.Now, Ordering));

    [Fact]
    public void An_amount_below_zero_is_refused_with_the_amount() =>
        Assert.Contains(
            "-1.00 EUR is below zero",
            Assert.Throws<ArgumentOutOfRangeException>(() => ExposureItem.Of("1", Money.Eur(-1))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_tax_above_the_amount_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExposureItem.Of("1", Money.Eur(1)).WithTax(Money.Eur(1.01m)));

    [Fact]
    public void A_source_of_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() =>
            ExposureItem.Of("1", Money.Eur(1)).From(ExposureSource.Of("O", "1", Money.Usd(1)))
        );

    [Fact]
    public void A_document_does_not_take_from_itself() =>
        Assert.Throws<ArgumentException>(() => Trade.Document("O", Ordered, 1, ExposureSource.All("O")));

    [Fact]
    public void A_document_without_items_is_refused() =>
        Assert.Throws<ArgumentException>(() => ExposureDocument.Of("O", Trade.Company, Trade.Debtor, Ordered));

    [Fact]
    public void Two_items_of_one_number_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            ExposureDocument.Of(
                "O",
                Trade.Company,
                Trade.Debtor,
                Ordered,
                ExposureItem.Of("1", Money.Eur(1)),
                ExposureItem.Of("1", Money.Eur(2))
            )
        );

    [Theory]
    [InlineData(56, true)]
    [InlineData(57, false)]
    public void The_id_of_a_step_leaves_room_for_those_of_its_commands(int length, bool fits) =>
        Assert.Equal(
            fits ? null : typeof(ArgumentOutOfRangeException),
            Record.Exception(() => ExposureStep.Void(new string('s', length), "O", Trade.Today))?.GetType()
        );

    private static ExposureStep Save(string id, ExposureDocument document) => ExposureStep.Save(id, document, Trade.Today);

    private static ExposureBook After(params ReadOnlySpan<ExposureStep> steps)
    {
        var book = ExposureBook.Empty;
        foreach (var step in steps)
        {
            (book, var answer) = book.Apply(step, Trade.Now);
            Assert.Equal(ExposureAnswerKind.Accepted, answer.Kind);
        }
        return book;
    }

    private static ExposureIncrement Increment(ExposureBook book, ExposureDocument document) =>
        ExposureIncrement.Of(
            book.Apply(Save("tried", document), Trade.Now).Answer.Entry,
            Trade.Scope,
            ExposureTerms.Shipped,
            Trade.Today
        );

    private static decimal Added(ExposureBook book, ExposureStep step) =>
        ExposureIncrement
            .Of(book.Apply(step, Trade.Now).Answer.Entry, Trade.Scope, ExposureTerms.Shipped, Trade.Today)
            .Amounts.Sum(amount => amount.Amount);

    private static IEnumerable<decimal> Open(ExposureBook book, params IEnumerable<string> documents) =>
        documents.Select(number => book.DocumentOf(number)!.Items[0].Open.Amount);

    private static void AssertRefused(ExposureBook book, ExposureStep step, ExposureRefusalReason reason, string document)
    {
        var (after, answer) = book.Apply(step, Trade.Now);
        Assert.Equal((ExposureAnswerKind.Refused, new(reason, document)), (answer.Kind, answer.Refusal));
        Assert.Empty(after.Entries[^1].Changes);
    }
}
