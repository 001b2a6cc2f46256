using KeyAccount.Domain.Credit;
using static KeyAccount.Domain.Tests.Credit.PaymentBook;

namespace KeyAccount.Domain.Tests.Credit;

public class PaymentIndexTests
{
    [Theory] // credit:K22
    [InlineData(80, 0)]
    [InlineData(90, -20)]
    [InlineData(100, -30)]
    [InlineData(50, 30)]
    [InlineData(49, 33)]
    [InlineData(45, 45)]
    [InlineData(40, 60)]
    [InlineData(30, 90)]
    [InlineData(20, 120)]
    public void An_index_stands_for_days_late(int index, int days)
    {
        Assert.Equal(days, PaymentIndex.DaysLateAt(index));
        Assert.Equal(index, PaymentIndex.Of(days));
    }

    [Theory]
    [InlineData(-30.000001, 100)]
    [InlineData(-29.999999, 90)]
    [InlineData(-19.999999, 80)]
    [InlineData(13.999999, 80)]
    [InlineData(14, 70)]
    [InlineData(29.999999, 60)]
    [InlineData(30.000001, 50)]
    [InlineData(1000, 20)]
    public void Between_two_steps_the_one_nearer_to_prompt_counts(double days, int index) =>
        Assert.Equal(index, PaymentIndex.Of((decimal)days));

    [Theory]
    [InlineData(81)]
    [InlineData(0)]
    public void A_number_between_the_steps_stands_for_nothing(int index) => Assert.Null(PaymentIndex.DaysLateAt(index));

    [Fact]
    public void Two_invoices_are_too_few_for_an_index()
    {
        var invoice = Due(Day(2024, 3, 1), 100, 0);
        Assert.Null(Seen(invoice, invoice with { Number = "second" }).Index);
    }

    [Fact]
    public void Three_are_enough()
    {
        var invoice = Due(Day(2024, 3, 1), 100, -25);
        Assert.Equal(90, Seen(invoice, invoice with { Number = "second" }, invoice with { Number = "third" }).Index);
    }
}
