using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

/// <summary>What is refused when a policy is built or a quote is made, with the reason.</summary>
public class StackingRefusalTests
{
    private static readonly VolumeTiers Tiers = VolumeTiers.StartingWith(
        TierMeasure.Units,
        TierMode.AllUnits,
        Share.Percent(10)
    );

    public static TheoryData<string, Discount[]> Refused =>
        new()
        {
            { "1 to 200 discounts are allowed, not 0", [] },
            { "Two discounts are called 'a'", [OnLine("a", 1, Off(1)), OnLine("a", 2, Off(1))] },
            { "have the priority 1", [OnLine("a", 1, Off(1)), OnLine("b", 1, Off(1))] },
            { "'a' can't be reckoned on order", [OnOrder("a", 1, Benefit.PriceOfUnit(Money.Eur(1)))] },
            { "'a' can't be reckoned on order", [OnOrder("a", 1, Benefit.TakeAndPay(3, 2))] },
            { "'a' can't be reckoned on freight", [On(DiscountScope.Freight, "a", 1, Benefit.Volume(Tiers))] },
            { "'a' is a mark-up", [OnLine("a", 1, Benefit.MarkUp(Percentage.Percent(1))) with { IsExclusive = true }] },
            { "is exclusive and in the group 'g'", [OnLine("a", 1, Off(1)) with { IsExclusive = true, BestOf = "g" }] },
            {
                "is exclusive: nothing comes before it",
                [OnLine("b", 2, Off(1)), OnLine("a", 1, Percent(1)) with { IsExclusive = true, Base = DiscountBase.After("b") }]
            },
            {
                "which has no lines",
                [On(DiscountScope.Freight, "a", 1, Off(1)) with { Target = DiscountTarget.OfGroups("x") }]
            },
            { "has no tiers to count for", [OnLine("a", 1, Off(1)) with { CountsTogether = true }] },
            { "'a' takes at most 0.00 EUR off", [OnLine("a", 1, Off(1)) with { Most = Money.Eur(0) }] },
            { "is in force on no day", [OnLine("a", 1, Off(1)) with { InForce = DateRange.Of(Day, Day) }] },
            {
                "The group 'g' has discounts of several scopes",
                [OnLine("a", 1, Off(1)) with { BestOf = "g" }, OnOrder("b", 1, Off(1)) with { BestOf = "g" }]
            },
            { "'none', which is no discount here", [OnLine("a", 1, Percent(1)) with { Base = DiscountBase.After("none") }] },
            {
                "'b', which does not come before it",
                [OnLine("a", 2, Percent(1)) with { Base = DiscountBase.After("b") }, OnLine("b", 1, Off(1))]
            },
            { "'a b' is no identifier", [OnLine("a b", 1, Off(1))] },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_policy_that_has_no_order_or_no_meaning_is_refused(string reason, Discount[] discounts) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Policy(discounts)).Message, StringComparison.Ordinal);

    [Fact]
    public void Equal_priorities_in_different_scopes_are_no_tie() =>
        Assert.Equal(2, Policy(OnLine("a", 1, Off(1)), OnOrder("b", 1, Off(1))).Discounts.Length);

    [Fact]
    public void An_amount_in_another_currency_is_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Policy(OnLine("a", 1, Benefit.AmountOff(Money.Usd(1)))));

    [Fact]
    public void A_benefit_that_gives_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Off(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benefit.AmountOffEachUnit(Money.Eur(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benefit.PriceOfUnit(Money.Eur(-0.01m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benefit.TakeAndPay(3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benefit.TakeAndPay(3, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benefit.MarkUp(Percentage.Zero));
    }

    public static TheoryData<string, QuoteLine[]> RefusedLines =>
        new()
        {
            { "at least one line", [] },
            { "The line number 1 comes twice", [Line(1, 1), Line(1, 2)] },
            { "mix a sale and a return", [Line(1, 1), Line(2, 1, -1)] },
            { "quantity of 0", [Line(1, 1, 0)] },
            { "line number 0 is below 1", [Line(0, 1)] },
            { "-1.00 EUR as a list price is below 0", [Line(1, -1)] },
            { "-1.00 EUR as a floor price is below 0", [Line(1, 1, floor: -1)] },
            { "is no identifier", [Line(1, 1) with { Product = "" }] },
        };

    [Theory]
    [MemberData(nameof(RefusedLines))]
    public void A_quote_that_makes_no_sense_is_refused(string reason, QuoteLine[] lines) =>
        Assert.Contains(reason, Assert.ThrowsAny<ArgumentException>(() => Priced.Of(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void Mixed_currencies_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => Priced.Of(Line(1, 1), Line(2, 1) with { ListPrice = Money.Usd(1) }));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Terms_below_zero_are_refused(int days, int freight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Quote.Of(Day, Currency.Eur, [Line(1, 1)], new() { PaymentDays = days, Freight = Money.Eur(freight) })
        );

    [Fact]
    public void A_line_that_is_not_there_has_no_price() =>
        Assert.Throws<ArgumentException>(() => Policy(OnLine("a", 1, Off(1))).Price(Lines(1)).Line(2));
}
