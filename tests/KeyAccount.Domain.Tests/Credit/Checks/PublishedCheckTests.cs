using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Checks.Paper;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>The published cases that end in a check.</summary>
public class PublishedCheckTests
{
    [Theory]
    [InlineData(10_000, "account", 10_000, true)] // credit:A3, the lesser of 10,000 and 15,000
    [InlineData(10_000, "account", 10_000.01, false)] // credit:A3
    [InlineData(15_000, "group", 15_000, true)] // credit:A4
    [InlineData(15_000, "group", 15_000.01, false)] // credit:A4
    public void What_is_above_the_effective_line_is_blocked_on_its_level(int limit, string level, decimal order, bool passes)
    {
        var check = (On(limit, 0, order) with { Line = CheckedLine.Of(Money.Eur(limit)).BoundBy(level) }).Checked();

        Assert.Equal(passes, check.Passes);
        Assert.Equal(level, check.Facts.Line!.Level);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(15_000)]
    public void Without_credit_every_order_is_blocked(decimal order) => // credit:A5
        Assert.Equal(Verdict.Decline, (On(0, 0, order) with { Line = CheckedLine.NoCredit }).Judged());

    [Fact]
    public void What_is_not_available_is_not_authorised() => // credit:A10
        Assert.Equal(Money.Eur(100), On(1_000, 800, 300).Checked().Excess);

    [Theory]
    [InlineData(0, true)] // credit:A24, and law: what adds nothing never blocks
    [InlineData(100, false)]
    public void On_a_line_of_zero_only_what_adds_nothing_passes(decimal adds, bool passes) =>
        Assert.Equal(passes, On(0, 100, adds).Checked().Passes);

    [Fact]
    public void A_used_up_line_blocks_what_does_not_fit() => // credit:A19
        Assert.Equal(Money.Eur(60.25m), On(250, 246.05m, 64.20m).Checked().Excess);

    [Fact]
    public void What_does_not_fit_is_blocked() => // credit:A19
        Assert.False(On(250, 246.05m, 64.20m).Checked().Passes);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Without_a_limit_every_amount_passes(decimal adds) => // credit:A23
        Assert.True((On(0, 100, adds) with { Line = CheckedLine.Unlimited }).Checked().Passes);

    [Theory]
    [InlineData(0, true)] // credit:A25
    [InlineData(100, true)] // exactly the line: it is exceeded above it
    [InlineData(100.01, false)]
    [InlineData(150, false)] // credit:A25
    public void The_line_itself_may_be_used(decimal adds, bool passes) =>
        Assert.Equal(passes, On(200, 100, adds).Checked().Passes);

    [Theory]
    [InlineData(100, false)] // credit:A26
    [InlineData(200, true)]
    public void A_sale_is_confirmed_on_the_line_that_holds_it(decimal limit, bool passes) =>
        Assert.Equal(passes, On(limit, 100, 50).Checked().Passes);

    [Fact]
    public void What_was_confirmed_is_processed_after_a_cut() => // credit:A27
        Assert.True((On(100, 150, 0) with { Checkpoint = Checkpoint.Release, GoodsToLeave = Money.Eur(50) }).Checked().Passes);

    [Fact]
    public void Posting_an_invoice_for_a_part_adds_nothing() // credit:A27
    {
        var check = (On(100, 150, 0) with { Checkpoint = Checkpoint.Invoice }).Checked();

        Assert.Equal((true, Money.Eur(50)), (check.Passes, check.Excess!.Value));
    }

    [Fact]
    public void An_order_in_another_currency_counts_converted() => // credit:A34
        Assert.True((On(100, 0, 0) with { Increment = In("PLN", 101, 0.9m) }).Checked().Passes);

    [Fact]
    public void A_missing_rate_is_undetermined_and_never_one() // credit:A34
    {
        var check = (On(100, 0, 0) with { Increment = In("PLN", 101, null) }).Checked();

        Assert.Equal(Verdict.Refer(3), check.Verdict); // as high as the highest rule that could hold
        Assert.Contains(CreditCheckFeatures.Adds, check.Decision.MissingFor(Audience.Finance));
    }

    [Theory]
    [InlineData(45, 22.5, true)] // credit:A35
    [InlineData(110, 55, false)]
    public void Orders_at_a_rate_of_two_per_unit(decimal foreign, decimal adds, bool passes)
    {
        var check = (On(50, 0, 0) with { Increment = In("USD", foreign, 0.5m) }).Checked();

        Assert.Equal((Money.Eur(adds), passes), (check.Increment!.Value, check.Passes));
    }

    [Theory]
    [InlineData(100, 100)] // credit:A37
    [InlineData(2_000, 2_000)]
    public void An_unrelated_invoice_counts_beside_the_order(decimal invoice, decimal excess)
    {
        var check = On(1_000, invoice, 1_000).Checked();

        Assert.Equal((false, Money.Eur(excess)), (check.Passes, check.Excess!.Value));
    }

    [Fact]
    public void An_order_in_another_company_uses_nothing_here() => // credit:A39
        Assert.True(On(1_000, 0, 1_000).Checked().Passes);

    [Fact]
    public void What_was_ever_sold_is_no_exposure() // credit:A40
    {
        var check = On(200_000, 75_532.50m, 37_766.25m).Checked();

        Assert.Equal((true, Money.Eur(-86_701.25m)), (check.Passes, check.Excess!.Value));
        Assert.Equal(Money.Eur(124_467.50m), check.Limit!.Value - check.Facts.Exposure!.Value);
    }

    [Fact]
    public void An_invoice_of_goods_that_left_passes_above_the_line() => // credit:A41
        Assert.True((On(50_000, 51_000, 0) with { Checkpoint = Checkpoint.Invoice }).Checked().Passes);

    [Fact]
    public void What_is_left_out_of_the_exposure_takes_no_room() => // credit:A43
        Assert.True(On(1_000, 0, 1_000).Checked().Passes);

    [Theory]
    [InlineData(0)] // due today: not overdue
    [InlineData(-1)]
    public void What_is_due_today_is_not_overdue(int days) => // credit:V1
        Assert.Throws<ArgumentOutOfRangeException>(() => Order.Overdue(700, days));

    [Fact]
    public void Only_what_is_overdue_counts() => // credit:V1
        Assert.Equal(Money.Eur(500), Order.Overdue(500, 30).Overdue!.Total);

    [Fact]
    public void What_is_overdue_counts_in_the_currency_of_the_line() => // credit:V3
        Assert.Equal(Money.Eur(5_000), OverdueItems.Of(Currency.Eur, new OverdueItem(In("USD", 100, 50)!.Value, 1)).Total);

    [Fact]
    public void An_overdue_item_of_another_currency_is_refused() => // credit:V3
        Assert.Throws<CurrencyMismatchException>(() => OverdueItems.Of(Currency.Eur, new OverdueItem(Money.Usd(100), 1)));

    [Theory]
    [InlineData(0, 800)] // credit:V4
    [InlineData(800, 0)]
    public void An_advance_counts_once_it_is_reconciled(decimal reconciled, decimal overdue) =>
        Assert.Equal(Money.Eur(overdue), Order.Overdue(800, 5).Overdue!.After(Money.Eur(reconciled)).Total);

    [Theory]
    [InlineData(600, false)] // credit:V5: the threshold is what is overdue less 100
    [InlineData(500, true)]
    public void Above_an_overdue_amount_it_is_blocked(decimal overdue, bool passes) =>
        Assert.Equal(passes, Amounts().Check(Order.Overdue(overdue, 10)).Passes);

    [Fact]
    public void Who_may_pass_all_the_same_is_released_by_a_rule() // credit:V5
    {
        var policy = Amounts(
            ScopedRule.Exclusion(
                "X-1",
                RuleScope.Group("bypass"),
                CheckSubject.Other,
                CreditCheckFeatures.Adds.IsTrue,
                releases: true
            )
        );

        Assert.True(policy.Check(Order.Overdue(600, 10) with { Group = "bypass" }).Passes);
        Assert.False(policy.Check(Order.Overdue(600, 10)).Passes);
    }

    [Fact]
    public void Without_the_rule_it_passes() => Assert.True(Order.Overdue(600, 10).Checked().Passes); // credit:V5

    [Fact]
    public void A_payment_goes_to_the_oldest_first() // credit:V7
    {
        var items = OverdueItems.Of(
            Currency.Eur,
            new(Money.Eur(20), 1),
            new(Money.Eur(50), 2),
            new OverdueItem(Money.Eur(30), 3)
        );

        Assert.Equal([new OverdueItem(Money.Eur(40), 2), new OverdueItem(Money.Eur(20), 1)], items.After(Money.Eur(40)).All);
    }

    [Theory]
    [InlineData(60, true)] // credit:A17
    [InlineData(61, true)]
    [InlineData(62, true)]
    [InlineData(70, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void A_group_is_excluded_from_the_days_of_all(int days, bool passes) =>
        Assert.Equal(
            passes,
            Precedence.Days(RuleScope.Group("retail")).Check(Order.Overdue(1, days) with { Group = "retail" }).Passes
        );

    [Theory]
    [InlineData(61, true)] // credit:A17
    [InlineData(62, false)]
    [InlineData(70, false)]
    public void Others_are_blocked_all_the_same(int days, bool passes) =>
        Assert.Equal(passes, Precedence.Days(RuleScope.Group("retail")).Check(Order.Overdue(1, days)).Passes);

    private static CreditCheckPolicy Amounts(params ScopedRule[] rules)
    {
        var amounts = CreditCheckAmounts.In(Currency.Eur);
        return Precedence.Policy(
            amounts,
            [
                ScopedRule.Blocking(
                    "B-1",
                    RuleScope.Everyone,
                    CheckSubject.OverdueAmount,
                    amounts.Overdue.Above(Money.Eur(500)),
                    Verdict.Refer(1)
                ),
                .. rules,
            ]
        );
    }

    private static Money? In(string currency, decimal amount, decimal? rate)
    {
        var rates = rate is { } known
            ? ExchangeRates.Of([ExchangeRate.Of(Currency.Of(currency), Currency.Eur, Today, known)], maximumAgeDays: 0)
            : ExchangeRates.None;
        return rates.TryConvert(
            Money.Of(amount, Currency.Of(currency)),
            Currency.Eur,
            Today,
            Rounding.HalfEven,
            out var converted
        )
            ? converted
            : null;
    }
}
