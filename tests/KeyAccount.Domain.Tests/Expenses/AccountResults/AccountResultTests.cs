using KeyAccount.Domain.Expenses.AccountResults;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Expenses.AccountResults;

public class AccountResultTests
{
    [Fact]
    public void Every_step_from_gross_sales_to_contribution_is_kept()
    {
        var result = Sold.Result();
        Assert.Equal(
            [1_000, 900, 880, 380, 320, 280, 250, 240, 215, 200.40m, 195],
            result.Steps.Select(step => step.Left!.Value.Amount)
        );
        Assert.Equal(
            (Money.Eur(880), Money.Eur(380), Money.Eur(240), Money.Eur(195)),
            (result.NetSales, result.GrossMargin, result.AfterCostToServe, result.Contribution)
        );
    }

    [Fact]
    public void Financing_is_receivables_by_rate_and_days() =>
        Assert.Equal(Money.Eur(14.60m), Sold.Result().Steps[(int)ResultPart.Financing].Amount);

    [Fact]
    public void An_unknown_part_makes_what_is_left_unknown_and_nothing_before_it()
    {
        var result = AccountResult.Of(Sold.Facts() with { Freight = null }, Sold.Terms);
        Assert.Equal(Money.Eur(380), result.GrossMargin);
        Assert.Null(result.AfterCostToServe);
        Assert.Null(result.Contribution);
        Assert.Equal([ResultPart.Freight], result.Missing);
        Assert.Equal("c-17: unknown", $"{result}");
    }

    [Fact]
    public void Nothing_known_is_unknown_and_not_zero()
    {
        var result = AccountResult.Of(
            new()
            {
                Account = "c-17",
                During = Sold.Year,
                Currency = Currency.Eur,
            },
            Sold.Terms
        );
        Assert.All(result.Steps, step => Assert.Null(step.Left));
        Assert.Equal(11, result.Missing.Length);
    }

    [Fact]
    public void A_range_for_what_is_unknown_gives_a_provisional_range()
    {
        var result = AccountResult.Of(Sold.Facts() with { Freight = null, GrossSales = null }, Sold.Terms);
        Dictionary<ResultPart, ResultRange> ranges = new()
        {
            [ResultPart.Freight] = ResultRange.Of(Money.Eur(30), Money.Eur(70)),
            [ResultPart.GrossSales] = ResultRange.Of(Money.Eur(900), Money.Eur(1_000)),
        };
        Assert.Equal(ResultRange.Of(Money.Eur(65), Money.Eur(205)), result.Between(ranges));
    }

    [Fact]
    public void Without_a_range_for_each_unknown_part_there_is_none()
    {
        var result = AccountResult.Of(Sold.Facts() with { Freight = null }, Sold.Terms);
        Assert.Null(result.Between(new Dictionary<ResultPart, ResultRange>()));
    }

    [Fact]
    public void What_is_known_needs_no_range() =>
        Assert.Equal(
            ResultRange.Of(Money.Eur(195), Money.Eur(195)),
            Sold.Result()
                .Between(
                    new Dictionary<ResultPart, ResultRange>
                    {
                        [ResultPart.Visits] = ResultRange.Of(Money.Eur(0), Money.Eur(9_999)),
                    }
                )
        );

    [Fact]
    public void A_range_ends_where_it_starts_or_above()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ResultRange.Of(Money.Eur(1), Money.Eur(0.99m)));
        Assert.Throws<CurrencyMismatchException>(() => ResultRange.Of(Money.Eur(1), Money.Usd(2)));
    }

    [Fact]
    public void Another_currency_an_empty_period_and_no_account_are_refused()
    {
        Assert.Throws<CurrencyMismatchException>(() =>
            AccountResult.Of(Sold.Facts() with { Freight = Money.Usd(1) }, Sold.Terms)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Sold.Facts() with { During = default });
        Assert.Throws<ArgumentException>(() => Sold.Facts() with { Currency = default });
        Assert.Throws<ArgumentException>(() => Sold.Facts(" "));
    }
}
