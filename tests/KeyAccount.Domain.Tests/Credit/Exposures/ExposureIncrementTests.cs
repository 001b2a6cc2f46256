using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureIncrementTests
{
    private static readonly ExposureStep Order = Trade.Save("s1", Trade.Document("O", Ordered, 100));

    private static readonly ExposureBook Ordering = Trade.After(Order);

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
        var delivered = Trade.After(Order, Trade.Save("s2", Trade.Document("D", Delivered, 100, ExposureSource.All("O"))));
        var from = stage == Delivered ? (Ordering, "O") : (delivered, "D");
        Assert.False(Increment(from.Item1, Trade.Document("F", stage, 100, ExposureSource.All(from.Item2))).Adds);
    }

    [Fact]
    public void An_order_that_was_paid_in_advance_adds_nothing()
    {
        var book = Trade.After(Trade.Save("s1", Trade.Document("A", Prepayment, 100)));
        Assert.Empty(Increment(book, Trade.Document("O", Ordered, 100, ExposureSource.All("A"))).Amounts);
    }

    [Fact]
    public void Money_for_an_order_makes_no_room_for_others() =>
        Assert.Empty(Increment(ExposureBook.Empty, Trade.Document("A", Prepayment, 100)).Amounts);

    [Fact]
    public void An_overdelivery_adds_what_was_not_ordered() =>
        Assert.Equal([Money.Eur(10)], Increment(Ordering, Trade.Document("D", Delivered, 110, Trade.From("O", 110))).Amounts);

    [Theory]
    [InlineData(AcceptedBill)]
    [InlineData(Retention)]
    [InlineData(FactoredWithRecourse)]
    public void A_receivable_that_changes_its_form_counts_once(ExposureStage form)
    {
        var book = Trade.After(Trade.Save("s1", Trade.Document("I", Receivable, 100)));
        Assert.Empty(Increment(book, Trade.Document("B", form, 100, ExposureSource.All("I"))).Amounts);
    }

    [Fact]
    public void A_closed_order_no_longer_counts() =>
        Assert.Equal(-100, Added(Ordering, ExposureStep.Close("s2", "O", Trade.Today)));

    /// <summary>The property case of erpnext #33967.</summary>
    [Fact]
    public void Reopening_a_closed_order_adds_what_is_to_be_checked()
    {
        var closed = Trade.After(Order, ExposureStep.Close("s2", "O", Trade.Today));
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
            Added(
                Trade.After(Trade.Save("s1", Trade.Document("I", Receivable, 100))),
                ExposureStep.Dispute("s2", "I", null, Trade.Today)
            )
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

    private static ExposureIncrement Increment(ExposureBook book, ExposureDocument document) =>
        ExposureIncrement.Of(
            book.Apply(Trade.Save("tried", document), Trade.Now).Answer.Entry,
            Trade.Scope,
            ExposureTerms.Shipped,
            Trade.Today
        );

    private static decimal Added(ExposureBook book, ExposureStep step) =>
        ExposureIncrement
            .Of(book.Apply(step, Trade.Now).Answer.Entry, Trade.Scope, ExposureTerms.Shipped, Trade.Today)
            .Amounts.Sum(amount => amount.Amount);
}
