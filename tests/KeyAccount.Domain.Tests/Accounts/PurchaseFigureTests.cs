using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Accounts.Ledger;

namespace KeyAccount.Domain.Tests.Accounts;

public class PurchaseFigureTests
{
    [Fact]
    public void Purchases_are_net_of_tax_and_credit_notes()
    {
        var figures = Figures(
            Sale(Day(2024, 1, 1), 119m) with
            {
                Tax = Money.Eur(19m),
            },
            Sale(Day(2024, 2, 1), -11.90m) with
            {
                Tax = Money.Eur(-1.90m),
            }
        );
        Assert.Equal(Money.Eur(90m), figures.NetInvoiced);
    }

    [Fact]
    public void Without_tax_the_amount_is_taken_as_net_and_counted()
    {
        var portfolio = Seen(Sale(Day(2024, 1, 1), 119m), Sale(Day(2024, 1, 2), 1m) with { Tax = Money.Eur(0m) });
        Assert.Equal((Money.Eur(120m), 1), (portfolio.Figures.NetInvoiced!.Value, portfolio.Coverage.WithoutTax));
    }

    // law:C8: the window is (as-of − 12 months, as-of].
    [Theory]
    [InlineData(2023, 6, 30, 0)]
    [InlineData(2023, 7, 1, 100)]
    [InlineData(2024, 6, 30, 100)]
    public void Twelve_months_end_on_the_day_itself_and_begin_the_day_after_the_same_day(
        int year,
        int month,
        int day,
        decimal expected
    ) => Assert.Equal(Money.Eur(expected), Figures(Sale(Day(year, month, day), 100m)).LastTwelveMonths);

    // law:C8
    [Theory]
    [InlineData(2023, 2, 28, 0)]
    [InlineData(2023, 3, 1, 100)]
    public void Twelve_months_up_to_a_leap_day_begin_on_the_first_of_March(int year, int month, int day, decimal expected)
    {
        var portfolio = AccountBook.Of([Sale(Day(year, month, day), 100m)]).SeenOn(Day(2024, 2, 29), Euros);
        Assert.Equal(Money.Eur(expected), portfolio.Figures.LastTwelveMonths);
    }

    [Fact]
    public void An_invoice_issued_after_the_day_is_not_seen()
    {
        var portfolio = Seen(Sale(AsOf, 1m), Sale(AsOf.PlusDays(1), 10m));
        Assert.Equal(
            (1, Money.Eur(1m), 1),
            (portfolio.Figures.Invoices, portfolio.Figures.NetInvoiced!.Value, portfolio.Coverage.IssuedLater)
        );
    }

    [Fact]
    public void Credit_notes_are_counted_among_the_documents_and_apart()
    {
        var figures = Figures(Sale(AsOf, 5m), Sale(AsOf, -2m), Sale(AsOf, 0m));
        Assert.Equal((3, 1, Money.Eur(2m)), (figures.Invoices, figures.CreditNotes, figures.CreditedLastTwelveMonths!.Value));
    }

    [Theory]
    [InlineData(2023, 6, 30, 0)]
    [InlineData(2023, 7, 1, 1)]
    public void A_month_is_active_when_it_is_one_of_the_twelve_calendar_months(int year, int month, int day, int expected) =>
        Assert.Equal(expected, Figures(Sale(Day(year, month, day), 1m)).ActiveMonths);

    [Fact]
    public void In_the_middle_of_a_month_the_twelve_calendar_months_still_end_with_it()
    {
        var book = AccountBook.Of([
            Sale(Day(2023, 5, 20), 1m),
            Sale(Day(2023, 6, 30), 1m),
            Sale(Day(2023, 7, 1), 1m),
            Sale(Day(2024, 6, 1), 1m),
        ]);
        // 12 months begin on 2023-05-16, the calendar months on 2023-06-01.
        var figures = book.SeenOn(Day(2024, 5, 15), Euros).Figures;
        Assert.Equal((2, 3), (figures.ActiveMonths, figures.OrdersPerYear));
    }

    [Fact]
    public void Orders_count_distinct_days_of_sale()
    {
        var figures = Figures(
            Sale(Day(2024, 5, 1), 1m),
            Sale(Day(2024, 5, 1), 2m),
            Sale(Day(2024, 5, 2), 1m),
            Sale(Day(2024, 5, 3), -1m)
        );
        Assert.Equal(2, figures.OrdersPerYear);
    }

    [Fact]
    public void A_credit_note_alone_makes_no_active_month_and_no_purchase_day()
    {
        var figures = Figures(Sale(Day(2024, 5, 3), -1m));
        Assert.Equal(
            (0, 0, null, null),
            (figures.ActiveMonths, figures.OrdersPerYear, figures.LastPurchase, figures.DaysSinceLastPurchase)
        );
    }

    [Fact]
    public void Recency_counts_days_since_the_last_sale_and_is_zero_on_the_day()
    {
        Assert.Equal(0, Figures(Sale(AsOf, 1m)).DaysSinceLastPurchase);
        Assert.Equal(31, Figures(Sale(Day(2024, 5, 30), 1m), Sale(AsOf, -1m)).DaysSinceLastPurchase);
    }

    [Fact]
    public void Growth_compares_with_the_twelve_months_before()
    {
        var figures = Figures(Sale(Day(2022, 7, 1), 200m), Sale(Day(2023, 7, 1), 225m));
        Assert.Equal((Money.Eur(200m), Percentage.Percent(12.5m)), (figures.PriorTwelveMonths!.Value, figures.Growth!.Value));
    }

    [Fact]
    public void Growth_is_unknown_when_the_book_begins_after_the_prior_period()
    {
        var figures = Figures(Sale(Day(2022, 8, 1), 200m), Sale(Day(2023, 7, 1), 225m));
        Assert.Equal((null, null), (figures.PriorTwelveMonths, figures.Growth));
    }

    [Fact]
    public void A_stated_day_of_completeness_makes_the_prior_period_known()
    {
        var terms = Euros with { CompleteFrom = Day(2022, 7, 1) };
        var book = AccountBook.Of([Sale(Day(2022, 8, 1), 200m), Sale(Day(2023, 7, 1), 225m)]);
        Assert.Equal(Percentage.Percent(12.5m), book.SeenOn(AsOf, terms).Figures.Growth);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Growth_over_nothing_or_less_is_unknown(int before)
    {
        var figures = Figures(Sale(Day(2022, 7, 1), before), Sale(Day(2023, 7, 1), 225m));
        Assert.Equal((Money.Eur(before), null), (figures.PriorTwelveMonths!.Value, figures.Growth));
    }

    [Fact]
    public void Growth_beyond_the_largest_percentage_is_given_as_the_largest()
    {
        var figures = Figures(Sale(Day(2022, 7, 1), 0.01m), Sale(Day(2023, 7, 1), 1_000_000m));
        Assert.Equal(Percentage.MaxBasisPoints, figures.Growth!.Value.BasisPoints);
    }

    [Fact]
    public void Returned_units_are_taken_off_whatever_their_sign()
    {
        var figures = Figures(
            Sale(AsOf, 5m) with
            {
                Quantity = 10.5m,
            },
            Sale(AsOf, -2m) with
            {
                Quantity = 2m,
            },
            Sale(AsOf, -2m) with
            {
                Quantity = -1m,
            }
        );
        Assert.Equal(7.5m, figures.Quantity);
    }

    [Fact]
    public void One_document_of_the_year_without_quantity_makes_the_quantity_unknown() =>
        Assert.Null(Figures(Sale(AsOf, 5m) with { Quantity = 10m }, Sale(AsOf, 5m)).Quantity);

    [Fact]
    public void A_document_before_the_year_needs_no_quantity() =>
        Assert.Equal(10m, Figures(Sale(AsOf, 5m) with { Quantity = 10m }, Sale(Day(2020, 1, 1), 5m)).Quantity);

    [Fact]
    public void Even_intervals_are_perfectly_regular() =>
        Assert.Equal(1m, Figures([.. Enumerable.Range(0, 4).Select(week => Sale(AsOf.PlusDays(-7 * week), 1m))]).Regularity);

    [Fact]
    public void Uneven_intervals_are_less_regular()
    {
        // Intervals 1, 1, 8: (1 + 1 + 8)² / (3 × (1 + 1 + 64)) = 100 / 198.
        var figures = Figures(
            Sale(AsOf, 1m),
            Sale(AsOf.PlusDays(-8), 1m),
            Sale(AsOf.PlusDays(-9), 1m),
            Sale(AsOf.PlusDays(-10), 1m)
        );
        Assert.Equal(0.505051m, figures.Regularity);
    }

    [Fact]
    public void Two_intervals_are_too_few_to_call_regular() =>
        Assert.Null(Figures(Sale(AsOf, 1m), Sale(AsOf.PlusDays(-8), 1m), Sale(AsOf.PlusDays(-9), 1m)).Regularity);

    [Fact]
    public void An_account_that_bought_nothing_has_zero_purchases_in_a_book_with_invoices()
    {
        var figures = Seen([Sale(AsOf, 1m, "B")], new AccountProfile { Account = "A" }).Find("A")!.Figures;
        Assert.Equal((0, Money.Eur(0m), 0), (figures.Invoices, figures.LastTwelveMonths!.Value, figures.ActiveMonths));
    }

    [Fact]
    public void In_a_book_without_invoices_every_figure_is_unknown() =>
        Assert.Equal(TradingFigures.Unknown, Seen([], new AccountProfile { Account = "A" }).Find("A")!.Figures);
}
