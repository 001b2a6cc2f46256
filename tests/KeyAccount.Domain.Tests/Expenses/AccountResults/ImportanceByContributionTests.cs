using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Expenses.AccountResults;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.AccountResults;

/// <summary>What an account contributes counts for its importance.</summary>
public class ImportanceByContributionTests
{
    private static readonly BookTerms Terms = new() { Currency = Currency.Eur };

    [Fact]
    public void The_result_is_the_contribution_in_the_client_file() =>
        Assert.Equal(Money.Eur(195), Sold.Result().WrittenTo(Profile("c-17", 1)).Contribution);

    [Fact]
    public void An_unknown_contribution_replaces_an_older_one() =>
        Assert.Null(
            AccountResult.Of(Sold.Facts() with { Visits = null }, Sold.Terms).WrittenTo(Profile("c-17", 1)).Contribution
        );

    [Fact]
    public void The_file_is_of_the_same_account_and_asks_for_twelve_months()
    {
        var half = AccountResult.Of(Sold.Facts() with { During = DateRange.Of(new(2026, 1, 1), new(2026, 7, 1)) }, Sold.Terms);
        Assert.Throws<ArgumentException>(() => Sold.Result().WrittenTo(Profile("c-18", 1)));
        Assert.Throws<ArgumentException>(() => half.WrittenTo(Profile("c-17", 1)));
    }

    [Fact]
    public void An_account_that_costs_more_to_serve_is_less_important()
    {
        var cheap = AttractivenessOf(Sold.Facts());
        var dear = AttractivenessOf(Sold.Facts() with { Visits = Money.Eur(180) }); // contributes 75
        var atALoss = AttractivenessOf(Sold.Facts() with { Visits = Money.Eur(600) });
        Assert.Equal((64.71m, 42.65m, 35.29m), (cheap, dear, atALoss)); // 100, 25 and 0 of 340 points asked
    }

    [Fact]
    public void An_unknown_contribution_leaves_importance_provisional()
    {
        var facts = Seen(Sold.Facts() with { CostOfGoods = null });
        var importance = ImportancePolicy.Shipped.Evaluate(facts);
        Assert.Contains(
            importance.Attractiveness.Missing,
            feature => feature.Name == ImportanceFeatures.ContributionPercentile.Name
        );
    }

    private static decimal? AttractivenessOf(AccountResultFacts facts) =>
        ImportancePolicy.Shipped.Evaluate(Seen(facts)).Attractiveness.Score;

    /// <summary>The account beside four others that contribute 50 to 200, all of them as large.</summary>
    private static AccountFacts Seen(AccountResultFacts facts)
    {
        AccountProfile[] profiles =
        [
            AccountResult.Of(facts, Sold.Terms).WrittenTo(Profile("c-17", 0)),
            .. new[] { 50, 100, 150, 180 }.Select((amount, place) => Profile($"o-{place}", amount)),
        ];
        var portfolio = Portfolio.Of(
            profiles.Select(profile => new AccountFacts
            {
                Account = profile.Account,
                AsOf = new(2026, 6, 30),
                Figures = new TradingFigures { LastTwelveMonths = Money.Eur(1_000), PriorTwelveMonths = Money.Eur(1_000) },
                Profile = profile,
            }),
            Terms
        );
        return portfolio.Find("c-17")!;
    }

    private static AccountProfile Profile(string account, decimal contribution) =>
        new()
        {
            Account = account,
            Contribution = Money.Eur(contribution),
            Wallet = Money.Eur(2_000),
            ReferenceValue = 50,
        };
}
