using KeyAccount.Domain.Expenses.AccountResults;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.AccountResults;

/// <summary>The year of one account: 1,000 gross, everything known.</summary>
internal static class Sold
{
    public static readonly DateRange Year = DateRange.Of(new(2025, 7, 1), new(2026, 7, 1));

    public static readonly FinancingTerms Terms = new()
    {
        Rate = Percentage.Percent(7.3m),
        DayCount = DayCount.Actual365,
        Rounding = Rounding.HalfAwayFromZero,
    };

    public static AccountResultFacts Facts(string account = "c-17", decimal gross = 1_000) =>
        new()
        {
            Account = account,
            During = Year,
            Currency = Currency.Eur,
            GrossSales = Money.Eur(gross),
            Discounts = Money.Eur(100),
            Rebates = Money.Eur(20),
            CostOfGoods = Money.Eur(500),
            Visits = Money.Eur(60),
            Freight = Money.Eur(40),
            Service = Money.Eur(30),
            AfterSales = Money.Eur(10),
            DirectExpenses = Money.Eur(25),
            AverageReceivables = Money.Eur(200),
            ExpectedLoss = Money.Eur(5.40m),
        };

    public static AccountResult Result(string account = "c-17", decimal gross = 1_000) =>
        AccountResult.Of(Facts(account, gross), Terms);
}
