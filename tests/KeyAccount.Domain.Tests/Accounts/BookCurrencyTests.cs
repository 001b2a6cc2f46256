using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class BookCurrencyTests
{
    private static readonly Invoice Dollars = Sale(Day(2024, 3, 1), 1m) with { Amount = Money.Usd(100m), Tax = Money.Usd(10m) };

    private static readonly BookTerms WithRates = Euros with
    {
        Rates = ExchangeRates.Of(
            [
                ExchangeRate.Of(Currency.Usd, Currency.Eur, Day(2024, 2, 28), 0.9m),
                ExchangeRate.Of(Currency.Usd, Currency.Eur, Day(2024, 6, 30), 0.5m),
            ],
            maximumAgeDays: 7
        ),
    };

    [Fact]
    public void An_invoice_is_converted_at_the_rate_of_its_day_of_issue()
    {
        var figures = AccountBook.Of([Dollars]).SeenOn(AsOf, WithRates).Figures;
        Assert.Equal((Money.Eur(81m), Money.Eur(90m)), (figures.NetInvoiced!.Value, figures.Open!.Value));
    }

    [Fact]
    public void A_wallet_is_converted_at_the_rate_of_the_photograph()
    {
        var portfolio = AccountBook
            .Of([], [new AccountProfile { Account = "A", Wallet = Money.Usd(100m) }])
            .SeenOn(AsOf, WithRates);
        Assert.Equal(Money.Eur(50m), portfolio.Find("A")!.Profile!.Wallet);
    }

    [Fact]
    public void A_missing_rate_makes_the_money_unknown_and_is_never_one()
    {
        var figures = Figures(Dollars, Sale(Day(2024, 3, 1), 1m));
        Assert.Equal(
            (null, null, null, null),
            (figures.NetInvoiced, figures.LastTwelveMonths, figures.Open, figures.PeakExposure)
        );
    }

    [Fact]
    public void A_missing_rate_leaves_counts_and_days_known()
    {
        var figures = Figures(Dollars, Sale(Day(2024, 3, 1), 1m));
        Assert.Equal((2, 1, 91), (figures.Invoices, figures.OrdersPerYear, figures.OldestOverdueDays));
    }

    [Fact]
    public void A_missing_rate_makes_the_weighted_days_unknown_but_not_the_late_share()
    {
        var figures = Figures(
            Settled(Day(2024, 1, 1), Day(2024, 1, 31), Day(2024, 2, 10), 100m) with
            {
                Amount = Money.Usd(1m),
            }
        );
        Assert.Equal((null, Ratio.Of(1, 1)), (figures.DaysBeyondTerms, figures.LateShare!.Value));
    }

    [Fact]
    public void A_missing_rate_before_the_year_leaves_the_year_known()
    {
        var figures = Figures(Dollars with { Issued = Day(2023, 6, 30) }, Sale(Day(2024, 3, 1), 1m));
        Assert.Equal((null, Money.Eur(1m)), (figures.NetInvoiced, figures.LastTwelveMonths!.Value));
    }

    [Fact]
    public void A_missing_rate_is_reported_once_with_its_first_day_and_its_count()
    {
        var portfolio = Seen(
            Dollars with
            {
                Number = "1",
            },
            Dollars with
            {
                Number = "2",
                Issued = Day(2024, 1, 5),
                Account = "Z",
            }
        );
        Assert.Equal([new BookProblem(BookProblemKind.RateMissing, "A", "USD > EUR 2024-01-05", 2)], portfolio.Problems);
    }

    [Fact]
    public void A_wallet_without_a_rate_is_unknown_and_reported()
    {
        var portfolio = Seen([], new AccountProfile { Account = "A", Wallet = Money.Usd(100m) });
        Assert.Null(portfolio.Find("A")!.Profile!.Wallet);
        Assert.Equal(BookProblemKind.RateMissing, portfolio.Problems.Single().Kind);
    }

    [Fact]
    public void A_converted_amount_beyond_the_largest_is_unknown_and_does_not_throw()
    {
        var terms = Euros with
        {
            Rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, AsOf, 1000m)], maximumAgeDays: 0),
        };
        var portfolio = AccountBook
            .Of([Sale(AsOf, 1m) with { Amount = Money.OfMinor(Money.MaxMinorUnits, Currency.Usd) }])
            .SeenOn(AsOf, terms);
        Assert.Null(portfolio.Figures.NetInvoiced);
    }
}
