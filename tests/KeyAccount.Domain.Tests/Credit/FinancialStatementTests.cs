using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit;

public class FinancialStatementTests
{
    private static readonly FinancialStatement Statement = Debtor.Strong;

    [Fact]
    public void The_ratios_are_exact() =>
        Assert.Equal(
            (Ratio.Of(13, 50), Ratio.Of(1, 2), Ratio.Of(4, 3), Money.Eur(450_000)),
            (
                Statement.CashFlowToLiabilities!.Value,
                Statement.EquityRatio!.Value,
                Statement.QuickRatio!.Value,
                Statement.TangibleNetWorth!.Value
            )
        );

    [Fact]
    public void A_loss_gives_a_ratio_below_zero() =>
        Assert.Equal(Ratio.Of(-1, 10), (Statement with { Profit = Money.Eur(-90_000) }).CashFlowToLiabilities);

    [Fact]
    public void A_ratio_over_zero_is_unknown() =>
        Assert.Null((Statement with { CurrentLiabilities = Money.Eur(0) }).QuickRatio);

    [Fact]
    public void Missing_depreciation_leaves_the_cash_flow_unknown_and_not_lower() =>
        Assert.Null((Statement with { Depreciation = null }).CashFlowToLiabilities);

    [Fact]
    public void Missing_intangibles_leave_the_net_worth_unknown_and_not_higher() =>
        Assert.Null((Statement with { Intangibles = null }).TangibleNetWorth);

    [Fact]
    public void Two_currencies_in_one_statement_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => (Statement with { TotalAssets = Money.Usd(1) }).EquityRatio);

    [Fact]
    public void A_statement_is_of_somebody() => Assert.ThrowsAny<ArgumentException>(() => Statement with { Entity = " " });

    [Fact]
    public void A_statement_without_a_day_of_receipt_can_be_seen_from_its_year_end() =>
        Assert.Equal(Statement.YearEnd, Statement.SeenFrom);
}
