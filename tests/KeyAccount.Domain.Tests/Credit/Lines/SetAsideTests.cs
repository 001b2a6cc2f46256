using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class SetAsideTests
{
    private static readonly LocalDate Day = LineBook.Day;

    [Fact]
    public void No_more_can_be_set_aside_than_there_is()
    {
        var book = new LineBook("parent", "a", "b").Grant("parent", 100).Grant("a", 60).Grant("b", 41).SetAside("parent", "a");
        var refusal = book.TryLink("b", "parent", FamilyLinkKind.CarveOut).Refusal!;
        Assert.Equal(CreditLineRefusalReason.CarveOutsExceed, refusal.Reason);
        Assert.Equal(new(LineBook.Key("parent"), Day, Money.Eur(100), Money.Eur(101)), refusal.Figures);
    }

    [Fact]
    public void All_that_there_is_can_be_set_aside()
    {
        var chain = new LineBook("parent", "a", "b")
            .Grant("parent", 100)
            .Grant("a", 60)
            .Grant("b", 40)
            .SetAside("parent", "a", "b")
            .Chain("parent");
        Assert.Equal(CreditLimit.NoCredit, chain.Effective);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(99.99, false)]
    public void A_parent_is_not_cut_below_what_is_set_aside(decimal cut, bool isAccepted)
    {
        var book = new LineBook("parent", "a").Grant("parent", 200).Grant("a", 100).SetAside("parent", "a");
        var answer = book.TryGrant("parent", CreditLineTerms.Limited(Money.Eur(cut), Day.PlusDays(30)));
        Assert.Equal(isAccepted ? null : CreditLineRefusalReason.CarveOutsExceed, answer.Refusal?.Reason);
        Assert.Equal(isAccepted ? null : Day.PlusDays(30), answer.Refusal?.Figures?.On);
    }

    [Fact]
    public void A_part_set_aside_is_not_raised_above_what_there_is_not_even_for_a_time()
    {
        var book = new LineBook("parent", "a").Grant("parent", 200).Grant("a", 100).SetAside("parent", "a");
        var terms = CreditLineTerms
            .Limited(Money.Eur(100), Day)
            .Temporarily(TemporaryLimit.Of(CreditLimit.Limited(Money.Eur(201)), Day.PlusDays(50), Day.PlusDays(60)));
        Assert.Equal(CreditLineRefusalReason.CarveOutsExceed, book.TryGrant("a", terms).Refusal!.Reason);
    }

    [Fact]
    public void A_parent_without_a_limit_for_a_time_is_compared_by_its_other_days()
    {
        var book = new LineBook("parent", "a").Grant("a", 100).SetAside("parent", "a");
        var terms = CreditLineTerms.Limited(Money.Eur(99), Day).Temporarily(TemporaryLimit.Of(CreditLimit.Unlimited, Day, Day));
        Assert.Equal(Money.Eur(99), book.TryGrant("parent", terms).Refusal!.Figures!.Limit);
    }

    [Fact]
    public void A_later_link_counts_from_its_day()
    {
        var book = new LineBook("parent", "a", "b").Grant("parent", 100).Grant("a", 60).Grant("b", 60).SetAside("parent", "a");
        Assert.Equal(
            Day.PlusDays(9),
            book.TryLink("b", "parent", FamilyLinkKind.CarveOut, Day.PlusDays(9)).Refusal!.Figures!.On
        );
        Assert.True(
            book.Do(CreditLineCommand.Unlink(book.NextId, LineBook.Key("a"), Day.PlusDays(9), LineBook.Anna)).IsCarriedOut
        );
        Assert.True(book.TryLink("b", "parent", FamilyLinkKind.CarveOut, Day.PlusDays(9)).IsCarriedOut);
        Assert.Equal(Money.Eur(40), book.Chain("parent", Day.PlusDays(8)).Effective!.Value.Amount);
    }

    [Theory]
    [InlineData("inherit")]
    [InlineData("unlimited")]
    [InlineData("no check")]
    public void What_is_set_aside_needs_an_amount(string limit)
    {
        var book = new LineBook("parent", "a").Grant("parent", 100).Grant("a", CreditLimit.Parse(limit));
        Assert.Equal(
            CreditLineRefusalReason.CarveOutNeedsAmount,
            book.TryLink("a", "parent", FamilyLinkKind.CarveOut).Refusal!.Reason
        );
    }

    [Fact]
    public void Nothing_is_set_aside_out_of_what_is_only_inherited()
    {
        var book = new LineBook("root", "parent", "a")
            .Grant("root", 100)
            .Grant("parent", CreditLimit.Inherit)
            .Grant("a", 10)
            .Share("root", "parent");
        Assert.Equal(
            CreditLineRefusalReason.CarveOutNeedsAmount,
            book.TryLink("a", "parent", FamilyLinkKind.CarveOut).Refusal!.Reason
        );
    }

    [Fact]
    public void A_segment_can_be_set_aside_out_of_the_main_line()
    {
        var book = new LineBook("c-1", "c-1/projects")
            .Grant("c-1", 100)
            .Grant("c-1/projects", 30)
            .SetAside("c-1", "c-1/projects");
        Assert.Equal(("30.00 EUR", "70.00 EUR"), ($"{book.Chain("c-1/projects").Effective}", $"{book.Chain("c-1").Effective}"));
    }

    [Fact]
    public void What_is_set_aside_is_free_again_when_it_has_expired()
    {
        var book = new LineBook("parent", "a")
            .Grant("parent", 100)
            .Grant("a", CreditLineTerms.Limited(Money.Eur(40), Day).Until(Day.PlusDays(10), 5))
            .SetAside("parent", "a");
        Assert.Equal("60.00 EUR", $"{book.Chain("parent", Day.PlusDays(14)).Effective}");
        Assert.Equal("100.00 EUR", $"{book.Chain("parent", Day.PlusDays(15)).Effective}");
    }
}
