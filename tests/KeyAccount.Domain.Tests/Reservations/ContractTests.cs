using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Tests.Reservations.LedgerBook;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>What no caller may ask, as far as it is not a matter of the ledger's state.</summary>
public class ContractTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void An_id_and_a_name_are_identifiers(string text)
    {
        Assert.Throws<ArgumentException>(() => LedgerCommand.Post(text, "h"));
        Assert.Throws<ArgumentException>(() => LedgerCommand.Post("p", text));
        Assert.Throws<ArgumentException>(() => On(text, 1));
        Assert.Throws<ArgumentException>(() => LedgerCommand.OpenLine("o", text, LineTerms.Unlimited(Currency.Eur)));
    }

    [Fact]
    public void A_command_never_refers_to_itself()
    {
        Assert.Throws<ArgumentException>(() => LedgerCommand.Post("x", "x"));
        Assert.Throws<ArgumentException>(() => LedgerCommand.Void("x", "x"));
        Assert.Throws<ArgumentException>(() => LedgerCommand.RecordExpiry("x", "x"));
        Assert.Throws<ArgumentException>(() => LedgerCommand.Replace("x", "x", On("A", 1), null));
        Assert.Throws<ArgumentException>(() => LedgerCommand.Correct("x", "x", On("A", 1), "why"));
    }

    [Fact]
    public void Amounts_below_zero_are_for_revaluations_and_corrections_only()
    {
        var below = On("A", -0.01m);

        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerCommand.Reserve("x", below, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerCommand.Post("x", "h", below));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerCommand.Void("x", "h", below));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerCommand.Incur("x", below));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerCommand.Repay("x", below));
        Assert.Equal(below, LedgerCommand.Revalue("x", below, "rates").Amounts);
    }

    [Fact]
    public void Claims_name_each_line_once_in_money()
    {
        Assert.Throws<ArgumentException>(() => Claims.Of());
        Assert.Throws<ArgumentException>(() => On("A", 1).And("A", Money.Eur(1)));
        Assert.Throws<ArgumentException>(() => Claims.On("A", default));
        Assert.Throws<ArgumentNullException>(() => Claims.Of(null!, new Claim("A", Money.Eur(1))));
    }

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, typeof(ArgumentOutOfRangeException))]
    public void Claims_name_up_to_64_lines(int count, Type? expected) =>
        Assert.Equal(
            expected,
            Record
                .Exception(() => Claims.OnEach(Money.Eur(1), Enumerable.Range(0, count).Select(line => $"line-{line}")))
                ?.GetType()
        );

    [Fact]
    public void Claims_are_the_same_in_whatever_order_they_are_named()
    {
        var one = On("A", 1).And("B", Money.Usd(2));
        var another = Claims.On("B", Money.Usd(2)).And("A", Money.Eur(1));

        Assert.Equal((one, one.GetHashCode(), "A 1.00 EUR, B 2.00 USD"), (another, another.GetHashCode(), another.ToString()));
        Assert.NotEqual(one, On("A", 1).And("B", Money.Usd(3)));
        Assert.Null(one.AmountOn("C"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((36_525L * 86_400) + 1)]
    public void An_expiry_is_above_zero_and_at_most_a_century(long seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerCommand.Reserve("x", On("A", 1), Duration.FromSeconds(seconds)));

    [Theory]
    [InlineData(1970, false)]
    [InlineData(1999, false)]
    [InlineData(2000, true)]
    [InlineData(2149, true)]
    [InlineData(2150, false)]
    public void The_time_is_within_the_years_of_a_ledger(int year, bool allowed)
    {
        var command = LedgerCommand.OpenLine("o", "A", LineTerms.Unlimited(Currency.Eur));

        var exception = Record.Exception(() => Ledger.Empty.Apply(command, Instant.FromUtc(year, 1, 1, 0, 0)));

        Assert.Equal(allowed ? null : typeof(ArgumentOutOfRangeException), exception?.GetType());
    }

    [Fact]
    public void As_much_as_is_free_is_one_amount_above_zero()
    {
        Assert.Throws<ArgumentException>(() => LedgerCommand.ReserveUpTo("x", On("A", 1).And("B", Money.Eur(2)), null));
        Assert.Throws<ArgumentException>(() => LedgerCommand.ReserveUpTo("x", On("A", 0), null));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("line\nbreak")]
    public void References_and_reasons_are_text_that_can_be_kept(string text)
    {
        Assert.Throws<ArgumentException>(() => LedgerCommand.Void("v", "h").For(text));
        Assert.Throws<ArgumentException>(() => LedgerCommand.Incur("x", On("A", 1), text));
    }

    [Fact]
    public void Half_a_character_cannot_be_kept() =>
        Assert.Contains(
            "U+D83D at 5",
            Assert.Throws<ArgumentException>(() => LedgerCommand.Void("v", "h").For("half \uD83D")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_character_of_two_halves_is_kept() =>
        Assert.Equal("\U0001F600", LedgerCommand.Void("v", "h").For("\U0001F600").Reference);

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, typeof(ArgumentException))]
    public void A_text_has_at_most_200_characters(int length, Type? expected) =>
        Assert.Equal(expected, Record.Exception(() => LedgerCommand.Void("v", "h").For(new string('语', length)))?.GetType());

    [Fact]
    public void Terms_are_not_below_zero_and_fit_into_money()
    {
        var hundred = LineTerms.Limited(Money.Eur(100));

        Assert.Throws<ArgumentOutOfRangeException>(() => LineTerms.Limited(Money.Eur(-0.01m)));
        Assert.Throws<ArgumentException>(() => LineTerms.Limited(default));
        Assert.Throws<ArgumentException>(() => LineTerms.Unlimited(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => hundred.Tolerating(Money.Eur(-0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => hundred.Tolerating(Money.OfMinor(Money.MaxMinorUnits, Currency.Eur)));
        Assert.Throws<CurrencyMismatchException>(() => hundred.Tolerating(Money.Usd(1)));
        Assert.Throws<InvalidOperationException>(() => LineTerms.Unlimited(Currency.Eur).Tolerating(Money.Eur(1)));
    }

    [Fact]
    public void Only_a_new_entry_is_numbered()
    {
        var book = With(("A", 100));
        book.Reserve("h", 1);

        Assert.Throws<InvalidOperationException>(() => book.Reserve("h", 1).Numbered(9));
    }
}
