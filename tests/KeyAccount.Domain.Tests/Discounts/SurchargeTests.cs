using KeyAccount.Domain.Discounts.Surcharges;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Discounts;

public class SurchargeTests
{
    private static readonly LocalDate January = new(2026, 1, 1);

    private static readonly IndexSeries Steel = IndexSeries.Of(
        "steel",
        45,
        new IndexValue(new(2026, 2, 1), 110m),
        new IndexValue(January, 100m)
    );

    private static readonly SurchargeClause Alloy = SurchargeClause.Indexed(
        "alloy",
        "steel",
        100m,
        Share.Percent(40),
        Share.Percent(5)
    );

    private static Money? On(SurchargeClause clause, LocalDate day, params IndexSeries[] indices) =>
        clause.On(Money.Eur(1_000), 8, indices, day, Rounding.HalfAwayFromZero);

    [Theory]
    [InlineData(1, 31, 0)]
    [InlineData(2, 1, 40)]
    [InlineData(3, 18, 40)]
    public void An_index_moves_the_part_of_the_price_that_follows_it(int month, int day, int surcharge) =>
        Assert.Equal(Money.Eur(surcharge), On(Alloy, new(2026, month, day), Steel));

    [Fact]
    public void An_unknown_or_too_old_index_leaves_the_surcharge_unknown()
    {
        Assert.Null(On(Alloy, January.PlusDays(-1), Steel));
        Assert.Null(On(Alloy, new(2026, 3, 19), Steel));
        Assert.Null(On(Alloy, January));
        Assert.Null(Alloy.On(null, 1, [Steel], January, Rounding.HalfEven));
    }

    [Theory]
    [InlineData(94.99, -20.04)]
    [InlineData(95, 0)]
    [InlineData(105, 0)]
    [InlineData(105.01, 20.04)]
    public void A_movement_within_the_tolerance_counts_nothing_and_beyond_it_all_of_it(double value, double surcharge) =>
        Assert.Equal(
            Money.Eur((decimal)surcharge),
            On(Alloy, January, IndexSeries.Of("steel", 0, new IndexValue(January, (decimal)value)))
        );

    [Fact]
    public void Fixed_amounts_and_percentages_need_no_index()
    {
        Assert.Equal(Money.Eur(16), On(SurchargeClause.FixedAmount("small-order", Money.Eur(2)), January));
        Assert.Equal(Money.Eur(25), On(SurchargeClause.OfPercent("fuel", Percentage.Percent(2.5m)), January));
    }

    [Fact]
    public void A_series_and_a_clause_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            IndexSeries.Of("steel", 1, new IndexValue(January, 1), new IndexValue(January, 2))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => IndexSeries.Of("steel", 1, new IndexValue(January, 0)));
        Assert.ThrowsAny<ArgumentException>(() => IndexSeries.Of("steel", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurchargeClause.FixedAmount("x", Money.Eur(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurchargeClause.OfPercent("x", Percentage.Percent(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurchargeClause.Indexed("x", "steel", 0, Share.Whole));
        Assert.Throws<CurrencyMismatchException>(() => On(SurchargeClause.FixedAmount("x", Money.Usd(1)), January));
    }
}
