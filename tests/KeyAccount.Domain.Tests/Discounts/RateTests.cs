using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>A margin is a part of the price, a mark-up a part of the cost.</summary>
public class RateTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 25)]
    [InlineData(50, 100)]
    [InlineData(-25, -20)]
    public void A_margin_is_another_number_than_its_mark_up(int margin, int markup)
    {
        Assert.Equal(MarkupRate.Percent(markup), MarginRate.Percent(margin).ToMarkup());
        Assert.Equal(MarginRate.Percent(margin), MarkupRate.Percent(markup).ToMargin());
    }

    [Fact]
    public void The_way_there_and_back_loses_nothing()
    {
        var (gains, losses) = (0, 0);
        Prop.ForAll(
                Gen.Choose(1, 100_000).Two().ToArbitrary(),
                pair =>
                {
                    var (price, cost) = (Money.OfMinor(pair.Item1, Currency.Eur), Money.OfMinor(pair.Item2, Currency.Eur));
                    var margin = MarginRate.Of(price, cost);
                    Assert.Equal(margin, margin.ToMarkup().ToMargin());
                    Assert.Equal(MarkupRate.Of(price, cost), margin.ToMarkup());
                    gains += pair.Item1 > pair.Item2 ? 1 : 0;
                    losses += pair.Item1 < pair.Item2 ? 1 : 0;
                }
            )
            .Check(Config.QuickThrowOnFailure);
        Assert.True(gains > 0 && losses > 0);
    }

    [Fact]
    public void Over_nothing_a_rate_is_unknown()
    {
        Assert.False(MarginRate.TryOf(Money.Eur(0), Money.Eur(1), out _));
        Assert.False(MarginRate.TryOf(Money.Eur(-1), Money.Eur(1), out _));
        Assert.False(MarkupRate.TryOf(Money.Eur(1), Money.Eur(0), out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => MarginRate.Of(Money.Eur(0), Money.Eur(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MarkupRate.Of(Money.Eur(1), Money.Eur(0)));
        Assert.Throws<InvalidOperationException>(() => MarginRate.Percent(100).ToMarkup());
        Assert.Throws<InvalidOperationException>(() => MarkupRate.Percent(-100).ToMargin());
    }

    [Fact]
    public void Other_currencies_are_refused()
    {
        Assert.Throws<CurrencyMismatchException>(() => MarginRate.Of(Money.Eur(1), Money.Usd(1)));
        Assert.Throws<CurrencyMismatchException>(() => MarkupRate.Of(Money.Eur(1), Money.Usd(1)));
    }

    [Fact]
    public void They_say_of_what_they_are_a_part()
    {
        Assert.Equal("20.00 % of price", MarginRate.Percent(20).ToString());
        Assert.Equal("25.00 % of cost", MarkupRate.Percent(25).ToString());
    }

    [Fact]
    public void They_have_an_order()
    {
        Assert.True(MarginRate.Percent(19.99m) < MarginRate.Percent(20) && MarginRate.Percent(20) <= MarginRate.Percent(20));
        Assert.True(MarkupRate.Percent(20.01m) > MarkupRate.Percent(20) && MarkupRate.Percent(20) >= MarkupRate.Percent(20));
        Assert.True(MarginRate.Percent(1) != MarginRate.Percent(2) && MarkupRate.Percent(1) != MarkupRate.Percent(2));
    }

    [Theory]
    [InlineData(79, 80)]
    [InlineData(80, 80)]
    [InlineData(81, 81)]
    [InlineData(100, 100)]
    [InlineData(101, 100)]
    public void Bounds_hold_a_price_on_both_sides(int price, int held) =>
        Assert.Equal(
            Money.Eur(held),
            PriceBounds.OverCost(Money.Eur(20), Money.Eur(60), Money.Eur(80)).Clamp(Money.Eur(price))
        );

    [Fact]
    public void Bounds_that_cross_are_refused() =>
        Assert.Throws<ArgumentException>(() => PriceBounds.OverCost(Money.Eur(20), Money.Eur(60), Money.Eur(59)));
}
