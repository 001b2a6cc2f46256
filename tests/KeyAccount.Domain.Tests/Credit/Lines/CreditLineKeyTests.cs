using KeyAccount.Domain.Credit.Lines;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class CreditLineKeyTests
{
    [Theory]
    [InlineData("c-17", "credit.c-17")]
    [InlineData("c-17/projects", "credit-segment.4.c-17.projects")]
    public void A_line_has_a_name_on_the_ledger(string line, string name) => Assert.Equal(name, LineBook.Key(line).LedgerLine);

    [Fact]
    public void Names_that_look_alike_differ_on_the_ledger()
    {
        CreditLineKey[] keys =
        [
            CreditLineKey.Of("a.b"),
            CreditLineKey.Of("a", "b"),
            CreditLineKey.Of("a.b", "c"),
            CreditLineKey.Of("a", "b.c"),
            CreditLineKey.Of(new string('a', 64)),
            CreditLineKey.Of(new string('a', 63) + "b"),
            CreditLineKey.Of(new string('a', 64), "b"),
        ];
        Assert.Distinct(keys.Select(key => key.LedgerLine));
        Assert.All(keys, key => Assert.InRange(key.LedgerLine.Length, 1, 64));
    }

    [Fact]
    public void A_name_that_just_fits_is_kept_and_a_longer_one_is_not()
    {
        Assert.StartsWith("credit.aaa", CreditLineKey.Of(new string('a', 57)).LedgerLine, StringComparison.Ordinal);
        Assert.StartsWith("credit-long.", CreditLineKey.Of(new string('a', 58)).LedgerLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a b")]
    public void An_account_is_an_identifier(string account) =>
        Assert.Throws<ArgumentException>(() => CreditLineKey.Of(account));

    [Fact]
    public void A_segment_of_40_characters_is_the_longest()
    {
        Assert.Equal(40, CreditLineKey.Of("a", new string('s', 40)).Segment!.Length);
        Assert.Throws<ArgumentException>(() => CreditLineKey.Of("a", new string('s', 41)));
    }

    [Fact]
    public void The_main_line_comes_before_its_segments() =>
        Assert.Equal(
            ["a", "a/b", "a/c", "b"],
            new[] { "b", "a/c", "a", "a/b" }.Select(LineBook.Key).Order().Select(key => $"{key}")
        );
}
