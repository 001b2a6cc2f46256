using System.Text.Json;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class PaymentTermsTextTests
{
    [Theory]
    [InlineData("advance")]
    [InlineData("cash on delivery")]
    [InlineData("net 0")]
    [InlineData("net 30")]
    [InlineData("end of month + 0")]
    [InlineData("end of month + 15")]
    [InlineData("2.00 % 10 net 30")]
    [InlineData("milestones 30.00 % 0, 70.00 % 60")]
    [InlineData("letter of credit 90")]
    [InlineData("consignment 60 + 30")]
    public void What_is_written_is_read_again(string text) => Assert.Equal(text, PaymentTerms.Parse(text).ToString());

    [Fact]
    public void Each_form_is_read_as_itself() =>
        Assert.Equal(PaymentTerms.CashDiscount(Share.Percent(2), 10, 30), PaymentTerms.Parse("2 % 10 net 30"));

    [Theory]
    [InlineData("")]
    [InlineData("Net 30")]
    [InlineData("net  30")]
    [InlineData("net 30 ")]
    [InlineData("net 030")]
    [InlineData("net -1")]
    [InlineData("net 3651")]
    [InlineData("net 1.5")]
    [InlineData("30")]
    [InlineData("end of month 15")]
    [InlineData("0.00 % 10 net 30")]
    [InlineData("2.00 % 31 net 30")]
    [InlineData("2.001 % 10 net 30")]
    [InlineData("milestones 30.00 % 0, 60.00 % 60")]
    [InlineData("milestones 30.00 % 0; 70.00 % 60")]
    [InlineData("milestones ")]
    [InlineData("consignment 60")]
    [InlineData("letter of credit")]
    public void Anything_else_is_refused(string text) => Assert.False(PaymentTerms.TryParse(text, out _));

    [Fact]
    public void The_message_quotes_the_text() =>
        Assert.Contains(
            "\"soon\"",
            Assert.Throws<FormatException>(() => PaymentTerms.Parse("soon")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Json_holds_the_text() => Assert.Equal("\"net 30\"", JsonSerializer.Serialize(PaymentTerms.Net(30)));

    [Theory]
    [InlineData("null")]
    [InlineData("30")]
    [InlineData("\"later\"")]
    [InlineData("{}")]
    public void Json_of_another_kind_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PaymentTerms>(json));
}
