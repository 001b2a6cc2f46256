using KeyAccount.Domain.Discounts.Surcharges;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using static KeyAccount.Domain.Discounts.Waterfall.WaterfallStepKind;
using static KeyAccount.Domain.Tests.Discounts.Priced;

namespace KeyAccount.Domain.Tests.Discounts;

public class DeductionTests
{
    [Fact]
    public void A_level_is_no_deduction() =>
        Assert.All(
            new[] { ListPrice, InvoicePrice, PocketPrice, PocketMargin, Cost },
            kind => Assert.Throws<ArgumentException>(() => Deduction.Of(kind, "x", Money.Eur(1)))
        );

    [Fact]
    public void Prompt_payment_counts_as_far_as_it_is_expected_to_be_taken()
    {
        Assert.Equal(
            Money.Eur(12),
            Deduction.PromptPayment("two-ten", Money.Eur(1_000), Share.Percent(2), Share.Percent(60), Rounding.HalfEven).Amount
        );
        Assert.Null(Deduction.PromptPayment("two-ten", Money.Eur(1_000), Share.Percent(2), null, Rounding.HalfEven).Amount);
        Assert.Null(Deduction.PromptPayment("two-ten", null, Share.Percent(2), Share.Whole, Rounding.HalfEven).Amount);
    }

    [Theory]
    [InlineData(0, 360, 0)]
    [InlineData(90, 360, 20)]
    [InlineData(73, 365, 16)]
    public void The_term_costs_simple_interest(int days, int year, int cost) =>
        Assert.Equal(
            Money.Eur(cost),
            Deduction.FinanceCost("term", Money.Eur(1_000), days, Share.Percent(8), year, Rounding.HalfAwayFromZero).Amount
        );

    [Fact]
    public void What_the_term_costs_is_unknown_while_a_part_of_it_is()
    {
        Assert.Null(Deduction.FinanceCost("term", null, 30, Share.Percent(8), 360, Rounding.HalfEven).Amount);
        Assert.Null(Deduction.FinanceCost("term", Money.Eur(1), null, Share.Percent(8), 360, Rounding.HalfEven).Amount);
        Assert.Null(Deduction.FinanceCost("term", Money.Eur(1), 30, null, 360, Rounding.HalfEven).Amount);
    }

    [Fact]
    public void A_year_has_360_or_365_days_and_a_term_is_not_below_zero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Deduction.FinanceCost("term", Money.Eur(1), 30, Share.Percent(8), 366, Rounding.HalfEven)
        );
        Assert.ThrowsAny<ArgumentException>(() =>
            Deduction.FinanceCost("term", Money.Eur(1), -1, Share.Percent(8), 360, Rounding.HalfEven)
        );
    }

    [Fact]
    public void A_surcharge_adds_to_the_price_and_is_unknown_while_its_index_is()
    {
        var clause = SurchargeClause.Indexed("alloy", "steel", 100, Share.Percent(50));
        Deduction On(params IndexSeries[] known) =>
            Deduction.Surcharge(clause, Money.Eur(1_000), 1, known, Day, Rounding.HalfAwayFromZero);
        Assert.Equal(Money.Eur(-100), On(IndexSeries.Of("steel", 0, new IndexValue(Day, 120))).Amount);
        Assert.Null(On().Amount);
    }

    [Fact]
    public void Free_goods_count_at_their_list_price()
    {
        Assert.Equal(Money.Eur(36), Deduction.FreeGoods("samples", 3, Money.Eur(12)).Amount);
        Assert.Null(Deduction.FreeGoods("samples", null, Money.Eur(12)).Amount);
        Assert.Null(Deduction.FreeGoods("samples", 3, null).Amount);
    }

    [Theory]
    [InlineData(false, null, 100)]
    [InlineData(false, 80, 100)]
    [InlineData(true, null, 100)]
    [InlineData(true, 80, 20)]
    [InlineData(true, 100, 0)]
    [InlineData(true, 120, 0)]
    public void A_payment_to_the_client_is_price_except_for_a_distinct_service_at_its_fair_value(
        bool isDistinct,
        int? fair,
        int price
    ) =>
        Assert.Equal(
            Money.Eur(price),
            Deduction.PaymentToClient("shelf", Money.Eur(100), isDistinct, fair is { } worth ? Money.Eur(worth) : null).Amount
        );

    [Fact]
    public void Whether_a_payment_is_price_is_unknown_while_nobody_knows_what_comes_back()
    {
        Assert.Null(Deduction.PaymentToClient("shelf", Money.Eur(100), null, Money.Eur(80)).Amount);
        Assert.Null(Deduction.PaymentToClient("shelf", null, true, Money.Eur(80)).Amount);
    }
}
