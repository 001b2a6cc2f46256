using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;

namespace KeyAccount.Domain.Tests.Expenses.Indicators;

public class IndicatorPolicyTests
{
    private static readonly PolicyIdentity Ours = PolicyIdentity.SignedBy("Sales", "expense-indicators", "2");

    private static readonly IndicatorPolicy Full = IndicatorPolicy.Of(
        Ours,
        ControlIndicator.Of(
            IndicatorKind.Attainment,
            Percent(100),
            IndicatorLine.Beyond(Percent(95)),
            IndicatorLine.At(Percent(80))
        ),
        ControlIndicator.Of(
            IndicatorKind.CostPerVisit,
            Euro(100),
            IndicatorLine.At(Euro(120)),
            IndicatorLine.Beyond(Euro(150))
        ),
        ControlIndicator.Of(IndicatorKind.ExpenseToSales, Percent(4), null, IndicatorLine.Beyond(Percent(5)))
    );

    [Theory] // day 146 of 365 is 40 %
    [InlineData(40, IndicatorStatus.Ok)]
    [InlineData(79.99, IndicatorStatus.EarlyWarning)]
    [InlineData(80, IndicatorStatus.EarlyWarning)]
    [InlineData(100, IndicatorStatus.EarlyWarning)]
    [InlineData(100.01, IndicatorStatus.Breach)]
    public void The_shipped_policy_warns_before_the_limit(decimal spent, IndicatorStatus expected) =>
        Assert.Equal(expected, Shipped(new(2026, 5, 26), 100, spent).Status);

    [Theory]
    [InlineData(79.99, IndicatorStatus.Ok)]
    [InlineData(80, IndicatorStatus.EarlyWarning)]
    public void The_warning_line_of_a_budget_counts_itself(decimal spent, IndicatorStatus expected) =>
        Assert.Equal(expected, StateOf(Shipped(new(2026, 12, 31), 100, spent), IndicatorKind.Spent).Status);

    [Theory] // day 73 of 365 is 20 %
    [InlineData(30, IndicatorStatus.Ok)]
    [InlineData(30.01, IndicatorStatus.EarlyWarning)]
    public void More_than_ten_points_ahead_of_time_is_an_early_warning(decimal spent, IndicatorStatus expected) =>
        Assert.Equal(expected, StateOf(Shipped(new(2026, 3, 14), 100, spent), IndicatorKind.Pace).Status);

    [Fact]
    public void A_cent_beyond_a_line_counts_even_in_a_budget_of_millions() =>
        Assert.Equal(
            IndicatorStatus.Breach,
            StateOf(Shipped(new(2026, 12, 31), 1_000_000_000, 1_000_000_000.01m), IndicatorKind.Spent).Status
        );

    [Fact]
    public void Unknown_spending_is_undetermined()
    {
        var reading = Shipped(new(2026, 3, 14), 100, null);
        Assert.Equal(IndicatorStatus.Undetermined, reading.Status);
        Assert.All(reading.Indicators, state => Assert.Null(state.Value));
    }

    [Fact]
    public void What_is_missing_hides_no_breach()
    {
        IndicatorFacts facts = new()
        {
            Subject = "north",
            AsOf = new(2026, 3, 14),
            Expense = Money.Eur(51),
            NetSales = Money.Eur(1_000),
        };
        var reading = Full.Read(facts);
        Assert.Equal(IndicatorStatus.Breach, reading.Status);
        Assert.Equal(
            [IndicatorStatus.Breach, IndicatorStatus.Undetermined, IndicatorStatus.Undetermined],
            reading.Indicators.Select(state => state.Status)
        );
        Assert.Contains(
            reading.Decision.Findings,
            finding => finding.Code == "EXPENSE-TO-SALES-LIMIT" && finding.IsDetermining
        );
    }

    [Theory]
    [InlineData(95.01, IndicatorStatus.Ok)]
    [InlineData(95, IndicatorStatus.Ok)]
    [InlineData(94.99, IndicatorStatus.EarlyWarning)]
    [InlineData(80.01, IndicatorStatus.EarlyWarning)]
    [InlineData(80, IndicatorStatus.Breach)]
    public void What_is_to_be_high_breaks_below_its_lines(decimal sales, IndicatorStatus expected) =>
        Assert.Equal(
            expected,
            StateOf(
                Read(facts => facts with { NetSales = Money.Eur(sales), SalesTarget = Money.Eur(100) }),
                IndicatorKind.Attainment
            ).Status
        );

    [Theory]
    [InlineData(359.99, IndicatorStatus.Ok)]
    [InlineData(360, IndicatorStatus.EarlyWarning)]
    [InlineData(450, IndicatorStatus.EarlyWarning)]
    [InlineData(450.01, IndicatorStatus.Breach)]
    public void The_cost_of_a_visit_is_compared_unrounded(decimal expense, IndicatorStatus expected) =>
        Assert.Equal(expected, StateOf(Visits(Money.Eur(expense), 3), IndicatorKind.CostPerVisit).Status);

    [Fact]
    public void Distances_are_room_left_in_the_unit_of_the_indicator()
    {
        var state = StateOf(Visits(Money.Eur(390), 3), IndicatorKind.CostPerVisit);
        Assert.Equal(
            (Euro(130), Euro(-30), Euro(-10), Euro(20)),
            (state.Value, state.ToTarget, state.ToWarning, state.ToLimit)
        );
        var sales = StateOf(
            Read(facts => facts with { NetSales = Money.Eur(90), SalesTarget = Money.Eur(100) }),
            IndicatorKind.Attainment
        );
        Assert.Equal((Percent(-10), Percent(-5), Percent(10)), (sales.ToTarget, sales.ToWarning, sales.ToLimit));
    }

    [Fact]
    public void No_visits_and_another_currency_are_undetermined()
    {
        Assert.Equal(IndicatorStatus.Undetermined, StateOf(Visits(Money.Eur(1), 0), IndicatorKind.CostPerVisit).Status);
        Assert.Equal(IndicatorStatus.Undetermined, StateOf(Visits(Money.Usd(1), 1), IndicatorKind.CostPerVisit).Status);
    }

    [Theory]
    [InlineData(0, IndicatorStatus.Ok)]
    [InlineData(0.01, IndicatorStatus.Breach)]
    public void A_budget_of_zero_allows_nothing(decimal spent, IndicatorStatus expected) =>
        Assert.Equal(expected, StateOf(Shipped(new(2026, 3, 14), 0, spent), IndicatorKind.Spent).Status);

    [Theory]
    [InlineData(-100, IndicatorStatus.Ok)]
    [InlineData(-99.99, IndicatorStatus.Breach)]
    [InlineData(0, IndicatorStatus.Breach)]
    public void A_budget_below_nothing_is_exceeded_by_nothing(decimal spent, IndicatorStatus expected) =>
        Assert.Equal(expected, StateOf(Shipped(new(2026, 3, 14), -100, spent), IndicatorKind.Spent).Status);

    [Fact]
    public void Each_forecast_is_its_own_indicator()
    {
        IndicatorKind[] kinds =
        [
            IndicatorKind.SpentOfFlexed,
            IndicatorKind.ForecastRunRate,
            IndicatorKind.ForecastTypical,
            IndicatorKind.ForecastAtypical,
            IndicatorKind.ForecastSeasonal,
        ];
        var policy = IndicatorPolicy.Of(
            Ours,
            kinds.Select(kind => ControlIndicator.Of(kind, null, IndicatorLine.Beyond(Percent(100)), null))
        );
        var reading = policy.Read(
            new()
            {
                Subject = "north",
                AsOf = new(2026, 3, 14),
                Expense = Money.Eur(110),
                Flexed = Money.Eur(100),
                Progress = Spending.On(new(2026, 3, 14), 1_000, 300) with
                {
                    Done = Share.Percent(25),
                    LastYearToDate = Money.Eur(100),
                    LastYearInAll = Money.Eur(300),
                },
            }
        );
        Assert.Equal(
            [Percent(110), Percent(150), Percent(120), Percent(105), Percent(90)],
            reading.Indicators.Select(state => state.Value!.Value)
        );
    }

    [Fact]
    public void A_policy_needs_indicators_each_once_and_one_currency()
    {
        var visit = ControlIndicator.Of(IndicatorKind.CostPerVisit, null, IndicatorLine.At(Euro(1)), null);
        var client = ControlIndicator.Of(
            IndicatorKind.CostPerNewAccount,
            null,
            IndicatorLine.At(IndicatorValue.Of(Money.Usd(1))),
            null
        );
        Assert.Throws<ArgumentException>(() => IndicatorPolicy.Of(Ours));
        Assert.Throws<ArgumentException>(() => IndicatorPolicy.Of(Ours, visit, visit));
        Assert.Throws<ArgumentException>(() => IndicatorPolicy.Of(Ours, visit, client));
    }

    [Fact]
    public void The_shipped_policy_is_proved_and_no_rule_could_be_left_out()
    {
        var report = IndicatorPolicyVerifier.Verify(IndicatorPolicy.Shipped);
        Assert.True(report.IsClean, string.Join('\n', report.Sentences(Language.English)));
    }

    [Fact]
    public void A_prohibited_question_is_found_in_its_indicator()
    {
        var terms = VerificationTerms.Default with { Prohibited = [new("pace_begun", Label.Same("ours"))] };
        Assert.Contains(
            IndicatorPolicyVerifier.Verify(IndicatorPolicy.Shipped, terms).Findings,
            finding => finding.Check == VerificationCheck.ProhibitedFeature
        );
    }

    [Fact]
    public void Boundary_cases_are_drawn() =>
        Assert.All(
            IndicatorPolicyVerifier.CasesOf(IndicatorPolicy.Shipped),
            subject => Assert.NotEmpty(BoundaryCases.Of(subject).Cases)
        );

    private static IndicatorReading Shipped(LocalDate day, decimal budget, decimal? spent) =>
        IndicatorPolicy.Shipped.Read(
            new()
            {
                Subject = "north",
                AsOf = day,
                Progress = Spending.On(day, budget, spent),
            }
        );

    private static IndicatorReading Visits(Money expense, long visits) =>
        Read(facts => facts with { VisitExpense = expense, Visits = visits });

    private static IndicatorReading Read(Func<IndicatorFacts, IndicatorFacts> with) =>
        Full.Read(with(new() { Subject = "north", AsOf = new(2026, 3, 14) }));

    private static IndicatorState StateOf(IndicatorReading reading, IndicatorKind kind) =>
        reading.Indicators.Single(state => state.Indicator.Kind == kind);

    private static IndicatorValue Percent(decimal percent) => IndicatorValue.Of(Percentage.Percent(percent));

    private static IndicatorValue Euro(decimal amount) => IndicatorValue.Of(Money.Eur(amount));
}
