using KeyAccount.Domain.Expenses.Commitments;
using static KeyAccount.Domain.Tests.Expenses.Commitments.Till;

namespace KeyAccount.Domain.Tests.Expenses.Commitments;

/// <summary>Rows that are taken back: what they had relieved is held again where it was.</summary>
public class CancellationTests
{
    [Fact]
    public void A_cancelled_order_gives_the_request_back_what_it_took()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 80).Relieving("R", 1));
        Assert.True(till.Cancel("O"));
        Assert.Equal((60, 0), till.Figures);
        Assert.Equal((60m, null), (till.Open("R"), till.Open("O")));
    }

    [Fact]
    public void A_cancelled_invoice_gives_the_order_back_what_it_took()
    {
        var till = new Till();
        till.Order(Row("O", 10));
        till.Invoice(ExcessRule.Recorded, Row("I", 11).Relieving("O", 1));
        Assert.True(till.Cancel("I"));
        Assert.Equal((10, 0), till.Figures);
        Assert.Equal(10, till.Open("O"));
    }

    [Fact]
    public void A_cancelled_request_holds_nothing()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        Assert.True(till.Cancel("R"));
        Assert.Equal((0, 0), till.Figures);
    }

    [Fact]
    public void What_was_invoiced_of_a_cancelled_order_is_not_requested_again()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 60).Relieving("R", 1));
        till.Invoice(ExcessRule.NeedsAvailability, Row("I", 20).Relieving("O", 1));
        Assert.True(till.Cancel("O"));
        Assert.Equal((40, 20), till.Figures);
        Assert.Equal(40, till.Open("R"));
    }

    [Fact]
    public void What_is_cancelled_twice_is_cancelled_once()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 60).Relieving("R", 1));
        Assert.True(till.Cancel("O"));
        Assert.True(till.Cancel("O"));
        Assert.Equal((60, 0), till.Figures);
    }

    [Fact]
    public void What_went_on_whole_has_nothing_to_be_cancelled()
    {
        var till = new Till();
        till.Request(Row("R", 60));
        till.Order(Row("O", 60).Relieving("R", 1));
        Assert.False(till.Cancel("R"));
        Assert.Equal((60, 0), till.Figures);
    }
}
