using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Monitoring;

public class PaymentPlanTests
{
    private static readonly LocalDate First = new(2024, 1, 31);

    /// <summary>100 on 31 January and 100 on 29 February, each with three days of grace.</summary>
    private static readonly PaymentPlan Plan = PaymentPlan.Of(
        3,
        new Instalment(First, Money.Eur(100)),
        new Instalment(First.PlusMonths(1), Money.Eur(100))
    );

    [Theory]
    [InlineData(0, PlanState.Kept)]
    [InlineData(1, PlanState.InGrace)]
    [InlineData(3, PlanState.InGrace)]
    [InlineData(4, PlanState.Broken)]
    public void An_instalment_is_in_time_through_its_grace_days(int days, PlanState state) =>
        Assert.Equal(state, Plan.StateOn([], First.PlusDays(days)));

    [Theory]
    [InlineData(99.99, PlanState.Broken)]
    [InlineData(100, PlanState.Kept)]
    [InlineData(199.99, PlanState.Kept)]
    [InlineData(200, PlanState.Completed)]
    public void Payments_count_to_the_oldest_instalment_first(double paid, PlanState state) =>
        Assert.Equal(state, Plan.StateOn([(First, Money.Eur((decimal)paid))], First.PlusDays(10)));

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "2024-02-04")]
    public void What_is_paid_after_the_grace_days_has_broken_the_plan(int days, string? brokenOn)
    {
        var payments = new[] { (First.PlusDays(days), Money.Eur(200)) };
        var broken = Plan.BrokenOn(payments, First.PlusDays(20));
        Assert.Equal(brokenOn, broken is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);
        Assert.Equal(broken is null ? PlanState.Completed : PlanState.Broken, Plan.StateOn(payments, First.PlusDays(20)));
    }

    [Fact]
    public void What_is_paid_later_is_not_seen() =>
        Assert.Equal(PlanState.InGrace, Plan.StateOn([(First.PlusDays(3), Money.Eur(200))], First.PlusDays(2)));

    [Fact]
    public void The_second_instalment_breaks_it_too() =>
        Assert.Equal(First.PlusMonths(1).PlusDays(4), Plan.BrokenOn([(First, Money.Eur(150))], First.PlusMonths(3)));

    [Fact]
    public void A_plan_is_refused_when_it_makes_no_sense()
    {
        Assert.Throws<ArgumentException>(() => PaymentPlan.Of(0));
        Assert.Throws<ArgumentException>(() => PaymentPlan.Of(-1, new Instalment(First, Money.Eur(1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentPlan.Of(0, new Instalment(First, Money.Eur(0))));
        Assert.Throws<ArgumentException>(() =>
            PaymentPlan.Of(0, new Instalment(First, Money.Eur(1)), new Instalment(First, Money.Eur(1)))
        );
        Assert.Throws<CurrencyMismatchException>(() =>
            PaymentPlan.Of(0, new Instalment(First, Money.Eur(1)), new Instalment(First.PlusDays(1), Money.Usd(1)))
        );
    }
}
