using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Documentation;

/// <summary>The samples of docs/expense-indicators.md.</summary>
public class ExpenseIndicatorSampleTests
{
    private static readonly DateRange Year = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1));

    [Fact]
    public void A_budget_warns_before_it_is_spent()
    {
        #region indicators: spending
        SpendProgress progress = new()
        {
            Budget = Money.Eur(100_000),
            Period = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1)),
            AsOf = new(2026, 6, 30), // at the end of this day
            Spent = Money.Eur(63_100),
            Done = Share.Percent(55),
        };
        var limit = LineOutlook.Of(progress, SpendLine.Above("limit", Percentage.Percent(100)));
        var warning = LineOutlook.Of(progress, SpendLine.At("owner", Percentage.Percent(80)));
        var inWords = $"{limit}"; //        limit: spent on 2026-10-14 at this rate
        var ownerKnows = warning.On; //     2026-08-18
        var distance = limit.Distance; //   36900.00 EUR; DistanceInPercent is 36.90 %
        var plain = SpendForecast.Of(progress, ForecastMethod.RunRate); //  127245.86 EUR
        var byWork = SpendForecast.Of(progress, ForecastMethod.Typical); // 114727.27 EUR
        #endregion

        Assert.Equal("limit: spent on 2026-10-14 at this rate", inWords);
        Assert.Equal(new LocalDate(2026, 8, 18), ownerKnows);
        Assert.Equal((Money.Eur(36_900), Percentage.Percent(36.9m)), (distance, limit.DistanceInPercent));
        Assert.Equal("127245.86 EUR (RunRate)", $"{plain}");
        Assert.Equal("114727.27 EUR (Typical)", $"{byWork}");
    }

    [Fact]
    public void Indicators_have_lines()
    {
        SpendProgress progress = new()
        {
            Budget = Money.Eur(100_000),
            Period = Year,
            AsOf = new(2026, 6, 30),
            Spent = Money.Eur(63_100),
        };

        #region indicators: policy
        var policy = IndicatorPolicy.Of(
            PolicyIdentity.SignedBy("Head of sales", "expense-indicators", "2"),
            ControlIndicator.Of(
                IndicatorKind.ExpenseToSales,
                target: IndicatorValue.Of(Percentage.Percent(4)),
                warning: IndicatorLine.At(IndicatorValue.Of(Percentage.Percent(4.5m))),
                limit: IndicatorLine.Beyond(IndicatorValue.Of(Percentage.Percent(5)))
            ),
            ControlIndicator.Of(
                IndicatorKind.CostPerVisit,
                target: null,
                warning: IndicatorLine.Beyond(IndicatorValue.Of(Money.Eur(120))),
                limit: null
            ),
            ControlIndicator.Of(
                IndicatorKind.Pace,
                target: null,
                warning: IndicatorLine.Beyond(IndicatorValue.Of(Percentage.Percent(10))),
                limit: null
            )
        );
        var reading = policy.Read(
            new()
            {
                Subject = "north",
                AsOf = new(2026, 6, 30),
                Progress = progress,
                Expense = Money.Eur(63_100),
                NetSales = Money.Eur(1_500_000),
                VisitExpense = Money.Eur(21_000), // how many visits that were is not known yet
            }
        );
        var words = reading.Decision.Sentences(Language.English);
        #endregion

        Assert.Equal(IndicatorStatus.EarlyWarning, reading.Status);
        Assert.Equal(
            [IndicatorStatus.Ok, IndicatorStatus.Undetermined, IndicatorStatus.EarlyWarning],
            reading.Indicators.Select(state => state.Status)
        );
        Assert.NotEmpty(words);
    }

    [Fact]
    public void A_budget_is_flexed()
    {
        #region indicators: flexed
        ActivityLine hotels = new()
        {
            Category = "hotels",
            Driver = "visits",
            Planned = new()
            {
                Activity = 10, // visits
                Inputs = 20, //   nights
                Variable = Money.Eur(2_000),
                Fixed = Money.Eur(0),
            },
            Actual = new()
            {
                Activity = 12,
                Inputs = 30,
                Variable = Money.Eur(3_300),
                Fixed = Money.Eur(0),
            },
        };
        var budget = FlexedBudget.Of(Currency.Eur, [hotels]);
        var why = budget.Total!; // activity 400: two visits more; spending 900: efficiency 600, ten nights too many, and price 300
        #endregion

        Assert.Equal((Money.Eur(2_000), Money.Eur(2_400), Money.Eur(3_300)), (budget.Planned, budget.Flexed, budget.Actual));
        Assert.Equal(
            (Money.Eur(400), Money.Eur(900), Money.Eur(600), Money.Eur(300)),
            (why.Activity, why.Spending, why.Efficiency, why.Price)
        );
    }

    [Fact]
    public void Expenses_shrink_along_a_path()
    {
        #region indicators: path
        CategoryMonth Month(int month, decimal expense, decimal sales) =>
            new()
            {
                Month = new YearMonth(2026, month),
                Expense = Money.Eur(expense),
                Sales = Money.Eur(sales),
                Inflation = Percentage.Zero, // since the month before
            };
        var path = ReductionPolicy.Shipped.PathOf(
            "travel",
            [Month(1, 4_000, 100_000), Month(2, 4_300, 110_000), Month(3, 4_300, 110_000)]
        )!;
        var february = path.Steps[1]; // allowed 4389.00 EUR: 4,000 less 0.25 %, for 10 % more sales; met
        var march = path.Steps[2]; //    allowed 4289.25 EUR; missed by 10.75 EUR, though nothing rose
        #endregion

        Assert.Equal((Money.Eur(4_389), PathFinding.Met), (february.Allowed, february.Finding));
        Assert.Equal((Money.Eur(4_289.25m), PathFinding.Missed), (march.Allowed, march.Finding));
        Assert.Equal(Money.Eur(10.75m), march.Excess);
    }

    [Fact]
    public void Savings_are_proven_and_counted_once()
    {
        #region indicators: savings
        var book = BaselineBook.Empty.Freeze(
            DateRange.Of(new(2025, 1, 1), new(2026, 1, 1)),
            sales: Money.Eur(1_200_000),
            [
                new()
                {
                    Category = "travel",
                    Units = 1_200, // nights
                    Amount = Money.Eur(120_000),
                },
            ],
            frozenOn: new(2026, 1, 15),
            frozenBy: "controlling",
            reason: "closed books of 2025"
        );
        SavingClaim Claim(string initiative, decimal amount, int day) =>
            new()
            {
                Initiative = initiative,
                Category = "travel",
                Effect = SavingEffect.Price,
                During = DateRange.Of(new(2026, 1, 1), new(2027, 1, 1)),
                Amount = Money.Eur(amount),
                RegisteredOn = new(2026, 1, day),
            };
        var review = SavingsReview.Of(
            book.Latest!,
            ReductionTerms.Shipped,
            Currency.Eur,
            [
                new()
                {
                    Category = "travel",
                    During = DateRange.Of(new(2026, 1, 1), new(2026, 2, 1)),
                    Units = 90,
                    Amount = Money.Eur(8_100),
                    Sales = Money.Eur(100_000),
                    Inflation = Percentage.Zero, // since the baseline
                },
            ],
            [Claim("hotel-tender", 600, day: 2), Claim("one-agency", 700, day: 3)]
        );
        var proof = review.Proofs[0]; // 1,900 saved: 900 by price, 1,000 by fewer nights
        var late = review.Claims[1]; //  300 of 700: the rest of the price effect is the tender's
        #endregion

        Assert.Equal((Money.Eur(900), Money.Eur(1_000)), (proof.Price, proof.Volume));
        Assert.Equal((Money.Eur(300), Money.Eur(400)), (late.Credited, late.Unproven));
    }

    [Fact]
    public void Candidates_are_ranked_with_reasons()
    {
        #region indicators: candidates
        var ranking = ReductionPolicy.Shipped.Rank([
            new()
            {
                Category = "travel",
                AsOf = new(2026, 3, 31),
                Expense = Money.Eur(4_300),
                Allowed = Money.Eur(4_289.25m),
                AllExpenses = Money.Eur(10_000),
                Flexed = Money.Eur(4_000),
                Suppliers = 14,
            },
            new() { Category = "gifts", AsOf = new(2026, 3, 31) }, // too little known: last
            new() { Category = "training", AsOf = new(2026, 3, 31) }, // left out, and it is said
        ]);
        var first = ranking.Candidates[0];
        var why = first.Reasons.Select(reason => $"{reason.Code}: {reason.Points}"); // REDUCE-SIZE: 80, REDUCE-ABOVE-PATH: 30, …
        #endregion

        Assert.Equal(["travel", "gifts"], ranking.Candidates.Select(candidate => candidate.Facts.Category));
        Assert.Equal(["training"], ranking.Excluded.Select(excluded => excluded.Category));
        Assert.Equal(["REDUCE-SIZE: 80", "REDUCE-ABOVE-PATH: 30", "REDUCE-SUPPLIERS: 30", "REDUCE-VARIANCE: 30"], why);
    }
}
