using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class StandingTests
{
    [Fact]
    public void Equal_purchases_share_the_better_rank_and_the_same_percentile()
    {
        var portfolio = Bought(("A", 10), ("B", 20), ("C", 20), ("D", 30));
        Assert.Equal([4, 2, 2, 1], portfolio.Accounts.Select(facts => facts.Standing!.Rank));
        Assert.Equal(
            [Share.Percent(12.5m), Share.Percent(50), Share.Percent(50), Share.Percent(87.5m)],
            portfolio.Accounts.Select(facts => facts.Standing!.Percentile)
        );
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 3)]
    public void A_fifth_of_a_book_of_any_size_is_ahead_of_the_rest_and_never_empty(int size, int amongTheTop)
    {
        var portfolio = Bought([.. Enumerable.Range(1, size).Select(rank => ($"A{rank:D2}", (decimal)rank))]);
        Assert.Equal(amongTheTop, portfolio.Accounts.Count(facts => facts.Standing!.FamiliesAhead < Share.Percent(20)));
    }

    [Fact]
    public void Families_are_ranked_and_their_members_share_the_standing()
    {
        var portfolio = Seen(
            [Sale(AsOf, 10m, "A"), Sale(AsOf, 30m, "B"), Sale(AsOf, 25m, "C")],
            new AccountProfile { Account = "C", Parent = "A" }
        );
        Assert.Equal([1, 2, 1], portfolio.Accounts.Select(facts => facts.Standing!.Rank));
        Assert.Equal((2, 1), (portfolio.Standing.Active, portfolio.Families[0].Facts.Standing!.Rank));
    }

    [Fact]
    public void A_family_can_be_the_largest_although_none_of_its_members_is()
    {
        var portfolio = Seen(
            [Sale(AsOf, 20m, "A"), Sale(AsOf, 30m, "B"), Sale(AsOf, 25m, "C")],
            new AccountProfile { Account = "C", Parent = "A" }
        );
        Assert.Equal("A", portfolio.Families.Single(family => family.Facts.Standing!.Rank == 1).Head);
    }

    [Fact]
    public void An_account_that_bought_nothing_stands_behind_all_that_did()
    {
        var portfolio = Seen([Sale(AsOf, 10m, "A"), Sale(AsOf, -10m, "B")], new AccountProfile { Account = "C" });
        Assert.All(
            portfolio.Accounts.Skip(1),
            facts =>
                Assert.Equal(
                    (2, Share.Whole, Share.Zero, AbcClass.None),
                    (facts.Standing!.Rank, facts.Standing.FamiliesAhead, facts.Standing.Percentile, facts.Standing.Abc)
                )
        );
    }

    [Fact]
    public void An_account_with_unknown_purchases_has_no_standing_and_is_counted()
    {
        var portfolio = Seen(Sale(AsOf, 10m, "A"), Sale(AsOf, 10m, "B") with { Amount = Money.Usd(10m) });
        Assert.Equal((1, null), (portfolio.Standing.WithUnknownPurchases, portfolio.Find("B")!.Standing));
    }

    [Fact]
    public void Purchases_of_an_earlier_year_do_not_count_in_the_ranking()
    {
        var portfolio = Seen(Sale(AsOf, 10m, "A"), Sale(AsOf.PlusYears(-1), 1000m, "B"));
        Assert.Equal(1, portfolio.Find("A")!.Standing!.Rank);
    }

    [Fact]
    public void Contribution_and_headroom_are_ranked_among_those_that_are_known()
    {
        var portfolio = Seen(
            [Sale(AsOf, 10m, "A"), Sale(AsOf, 10m, "B"), Sale(AsOf, 10m, "C")],
            new AccountProfile
            {
                Account = "A",
                Contribution = Money.Eur(-5m),
                Wallet = Money.Eur(100m),
            },
            new AccountProfile { Account = "B", Contribution = Money.Eur(5m) }
        );
        Assert.Equal(
            [Share.Percent(25), Share.Percent(75), null],
            portfolio.Accounts.Select(facts => facts.Standing!.ContributionPercentile)
        );
        Assert.Equal([Share.Percent(50), null, null], portfolio.Accounts.Select(facts => facts.Standing!.HeadroomPercentile));
    }

    [Fact]
    public void A_book_large_enough_has_scores_for_recency_frequency_and_money()
    {
        var portfolio = Bought([.. Enumerable.Range(1, 25).Select(rank => ($"A{rank:D2}", (decimal)rank))]);
        Assert.Equal(5, portfolio.Find("A25")!.Standing!.Rfm!.Value.Monetary);
        Assert.Null(Bought(("A", 1)).Find("A")!.Standing!.Rfm);
    }

    [Fact]
    public void The_book_knows_its_classes_and_its_concentration()
    {
        var standing = Bought(("A", 70), ("B", 30)).Standing;
        Assert.Equal((5800m, 2, 0), (standing.Purchases.HerfindahlHirschman, standing.Abc.A, standing.Abc.B));
        Assert.Equal(Share.Percent(70), standing.Open.OfLargest(1));
    }

    [Fact]
    public void A_host_may_rank_facts_from_its_own_aggregates()
    {
        var portfolio = Portfolio.Of([Facts("B", 30m), Facts("A", 70m)], Euros);
        Assert.Equal(["A", "B"], portfolio.Accounts.Select(facts => facts.Account));
        Assert.Equal((1, 5800m), (portfolio.Find("A")!.Standing!.Rank, portfolio.Standing.Purchases.HerfindahlHirschman));
    }

    [Fact]
    public void A_host_may_state_families()
    {
        var family = new TradingFigures { LastTwelveMonths = Money.Eur(80m) };
        var portfolio = Portfolio.Of(
            [
                Facts("A", 30m) with
                {
                    FamilyHead = "A",
                    FamilyFigures = family,
                },
                Facts("B", 70m),
                Facts("C", 50m) with
                {
                    FamilyHead = "A",
                    FamilyFigures = family,
                },
            ],
            Euros
        );
        Assert.Equal([1, 2, 1], portfolio.Accounts.Select(facts => facts.Standing!.Rank));
        Assert.Equal(Money.Eur(80m), portfolio.Families[0].Facts.Figures.LastTwelveMonths);
    }

    [Fact]
    public void Facts_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Portfolio.Of([], Euros));
        Assert.Throws<ArgumentException>(() => Portfolio.Of([Facts("A", 1m), Facts("A", 2m)], Euros));
        Assert.Throws<ArgumentException>(() =>
            Portfolio.Of([Facts("A", 1m), Facts("B", 2m) with { AsOf = AsOf.PlusDays(1) }], Euros)
        );
        Assert.Throws<ArgumentException>(() => Portfolio.Of([Facts("A", 1m)], Euros with { Currency = Currency.Usd }));
        Assert.Throws<ArgumentNullException>(() => Portfolio.Of(null!, Euros));
        Assert.Throws<ArgumentNullException>(() => Portfolio.Of([Facts("A", 1m)], null!));
    }

    private static Portfolio Bought(params (string Account, decimal Amount)[] purchases) =>
        Seen([.. purchases.Select(purchase => Sale(AsOf, purchase.Amount, purchase.Account))]);

    private static AccountFacts Facts(string account, decimal amount) =>
        new()
        {
            Account = account,
            AsOf = AsOf,
            Figures = new() { LastTwelveMonths = Money.Eur(amount) },
        };
}
