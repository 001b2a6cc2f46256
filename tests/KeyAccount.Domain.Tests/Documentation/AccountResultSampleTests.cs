using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Expenses.AccountResults;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>The samples of docs/account-results.md.</summary>
public class AccountResultSampleTests
{
    [Fact]
    public void An_account_is_followed_to_its_contribution()
    {
        AccountProfile profile = new() { Account = "c-17" };

        #region result: one account
        FinancingTerms terms = new()
        {
            Rate = Percentage.Percent(7.3m),
            DayCount = DayCount.Actual365,
            Rounding = Rounding.HalfAwayFromZero,
        };
        AccountResultFacts facts = new()
        {
            Account = "c-17",
            During = DateRange.Of(new(2025, 7, 1), new(2026, 7, 1)),
            Currency = Currency.Eur,
            GrossSales = Money.Eur(1_000_000),
            Discounts = Money.Eur(100_000),
            Rebates = Money.Eur(20_000), //      880,000 net
            CostOfGoods = Money.Eur(500_000), // 380,000 gross margin
            Visits = Money.Eur(60_000),
            Freight = Money.Eur(40_000),
            Service = Money.Eur(30_000),
            AfterSales = Money.Eur(10_000), //   240,000 after cost to serve
            DirectExpenses = Money.Eur(25_000),
            AverageReceivables = Money.Eur(200_000), // 14,600 to finance it
            ExpectedLoss = Money.Eur(5_400),
        };
        var result = AccountResult.Of(facts, terms);
        var inWords = $"{result}"; // c-17: 195000.00 EUR
        var steps = result.Steps.Select(step => $"{step.Part}: {step.Amount}, {step.Left} left");
        var file = result.WrittenTo(profile); // the client file that importance reads
        #endregion

        Assert.Equal("c-17: 195000.00 EUR", inWords);
        Assert.Equal(11, steps.Count());
        Assert.Equal(Money.Eur(195_000), file.Contribution);

        #region result: a gap
        var gap = AccountResult.Of(facts with { Freight = null }, terms);
        var unknown = gap.Contribution; // null; Missing says that it is the freight
        var range = gap.Between(
            new Dictionary<ResultPart, ResultRange>
            {
                [ResultPart.Freight] = ResultRange.Of(Money.Eur(30_000), Money.Eur(70_000)),
            }
        ); // 165000.00 EUR to 205000.00 EUR
        #endregion

        Assert.Null(unknown);
        Assert.Equal("165000.00 EUR to 205000.00 EUR", $"{range}");
    }
}
