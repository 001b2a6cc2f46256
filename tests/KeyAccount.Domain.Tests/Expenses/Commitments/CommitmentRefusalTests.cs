using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using static KeyAccount.Domain.Tests.Expenses.Commitments.Till;
using Spend = KeyAccount.Domain.Expenses.Commitments.Commitments;

namespace KeyAccount.Domain.Tests.Expenses.Commitments;

/// <summary>Documents that break the contract.</summary>
public class CommitmentRefusalTests
{
    private readonly Till till = new();

    [Fact]
    public void A_document_has_a_row() => Assert.Throws<ArgumentException>(() => till.Order());

    [Fact]
    public void All_rows_are_of_one_document() =>
        Assert.Throws<ArgumentException>(() => till.Request(Row("A", 1), Row("B", 1)));

    [Fact]
    public void A_row_stands_once() => Assert.Throws<ArgumentException>(() => till.Request(Row("A", 1), Row("A", 1)));

    [Fact]
    public void A_request_relieves_nothing() =>
        Assert.Throws<ArgumentException>(() => till.Request(Row("A", 1).Relieving("B", 1)));

    [Fact]
    public void What_is_relieved_was_entered() =>
        Assert.Throws<ArgumentException>(() => till.Order(Row("A", 1).Relieving("B", 1)));

    [Fact]
    public void What_is_relieved_is_an_earlier_stage()
    {
        till.Order(Row("A", 1));
        Assert.Throws<ArgumentException>(() => till.Order(Row("B", 1).Relieving("A", 1)));
    }

    [Fact]
    public void What_is_relieved_is_on_the_same_lines()
    {
        till.Request(Row("A", 1));
        var elsewhere = CommitmentRow.Of("B", 1, Claims.On(Travel, Money.Eur(1))).Relieving("A", 1);
        Assert.Throws<ArgumentException>(() => till.Order(elsewhere));
    }

    [Fact]
    public void What_was_incurred_is_not_amended()
    {
        till.Invoice(ExcessRule.Recorded, Row("I", 1));
        Assert.Throws<ArgumentException>(() => Spend.Amend(till.Book, Row("I", 2), 1, till.Ledger, till.Now));
    }

    [Fact]
    public void What_was_never_entered_is_not_cancelled() => Assert.Throws<ArgumentException>(() => till.Cancel("X"));

    [Fact]
    public void Only_what_relieves_can_be_the_last() => Assert.Throws<InvalidOperationException>(() => Row("A", 1).Finally());

    [Fact]
    public void An_amount_is_not_below_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => Row("A", -0.01m));

    [Theory]
    [InlineData(0)]
    [InlineData(10_000)]
    public void A_row_has_a_number(int row) => Assert.Throws<ArgumentOutOfRangeException>(() => RowKey.Of("A", row));

    [Fact]
    public void The_name_of_a_document_leaves_room_for_its_ids() =>
        Assert.Throws<ArgumentException>(() => RowKey.Of(new string('a', 41), 1));

    [Fact]
    public void A_stranger_s_entry_is_passed_over()
    {
        till.Do(LedgerCommand.Reserve("x", Claims.On(Travel, Money.Eur(1)), null).For("order without a row"));
        Assert.Empty(till.Book.Rows);
    }
}
