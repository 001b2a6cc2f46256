using System.Text.Json;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class CreditLimitTests
{
    [Theory]
    [InlineData("no credit", CreditLimitKind.NoCredit)]
    [InlineData("inherit", CreditLimitKind.Inherit)]
    [InlineData("unlimited", CreditLimitKind.Unlimited)]
    [InlineData("no check", CreditLimitKind.NoCheck)]
    [InlineData("10000.00 EUR", CreditLimitKind.Limited)]
    public void A_limit_reads_back_what_it_writes(string text, CreditLimitKind kind)
    {
        var limit = CreditLimit.Parse(text);
        Assert.Equal((kind, text), (limit.Kind, limit.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("10000")]
    [InlineData("0.00 EUR")]
    [InlineData("-1.00 EUR")]
    [InlineData("Unlimited")]
    [InlineData("(no limit)")]
    public void Blank_zero_and_a_bare_number_are_no_limit(string text)
    {
        Assert.False(CreditLimit.TryParse(text, out _));
        Assert.StartsWith(
            $"\"{text}\" is no credit limit",
            Assert.Throws<FormatException>(() => CreditLimit.Parse(text)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_default_limit_is_refused_where_it_is_used()
    {
        CreditLimit nothing = default;
        Assert.Throws<InvalidOperationException>(() => nothing.Kind);
        Assert.Throws<InvalidOperationException>(() => CreditLineTerms.Of(nothing, Currency.Eur, LineBook.Day));
        Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(nothing));
        Assert.Equal("(no limit)", nothing.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.01)]
    public void An_amount_that_is_not_above_zero_is_refused(decimal euros) =>
        Assert.Contains(
            "is not above zero",
            Assert.Throws<ArgumentOutOfRangeException>(() => CreditLimit.Limited(Money.Eur(euros))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void One_minor_unit_is_a_limit() => Assert.Equal("0.01 EUR", CreditLimit.Limited(Money.Eur(0.01m)).ToString());

    [Fact]
    public void Money_of_no_currency_is_no_limit() =>
        Assert.Throws<InvalidOperationException>(() => CreditLimit.Limited(default));

    [Fact]
    public void No_credit_is_no_amount() => Assert.Null(CreditLimit.NoCredit.Amount);

    [Fact]
    public void A_limit_is_text_in_json() =>
        Assert.Equal("\"no check\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<CreditLimit>("\"no check\"")));

    [Theory]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("10000")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public void Anything_else_in_json_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CreditLimit>(json));

    [Fact]
    public void Limits_are_equal_by_value()
    {
        Assert.True(CreditLimit.Limited(Money.Eur(1)) == CreditLimit.Limited(Money.Eur(1)));
        Assert.True(CreditLimit.Unlimited != CreditLimit.NoCheck);
        Assert.NotEqual(CreditLimit.NoCredit, default);
    }
}
