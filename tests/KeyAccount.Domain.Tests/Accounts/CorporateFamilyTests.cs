using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class CorporateFamilyTests
{
    [Fact]
    public void A_family_rolls_up_at_any_depth()
    {
        var portfolio = Seen([Sale(AsOf, 1m, "A"), Sale(AsOf, 2m, "B"), Sale(AsOf, 4m, "C")], Child("B", "A"), Child("C", "B"));
        var family = portfolio.Families.Single();
        Assert.Equal(("A", Money.Eur(7m)), (family.Head, family.Facts.Figures.LastTwelveMonths!.Value));
        Assert.Equal(["A", "B", "C"], family.Members);
    }

    [Fact]
    public void A_member_keeps_its_own_figures_beside_those_of_the_family()
    {
        var member = Seen([Sale(AsOf, 1m, "A"), Sale(AsOf, 2m, "B")], Child("B", "A")).Find("B")!;
        Assert.Equal(
            ("A", Money.Eur(2m), Money.Eur(3m)),
            (member.FamilyHead, member.Figures.LastTwelveMonths!.Value, member.Ranked.LastTwelveMonths!.Value)
        );
    }

    [Fact]
    public void Days_and_months_of_a_family_are_counted_once()
    {
        var figures = Seen([Sale(AsOf, 1m, "A"), Sale(AsOf, 2m, "B"), Sale(AsOf.PlusDays(-1), 2m, "B")], Child("B", "A"))
            .Find("A")!
            .Ranked;
        Assert.Equal((1, 2), (figures.ActiveMonths, figures.OrdersPerYear));
    }

    [Fact]
    public void An_account_that_stands_alone_is_a_family_of_one()
    {
        var portfolio = Seen(Sale(AsOf, 1m));
        Assert.Same(portfolio.Accounts[0], portfolio.Families[0].Facts);
        Assert.Null(portfolio.Accounts[0].FamilyHead);
    }

    [Fact]
    public void A_missing_parent_is_reported_and_the_account_stands_alone()
    {
        var portfolio = Seen([Sale(AsOf, 1m)], Child("A", "nobody"));
        Assert.Equal([new BookProblem(BookProblemKind.ParentMissing, "A", "nobody")], portfolio.Problems);
        Assert.Equal("A", portfolio.Families.Single().Head);
    }

    [Fact]
    public void An_account_that_is_its_own_parent_is_reported()
    {
        var portfolio = Seen([Sale(AsOf, 1m)], Child("A", "A"));
        Assert.Equal([new BookProblem(BookProblemKind.OwnParent, "A", "A")], portfolio.Problems);
    }

    [Fact]
    public void A_circle_of_parents_is_reported_once_and_broken_up()
    {
        var portfolio = Seen([], Child("A", "C"), Child("B", "A"), Child("C", "B"));
        Assert.Equal([new BookProblem(BookProblemKind.ParentCycle, "A", "A > C > B > A")], portfolio.Problems);
        Assert.Equal(["A", "B", "C"], portfolio.Families.Select(family => family.Head));
    }

    [Fact]
    public void A_subsidiary_that_leads_into_a_circle_stays_with_the_member_it_names()
    {
        var portfolio = Seen([], Child("B", "C"), Child("C", "B"), Child("A", "B"), Child("D", "A"));
        Assert.Equal(["B", "C"], portfolio.Families.Select(family => family.Head));
        Assert.Equal(["A", "B", "D"], portfolio.Families[0].Members);
    }

    [Fact]
    public void A_parent_within_the_own_group_is_reported_and_not_followed()
    {
        var portfolio = Seen([], Child("A", "OWN"), new AccountProfile { Account = "OWN", Intercompany = true });
        Assert.Equal([new BookProblem(BookProblemKind.ParentIntercompany, "A", "OWN")], portfolio.Problems);
        Assert.Equal("A", portfolio.Families.Single().Head);
    }

    [Fact]
    public void A_blank_parent_is_no_parent() => Assert.Empty(Seen([], Child("A", " ")).Problems);

    [Fact]
    public void A_very_deep_family_is_followed_to_its_head()
    {
        var profiles = Enumerable.Range(0, 20_000).Select(index => Child(Name(index), index == 0 ? null : Name(index - 1)));
        Assert.Equal(20_000, Seen([], [.. profiles]).Families.Single().Members.Length);

        static string Name(int index) => index.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static AccountProfile Child(string account, string? parent) => new() { Account = account, Parent = parent };
}
