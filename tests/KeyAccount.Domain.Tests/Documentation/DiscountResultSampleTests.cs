using KeyAccount.Domain.Discounts.Leakage;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Discounts.Realised;
using KeyAccount.Domain.Discounts.Variances;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>The samples of docs/discount-results.md.</summary>
public class DiscountResultSampleTests
{
    [Fact]
    public void A_deal_is_reviewed_against_its_approval()
    {
        #region results: a deal
        var offer = QuoteOffer.Of(
            new()
            {
                Quote = "q-17",
                Revision = 1,
                Account = "c-17",
                Currency = Currency.Eur,
                Validity = DateRange.Of(new(2026, 3, 1), new LocalDate(2026, 4, 1)),
            },
            new OfferedLine
            {
                Number = 1,
                Product = "pump",
                Quantity = 10,
                ListPrice = Money.Eur(100),
                NetAmount = Money.Eur(900),
                PocketPrice = Money.Eur(850),
                Cost = Money.Eur(600),
            }
        );
        var approved = ApprovedQuote.Of(offer, approval: "ask-17", "mia");
        InvoicedLine Invoiced(string invoice, LocalDate on, long units, decimal amount) =>
            new()
            {
                Invoice = invoice,
                On = on,
                Product = "pump",
                Quantity = units,
                Amount = Money.Eur(amount),
                Deductions = Money.Eur(0),
                Cost = Money.Eur(60 * units),
            };

        var review = DealReview.Of(
            approved,
            [
                Invoiced("i-1", new(2026, 3, 10), 6, 530),
                Invoiced("i-2", new(2026, 3, 31), 5, 450),
                Invoiced("i-3", new(2026, 4, 1), 2, 180),
            ],
            asOf: new(2026, 4, 30)
        );

        Assert.Equal(
            """
            pump: below the approved price, 10 ×, 10.00 EUR (i-1, i-2)
            pump: after expiry, 2 ×, 20.00 EUR (i-3)
            pump: beyond the approved quantity, 1 ×, 10.00 EUR (i-2)
            """,
            review.ToString()
        );
        Assert.Equal(Money.Eur(40), review.UnapprovedDiscount);
        Assert.Equal("29.41 % of price", review.ApprovedMargin!.Rate.ToString());
        Assert.Equal("32.76 % of price", review.RealisedMargin!.Rate.ToString());
        #endregion
    }

    [Fact]
    public void A_difference_of_sales_is_divided_into_price_quantity_and_mix()
    {
        #region results: a variance
        SalesFigure Sold(string product, long units, decimal amount) =>
            new()
            {
                Product = product,
                Quantity = units,
                Amount = Money.Eur(amount),
            };

        var variance = SalesVariance.Of(
            Currency.Eur,
            basis: [Sold("pump", 100, 1_000), Sold("valve", 50, 250)],
            actual: [Sold("pump", 90, 810), Sold("valve", 80, 400), Sold("hose", 10, 30)]
        );

        Assert.Equal(
            "price -90.00 EUR, quantity 166.67 EUR, mix -116.67 EUR, new 30.00 EUR, lost 0.00 EUR, undivided 0.00 EUR; total -10.00 EUR",
            variance.ToString()
        );
        Assert.Equal(["pump", "valve", "hose"], variance.ByProduct.Select(line => line.Product));
        #endregion
    }

    [Fact]
    public void What_is_lost_on_the_way_to_the_pocket_is_ranked()
    {
        #region results: leakage
        LeakageDeal Sold(string deal, string territory, decimal list, params Deduction[] steps) =>
            new(deal, PriceWaterfall.Of(Money.Eur(list), cost: null, steps), territory, Person: "rita");

        var leakage = DiscountLeakage.Of(
            Currency.Eur,
            Sold("q-1", "north", 1_000, Deduction.Of(WaterfallStepKind.Contract, "frame", Money.Eur(328))),
            Sold("q-2", "south", 500, Deduction.Of(WaterfallStepKind.RebateAccrual, "year-end", Money.Eur(40)))
        );

        Assert.Equal(
            ["frame: 328.00 EUR, 32.80 % of list", "year-end: 40.00 EUR, 8.00 % of list"],
            leakage.ByReason.Select(row => row.ToString())
        );
        Assert.Equal(["north", "south"], leakage.ByTerritory.Select(row => row.Name));
        Assert.Equal(
            "2.67 %",
            leakage.Total.OfListBy(WaterfallPart.OffInvoice)!.Value.ToPercentage(Rounding.HalfEven).ToString()
        );
        #endregion
    }
}
