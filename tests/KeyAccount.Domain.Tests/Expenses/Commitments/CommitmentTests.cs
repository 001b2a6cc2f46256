using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Tests.Expenses.Commitments.Till;
using Spend = KeyAccount.Domain.Expenses.Commitments.Commitments;

namespace KeyAccount.Domain.Tests.Expenses.Commitments;

/// <summary>Requests, orders and invoices, each relieving the one before it, on all lines at once.</summary>
public class CommitmentTests
{
    [Fact]
    public void What_is_available_and_consumed_stays_the_same_on_the_way()
    {
        var till = new Till();
        Assert.True(till.Request(Row("R", 60)));
        Assert.Equal((60, 0), till.Figures);
        Assert.True(till.Order(Row("O", 60).Relieving("R", 1)));
        Assert.Equal((60, 0), till.Figures);
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 60).Relieving("O", 1)));
        Assert.Equal((0, 60), till.Figures);
    }

    [Fact]
    public void A_smaller_order_leaves_the_rest_requested()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        Assert.True(till.Order(Row("O", 45).Relieving("R", 1)));
        Assert.Equal((15m, 45m), (till.Open("R"), till.Open("O")));
    }

    [Fact]
    public void A_larger_order_needs_what_it_adds()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        Assert.False(till.Order(Row("O", 100.01m).Relieving("R", 1)));
        Assert.Equal(60, till.Open("R"));
        Assert.True(till.Order(Row("O-2", 100).Relieving("R", 1)));
        Assert.Equal((100, 0), till.Figures);
    }

    [Fact]
    public void Two_rows_of_an_order_share_one_row_of_a_request()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        Assert.True(till.Order(Row("O", 25).Relieving("R", 1), Row("O", 45, row: 2).Relieving("R", 1)));
        Assert.Equal((70, 0), till.Figures);
        Assert.Equal([Money.Eur(25), Money.Eur(35)], new[] { 1, 2 }.Select(row => Relieved(till, "O", row)));
    }

    [Fact]
    public void The_excess_of_an_invoice_needs_availability() // expenses:49
    {
        var till = new Till(10.5m);
        till.Order(Row("O", 10));
        Assert.False(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 11).Relieving("O", 1)));
        Assert.Equal((10, 0), till.Figures);
    }

    [Fact]
    public void An_invoice_beyond_its_order_relieves_all_of_it() // expenses:49
    {
        var till = new Till();
        till.Order(Row("O", 10));
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 11).Relieving("O", 1)));
        Assert.Equal((0, 11), till.Figures);
        Assert.Null(till.Open("O"));
    }

    [Fact]
    public void A_cost_that_was_incurred_is_recorded_whatever_it_exceeds() // expenses:49
    {
        var till = new Till(10);
        till.Order(Row("O", 10));
        var invoice = Row("I", 11).Relieving("O", 1);
        Assert.False(till.Invoice(ExcessRule.NeedsAvailability, invoice));
        Assert.True(till.Invoice(ExcessRule.Recorded, invoice));
        Assert.Equal((0, 11), till.Figures);
        Assert.Equal(Money.Eur(1), till.Ledger.HeadroomOf(Travel, till.Now)!.Excess);
        Assert.False(till.Request(Row("R", 0.01m)));
    }

    [Fact]
    public void An_invoice_below_its_order_keeps_the_rest_held()
    {
        var till = new Till();
        till.Order(Row("O", 10));
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 4).Relieving("O", 1)));
        Assert.Equal((6, 4), till.Figures);
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I-2", 6).Relieving("O", 1)));
        Assert.Equal((0, 10), till.Figures);
    }

    [Fact]
    public void A_final_invoice_frees_the_rest()
    {
        var till = new Till();
        till.Order(Row("O", 10));
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 4).Relieving("O", 1).Finally()));
        Assert.Equal((0, 4), till.Figures);
    }

    [Fact]
    public void A_final_order_frees_the_rest_of_the_request()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        Assert.True(till.Order(Row("O", 45).Relieving("R", 1).Finally()));
        Assert.Equal((45, 0), till.Figures);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_that_adds_nothing_is_refused_on_a_line_that_was_cut_or_closed(bool isClosed)
    {
        var till = new Till();
        till.Request(Row("R", 60));
        var cut = isClosed ? LineTerms.Limited(Money.Eur(100)).Closed() : LineTerms.Limited(Money.Eur(20));
        till.Do(LedgerCommand.ChangeTerms("cut", Travel, cut));
        Assert.True(till.Order(Row("O", 45).Relieving("R", 1)));
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 30).Relieving("O", 1)));
        Assert.True(till.Cancel("I"));
        Assert.True(till.Cancel("O"));
        Assert.Equal((60, 0), till.Figures);
        Assert.Equal(cut, till.Ledger.HeadroomOf(Travel, till.Now)!.Terms);
        Assert.False(till.Request(Row("R-2", 0.01m)));
    }

    [Fact]
    public void A_document_sent_again_does_nothing_more()
    {
        var till = new Till();
        CommitmentRow[] rows = [Row("R", 60), Row("O", 45).Relieving("R", 1), Row("I", 50).Relieving("O", 1)];
        for (var time = 0; time < 3; time++)
        {
            Assert.True(till.Request(rows[0]));
            Assert.True(till.Order(rows[1]));
            Assert.True(till.Invoice(ExcessRule.NeedsAvailability, rows[2]));
            Assert.Equal((15, 50), till.Figures);
        }
    }

    [Theory]
    [InlineData("R")]
    [InlineData("O")]
    [InlineData("I")]
    public void Another_amount_under_the_same_number_is_told(string document)
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 45).Relieving("R", 1));
        till.Invoice(ExcessRule.NeedsAvailability, Row("I", 40).Relieving("O", 1));
        var answers = till.Do(
            document switch
            {
                "R" => Spend.Request(till.Book, [Row("R", 61)], null),
                "O" => Spend.Order(till.Book, [Row("O", 44).Relieving("R", 1)], till.Ledger, till.Now),
                _ => Spend.Invoice(
                    till.Book,
                    [Row("I", 39).Relieving("O", 1)],
                    ExcessRule.NeedsAvailability,
                    till.Ledger,
                    till.Now
                ),
            }
        );
        Assert.Contains(answers, answer => answer.Difference == CommandField.Amount);
        Assert.Equal((20, 40), till.Figures);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    [InlineData(10, true)]
    public void A_revision_needs_only_what_it_adds(double amount, bool fits)
    {
        var till = new Till();
        till.Order(Row("O", 60));
        var answers = till.Do(Spend.Amend(till.Book, Row("O", (decimal)amount), 1, till.Ledger, till.Now));
        Assert.Equal(fits, answers.All(answer => answer.IsGranted));
        Assert.Equal(fits ? (decimal)amount : 60, till.Open("O"));
    }

    [Fact]
    public void An_expired_request_relieves_nothing()
    {
        var till = new Till();
        till.Do(Spend.Request(till.Book, [Row("R", 60)], Duration.FromDays(1)));
        till.Now += Duration.FromDays(1);
        Assert.True(till.Order(Row("O", 80).Relieving("R", 1)));
        Assert.Equal((80, 0), till.Figures);
        Assert.Null(Relieved(till, "O", 1));
    }

    [Fact]
    public void The_rest_of_a_request_keeps_its_time()
    {
        var till = new Till();
        till.Do(Spend.Request(till.Book, [Row("R", 60)], Duration.FromDays(3)));
        till.Now += Duration.FromDays(1);
        till.Order(Row("O", 20).Relieving("R", 1), Row("O", 10, row: 2).Relieving("R", 1));
        till.Now += Duration.FromDays(2);
        Assert.Equal((30, 0), till.Figures);
    }

    [Fact]
    public void The_entries_alone_give_the_book_back()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 45).Relieving("R", 1));
        till.Invoice(ExcessRule.Recorded, Row("I", 50).Relieving("O", 1));
        till.Cancel("I");
        Assert.Equal(till.Book.Rows, CommitmentBook.Of(till.Ledger.Entries).Rows);
    }

    [Fact]
    public void A_hold_that_somebody_else_moved_is_followed()
    {
        var till = new Till();
        till.Order(Row("O", 45));
        till.Do(LedgerCommand.Replace("moved", "O.1", Claims.OnEach(Money.Eur(45), Travel, North), null));
        Assert.Equal("moved", till.Book[RowKey.Of("O", 1)]!.Hold);
        Assert.True(till.Invoice(ExcessRule.NeedsAvailability, Row("I", 45).Relieving("O", 1)));
        Assert.Equal((0, 45), till.Figures);
    }

    [Fact]
    public void A_position_tells_what_is_ordered_from_what_is_requested()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 45).Relieving("R", 1));
        var position = Control.Spending.Budget(100, reserved: 60);
        var split = till.Book.Split(position, Travel, till.Ledger, till.Now);
        Assert.Equal((Money.Eur(45), Money.Eur(15)), (split.Committed, split.Reserved));
        Assert.Equal(position.Available, split.Available);
    }

    private static Money? Relieved(Till till, string document, int row) =>
        till.Book[RowKey.Of(document, row)]!.Relieved?.AmountOn(Travel);
}
