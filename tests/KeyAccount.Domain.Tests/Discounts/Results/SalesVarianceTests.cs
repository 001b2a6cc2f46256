using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts.Variances;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts.Results;

public class SalesVarianceTests
{
    private static SalesFigure Sold(string product, long? quantity, decimal? amount, string? client = null) =>
        new()
        {
            Product = product,
            Client = client,
            Quantity = quantity,
            Amount = amount is { } known ? Money.Eur(known) : null,
        };

    private static SalesVariance Of(SalesFigure[] basis, SalesFigure[] actual) => SalesVariance.Of(Currency.Eur, basis, actual);

    private static VarianceParts Parts(
        decimal price = 0,
        decimal quantity = 0,
        decimal mix = 0,
        decimal isNew = 0,
        decimal lost = 0,
        decimal undivided = 0
    ) => new(Money.Eur(price), Money.Eur(quantity), Money.Eur(mix), Money.Eur(isNew), Money.Eur(lost), Money.Eur(undivided));

    [Fact] // expenses:54
    public void Plan_100_at_10_and_actual_90_at_9_differ_by_90_in_price_and_100_in_volume()
    {
        var total = Of([Sold("a", 100, 1_000)], [Sold("a", 90, 810)]).Total!;
        Assert.Equal((Money.Eur(-90), Money.Eur(-100), Money.Eur(-190)), (total.Price, total.Volume, total.Total));
    }

    [Fact]
    public void A_shift_to_the_cheaper_product_is_mix()
    {
        // 100 units at 20 on average; then 100 again, ten of them moved from 30 to 10.
        var total = Of([Sold("a", 50, 1_500), Sold("b", 50, 500)], [Sold("a", 40, 1_200), Sold("b", 60, 600)]).Total;
        Assert.Equal(Parts(mix: -200), total);
    }

    [Fact]
    public void Growth_at_the_same_prices_and_shares_is_quantity_alone() =>
        Assert.Equal(
            Parts(quantity: 200),
            Of([Sold("a", 50, 1_500), Sold("b", 50, 500)], [Sold("a", 55, 1_650), Sold("b", 55, 550)]).Total
        );

    [Fact]
    public void New_and_lost_products_are_neither_price_nor_mix() =>
        Assert.Equal(
            Parts(isNew: 70, lost: -500),
            Of([Sold("a", 50, 1_500), Sold("b", 50, 500)], [Sold("a", 50, 1_500), Sold("c", 7, 70)]).Total
        );

    [Theory]
    [InlineData(0, 100, 5, 90)] // an amount without units before
    [InlineData(5, 100, 0, 90)] // and now
    [InlineData(-5, -100, 5, 90)] // more returns than sales
    [InlineData(5, 100, -1, -20)]
    public void What_has_no_price_stays_undivided(long before, int was, long now, int isNow) =>
        Assert.Equal(Parts(undivided: isNow - was), Of([Sold("a", before, was)], [Sold("a", now, isNow)]).Total);

    [Theory]
    [InlineData(null, 100.0)]
    [InlineData(5L, null)]
    public void What_is_unknown_is_said_and_leaves_the_total_unknown(long? quantity, double? amount)
    {
        var variance = Of(
            [Sold("a", 10, 100), Sold("b", 10, 100)],
            [Sold("a", 10, 110), Sold("b", quantity, (decimal?)amount)]
        );
        Assert.Null(variance.Total);
        Assert.Equal(["b"], variance.Unknown.Select(line => line.Product));
        Assert.Equal(Parts(price: 10), variance.Known);
        Assert.Contains("1 lines unknown", variance.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_unknown_figure_of_several_makes_its_line_unknown() =>
        Assert.Single(Of([Sold("a", 10, 100)], [Sold("a", 10, 110), Sold("a", null, 5)]).Unknown);

    [Fact]
    public void The_rest_of_a_rounding_is_in_the_price()
    {
        // Three units for 1.00; two units at that price come to 0.666…, which is 0.67.
        var total = Of([Sold("a", 3, 1)], [Sold("a", 2, 0.70m)]).Total!;
        Assert.Equal((Money.Eur(0.03m), Money.Eur(-0.33m)), (total.Price, total.Volume));
    }

    [Fact]
    public void Figures_of_one_product_and_client_are_summed_and_clients_told_apart()
    {
        var variance = Of(
            [Sold("a", 1, 10, "x"), Sold("a", 1, 10, "x"), Sold("a", 5, 50, "y")],
            [Sold("a", 2, 24, "x"), Sold("a", 5, 40, "y")]
        );
        Assert.Equal([4m, -10m], variance.Lines.Select(line => line.Parts!.Price.Amount));
        Assert.Equal(["y", "x"], variance.ByClient.Select(line => line.Client));
        Assert.Equal(Money.Eur(-6), Assert.Single(variance.ByProduct).Parts!.Total);
    }

    [Fact]
    public void Nothing_against_nothing_is_no_difference() => Assert.Equal(Parts(), Of([], []).Total);

    [Fact]
    public void What_can_not_be_compared_is_refused()
    {
        Assert.Throws<CurrencyMismatchException>(() => Of([Sold("a", 1, 1) with { Amount = Money.Usd(1) }], []));
        Assert.Throws<ArgumentException>(() => Of([Sold("a b", 1, 1)], []));
        Assert.Throws<ArgumentException>(() => Of([], [Sold("a", 1, 1, "")]));
        Assert.Throws<OverflowException>(() => Of([Sold("a", long.MaxValue, 1), Sold("a", 1, 1)], []));
        Assert.Throws<ArgumentNullException>(() => Of(null!, []));
        Assert.Throws<InvalidOperationException>(() => Of([Sold("a", 1, 1) with { Amount = default(Money) }], []));
    }

    [Fact] // law:D1
    public void The_parts_of_every_sum_add_up_to_the_cent()
    {
        Dictionary<string, int> met = [];
        void Met(string what, bool isMet) => met[what] = met.GetValueOrDefault(what) + (isMet ? 1 : 0);
        var figures = (
            from product in Gen.Elements("a", "b", "c", "d")
            from client in Gen.Elements("x", "y")
            from quantity in Gen.Choose(-2, 20)
            from amount in Gen.Choose(-500, 10_000)
            select Sold(product, quantity, amount / 100m, client)
        ).ArrayOf();
        Prop.ForAll(
                figures.ToArbitrary(),
                figures.ToArbitrary(),
                (basis, actual) =>
                {
                    var variance = Of(basis, actual);
                    var total = variance.Total!;
                    var whole =
                        Money.Sum(actual.Select(one => one.Amount!.Value), Currency.Eur)
                        - Money.Sum(basis.Select(one => one.Amount!.Value), Currency.Eur);
                    Assert.Equal(whole, total.Total);
                    Assert.All(variance.Lines, line => Assert.Equal(line.Actual - line.Basis, line.Parts!.Total));
                    Assert.Equal(total, VarianceParts.Sum(variance.ByProduct.Select(line => line.Parts!), Currency.Eur));
                    Assert.Equal(total, VarianceParts.Sum(variance.ByClient.Select(line => line.Parts!), Currency.Eur));
                    // Turned around, the whole is the opposite, and what was new is lost.
                    var turned = Of(actual, basis).Total!;
                    Assert.Equal((-total.Total, -total.New), (turned.Total, turned.Lost));
                    Met("price", !total.Price.IsZero);
                    Met("quantity", !total.Quantity.IsZero);
                    Met("mix", !total.Mix.IsZero);
                    Met("new", !total.New.IsZero);
                    Met("lost", !total.Lost.IsZero);
                    Met("undivided", !total.Undivided.IsZero);
                }
            )
            .QuickCheckThrowOnFailure();
        Assert.All(met, one => Assert.NotEqual((one.Key, 0), (one.Key, one.Value)));
    }
}
