using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class CorporateFamilyTests
{
    private static readonly LocalDate Day = LineBook.Day;

    [Theory]
    [InlineData("10000.00 EUR", "10000.00 EUR", "member")] // credit:A3
    [InlineData("20000.00 EUR", "15000.00 EUR", "group")] // credit:A4
    [InlineData("no credit", "no credit", "member")] // credit:A5
    [InlineData("unlimited", "unlimited", "member")] // credit:A6
    [InlineData("inherit", "15000.00 EUR", "group")] // credit:A7
    [InlineData("no check", "no check", "member")]
    [InlineData("15000.00 EUR", "15000.00 EUR", "member")]
    public void The_effective_line_is_the_least_from_the_member_to_the_group(string member, string effective, string binding)
    {
        var chain = new LineBook("member", "group")
            .Grant("group", 15_000)
            .Grant("member", CreditLimit.Parse(member))
            .Share("group", "member")
            .Chain("member");
        Assert.Equal((effective, binding), ($"{chain.Effective}", $"{chain.Binding!.Reading.Line}"));
        Assert.True(chain.Admits);
    }

    [Theory]
    [InlineData("account-1", 5_000_000, "account-1")]
    [InlineData("account-2", 15_000_000, "usa")]
    [InlineData("account-3", 15_000_000, "usa")]
    [InlineData("account-7", 3_000_000, "middle-east")]
    [InlineData("account-8", 3_000_000, "middle-east")]
    [InlineData("canada", 27_000_000, "parent")]
    [InlineData("mexico", 27_000_000, "parent")]
    [InlineData("usa", 15_000_000, "usa")]
    [InlineData("parent", 27_000_000, "parent")]
    public void Children_with_limits_of_their_own_ring_fence_them_and_the_rest_share_the_remainder( // credit:A8
        string account,
        decimal effective,
        string binding
    )
    {
        var chain = Oracle().Chain(account);
        Assert.Equal((Money.Eur(effective), binding), (chain.Effective!.Value.Amount, $"{chain.Binding!.Reading.Line}"));
    }

    [Fact]
    public void Every_level_tells_its_figure_and_what_is_set_aside_out_of_it()
    {
        var levels = Oracle().Chain("account-2").Levels;
        Assert.Equal(
            [
                ("account-2", LevelRole.Holds, null, "inherit"),
                ("usa", LevelRole.Holds, "5000000.00 EUR", "15000000.00 EUR"),
                ("parent", LevelRole.StatusOnly, "23000000.00 EUR", "27000000.00 EUR"),
            ],
            levels.Select(level => ($"{level.Reading.Line}", level.Role, level.SetAside?.ToString(), $"{level.Figure}"))
        );
    }

    [Fact]
    public void Amounts_are_reserved_on_the_levels_that_hold() =>
        Assert.Equal(["credit.account-2", "credit.usa"], Oracle().Chain("account-2").LedgerLines);

    [Fact]
    public void A_family_has_no_circle_on_any_day()
    {
        var book = new LineBook("a", "b", "c").Share("b", "a").Share("c", "b");
        var refusal = book.TryLink("c", "a", FamilyLinkKind.Shared, Day.PlusDays(5)).Refusal!;
        Assert.Equal((CreditLineRefusalReason.Circle, LineBook.Key("c")), (refusal.Reason, refusal.At));
    }

    [Fact]
    public void A_circle_that_closes_on_a_later_day_is_found()
    {
        var book = new LineBook("a", "b");
        Assert.True(book.TryLink("a", "b", FamilyLinkKind.Shared, Day.PlusDays(10)).IsCarriedOut);
        Assert.Equal(CreditLineRefusalReason.Circle, book.TryLink("b", "a", FamilyLinkKind.Shared).Refusal!.Reason);
    }

    [Fact]
    public void A_line_is_not_below_itself_and_a_segment_only_below_its_account()
    {
        static void Link(string line, string parent) =>
            CreditLineCommand.Link("x", LineBook.Key(line), LineBook.Key(parent), FamilyLinkKind.Shared, Day, LineBook.Anna);
        Assert.Throws<ArgumentException>(() => Link("a", "a"));
        Assert.Throws<ArgumentException>(() => Link("a/s", "b"));
        Assert.Throws<ArgumentException>(() => Link("a", "b/s"));
        Assert.Throws<ArgumentException>(() => CreditLineCommand.Unlink("x", LineBook.Key("a/s"), Day, LineBook.Anna));
    }

    [Fact]
    public void A_family_of_twelve_levels_is_the_deepest()
    {
        var accounts = Enumerable.Range(0, 13).Select(level => $"l{level:00}").ToArray();
        var book = new LineBook(accounts);
        foreach (var level in Enumerable.Range(0, 11))
        {
            book.Share(accounts[level + 1], accounts[level]);
        }
        Assert.Equal(
            CreditLineRefusalReason.TooDeep,
            book.TryLink(accounts[11], accounts[12], FamilyLinkKind.Shared).Refusal!.Reason
        );
    }

    [Fact]
    public void A_family_counts_in_one_currency()
    {
        var book = new LineBook("parent", "a").Grant("parent", 100);
        book.Do(CreditLineCommand.Propose("p", LineBook.Key("a"), CreditLineTerms.Limited(Money.Usd(1), Day), LineBook.Anna));
        Assert.Equal(
            CreditLineRefusalReason.DifferentCurrency,
            book.TryLink("a", "parent", FamilyLinkKind.Shared).Refusal!.Reason
        );
    }

    [Fact]
    public void A_link_before_the_terms_holds_the_terms_to_the_currency()
    {
        var book = new LineBook("parent", "a").Grant("parent", 100).Share("parent", "a");
        var answer = book.Do(
            CreditLineCommand.Propose("p", LineBook.Key("a"), CreditLineTerms.Limited(Money.Usd(1), Day), LineBook.Anna)
        );
        Assert.Equal(CreditLineRefusalReason.DifferentCurrency, answer.Refusal!.Reason);
    }

    [Fact]
    public void A_line_that_is_in_no_family_cannot_be_taken_out_of_it()
    {
        var book = new LineBook("a");
        Assert.Equal(
            CreditLineRefusalReason.NotLinked,
            book.Do(CreditLineCommand.Unlink("x", LineBook.Key("a"), Day, LineBook.Anna)).Refusal!.Reason
        );
    }

    [Fact]
    public void A_stop_above_binds_those_who_share_those_set_aside_and_those_without_a_limit()
    {
        var book = Oracle().Grant("canada", CreditLimit.Unlimited);
        book.Do(CreditLineCommand.Stop("s", LineBook.Key("parent"), Day, LineBook.Anna, "insolvent"));
        Assert.All(
            ["account-1", "account-2", "canada", "mexico"],
            account => Assert.Equal(CreditLineStatus.Stopped, book.Chain(account).Status)
        );
    }

    [Fact]
    public void Above_a_line_that_is_not_checked_nothing_counts()
    {
        var book = Oracle().Grant("canada", CreditLimit.NoCheck);
        book.Do(CreditLineCommand.Stop("s", LineBook.Key("parent"), Day, LineBook.Anna, "insolvent"));
        Assert.True(book.Chain("canada").Admits);
    }

    [Fact]
    public void Inheriting_from_nothing_cannot_be_told_and_admits_nothing()
    {
        var chain = new LineBook("a").Grant("a", CreditLimit.Inherit).Chain("a");
        Assert.Equal((null, false), (chain.Effective, chain.Admits));
        Assert.Equal(["line.active", "line.nothing-to-inherit"], chain.Levels[0].Codes);
    }

    [Fact]
    public void A_member_without_a_line_cannot_be_told_and_admits_nothing()
    {
        var chain = new LineBook("parent", "a").Grant("parent", 100).Share("parent", "a").Chain("a");
        Assert.Equal((null, false, CreditLineStatus.NotGranted), (chain.Effective, chain.Admits, chain.Status));
    }

    [Fact]
    public void No_credit_is_no_credit_whatever_else_is_not_known()
    {
        var chain = new LineBook("parent", "a").Grant("a", CreditLimit.NoCredit).Share("parent", "a").Chain("a");
        Assert.Equal(CreditLimit.NoCredit, chain.Effective);
    }

    [Theory]
    [InlineData(30, "30.00 EUR", "c-1/projects")]
    [InlineData(300, "100.00 EUR", "c-1")]
    public void A_segment_is_part_of_the_main_line(decimal segment, string effective, string binding)
    {
        var chain = new LineBook("c-1", "c-1/projects").Grant("c-1", 100).Grant("c-1/projects", segment).Chain("c-1/projects");
        Assert.Equal((effective, binding), ($"{chain.Effective}", $"{chain.Binding!.Reading.Line}"));
        Assert.Equal(["credit-segment.3.c-1.projects", "credit.c-1"], chain.LedgerLines);
    }

    private static LineBook Oracle() =>
        new LineBook(
            "parent",
            "usa",
            "middle-east",
            "canada",
            "mexico",
            "account-1",
            "account-2",
            "account-3",
            "account-7",
            "account-8"
        )
            .Grant("parent", 50_000_000)
            .Grant("usa", 20_000_000)
            .Grant("middle-east", 3_000_000)
            .Grant("account-1", 5_000_000)
            .Grant("account-2", CreditLimit.Inherit)
            .Grant("account-3", CreditLimit.Inherit)
            .Grant("account-7", CreditLimit.Inherit)
            .Grant("account-8", CreditLimit.Inherit)
            .Grant("canada", CreditLimit.Inherit)
            .Grant("mexico", CreditLimit.Inherit)
            .SetAside("parent", "usa", "middle-east")
            .SetAside("usa", "account-1")
            .Share("usa", "account-2", "account-3")
            .Share("middle-east", "account-7", "account-8")
            .Share("parent", "canada", "mexico");
}
