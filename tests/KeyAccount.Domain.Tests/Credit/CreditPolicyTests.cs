using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

public class CreditPolicyTests
{
    private static readonly FinancialStatement Distressed = Strong with { RetainedEarnings = Money.Eur(-2_000_000) };

    [Fact]
    public void A_good_debtor_on_the_full_track_has_grade_A()
    {
        var evaluation = Full.Evaluated();
        Assert.Equal(
            (CreditOutcome.Graded, CreditGrade.A, 100m, GradeCaps.None),
            (evaluation.Outcome, evaluation.Grade!.Value, evaluation.Score!.Value, evaluation.Caps)
        );
    }

    [Fact]
    public void Without_a_statement_the_grade_is_capped_at_B_and_the_score_is_kept()
    {
        foreach (var evaluation in new[] { Trading.Evaluated(), Reported.Evaluated() })
        {
            Assert.Equal(
                (CreditGrade.B, 100m, GradeCaps.NoStatement),
                (evaluation.Grade!.Value, evaluation.Score!.Value, evaluation.Caps)
            );
        }
    }

    [Fact]
    public void Distress_caps_at_C_and_scores_nothing()
    {
        var evaluation = Full.Filed(file => file with { Statement = Distressed }).Evaluated();
        Assert.Equal(AltmanZone.Distress, evaluation.Altman!.Zone);
        Assert.Equal(
            (CreditGrade.C, 100m, GradeCaps.Distress),
            (evaluation.Grade!.Value, evaluation.Score!.Value, evaluation.Caps)
        );
    }

    [Fact]
    public void A_statement_that_hides_a_line_of_Altmans_is_capped_like_distress()
    {
        var evaluation = Full.Filed(file => file with { Statement = Strong with { RetainedEarnings = null } }).Evaluated();
        Assert.Null(evaluation.Altman);
        Assert.Equal((CreditGrade.C, GradeCaps.DistressUnknown), (evaluation.Grade!.Value, evaluation.Caps));
    }

    [Fact]
    public void Where_no_statement_is_asked_for_a_line_that_is_not_known_caps_nothing() =>
        Assert.Equal(
            (CreditGrade.B, GradeCaps.NoStatement),
            (Full.Filed(file => file with { Report = null, Statement = Strong with { RetainedEarnings = null } }).Evaluated())
                is { Grade: { } grade, Caps: var caps }
                ? (grade, caps)
                : default
        );

    [Fact]
    public void No_card_asks_for_Altman_beside_its_own_inputs() =>
        Assert.DoesNotContain(Shipped.Features, feature => feature.Name.Contains("altman", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_stale_statement_in_distress_still_caps() =>
        Assert.Equal(
            CreditGrade.C,
            Full.Filed(file => file with { Statement = Distressed with { YearEnd = AsOf.PlusMonths(-19) } }).Evaluated().Grade
        );

    [Fact]
    public void A_statement_of_another_entity_in_distress_does_not() =>
        Assert.Equal(
            CreditGrade.B,
            Full.Filed(file => file with { Statement = Distressed with { Entity = "PARENT" } }).Evaluated().Grade
        );

    [Fact]
    public void A_grade_below_the_cap_is_not_said_to_be_capped()
    {
        var poor = Full.Filed(file => file with { Statement = Distressed })
            .Paying(conduct =>
                conduct with
                {
                    DaysLate = 40,
                    LateByNumber = Share.Whole,
                    OverdueShare = Share.Whole,
                    OldestOverdueDays = 61,
                    DaysLateLastSixMonths = 40,
                }
            )
            .Filed(file => file with { Report = new(AsOf, ExternalClass.Weakest) })
            .Evaluated();
        Assert.Equal((CreditGrade.D, GradeCaps.None), (poor.Grade!.Value, poor.Caps));
    }

    [Theory]
    [InlineData(0, 12)] // B
    [InlineData(40, 6)] // C: 35 of 55 points
    public void A_worse_grade_is_reviewed_sooner(int daysLate, int months) =>
        Assert.Equal(
            AsOf.PlusMonths(months),
            Trading.Paying(conduct => conduct with { DaysLate = daysLate }).Evaluated().ReviewOn
        );

    [Fact]
    public void A_barred_debtor_is_reviewed_by_finance_and_not_by_date() =>
        Assert.Null(Full.With(CreditEventKind.WriteOff, AsOf).Evaluated().ReviewOn);

    [Fact]
    public void The_shipped_policy_says_so() => Assert.True(Shipped.Identity.IsShippedDefault);

    [Fact]
    public void Facts_in_another_currency_are_refused() =>
        Assert.Throws<CurrencyMismatchException>(() => (Full with { Currency = Currency.Usd }).Evaluated());

    [Fact]
    public void The_same_facts_give_the_same_evaluation() => Assert.Equal(Full.Evaluated(), (Full with { }).Evaluated());

    [Fact]
    public void Another_answer_gives_another_evaluation() => Assert.NotEqual(Full.Evaluated(), Reported.Evaluated());

    [Fact]
    public void A_rule_that_shows_an_answer_to_more_than_may_see_it_is_refused()
    {
        var leaking = new DecisionTable<CreditFacts, CreditBar>(
            PolicyIdentity.ShippedDefault("own", "1"),
            CreditScales.Bars,
            HitPolicy.Strictest,
            CreditBar.Clear,
            CreditBar.Undetermined,
            new Rule<CreditFacts, CreditBar>("OWN-1", CreditFileFeatures.Screening.Is(ScreeningStatus.Hit), CreditBar.Stop)
            {
                Audience = Audience.Sales,
            }
        );
        var refusal = Assert.Throws<ArgumentException>(() => With(leaking));
        Assert.Contains("'screening' to Sales", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_of_a_hosts_own_knock_outs_evaluates_by_them()
    {
        var harsh = new DecisionTable<CreditFacts, CreditBar>(
            PolicyIdentity.SignedBy("finance", "own", "1"),
            CreditScales.Bars,
            HitPolicy.Strictest,
            CreditBar.Clear,
            CreditBar.Undetermined,
            new Rule<CreditFacts, CreditBar>("OWN-1", CreditFeatures.MonthsTrading.AtLeast(1), CreditBar.NoOpenTerms)
        );
        Assert.Equal(CreditOutcome.Barred, With(harsh).Evaluate(Full).Outcome);
    }

    [Fact]
    public void Months_are_counted_to_the_day()
    {
        var leap = Full with { AsOf = new LocalDate(2024, 2, 29) };
        Assert.Equal(
            (12, 13),
            (
                leap.Filed(file => file with { Report = new(new(2023, 2, 28), ExternalClass.Good) }).ReportAge!.Value,
                leap.Filed(file => file with { Report = new(new(2023, 2, 27), ExternalClass.Good) }).ReportAge!.Value
            )
        );
    }

    [Fact]
    public void Facts_are_of_an_account() => Assert.ThrowsAny<ArgumentException>(() => Full with { Account = " " });

    [Fact]
    public void A_negative_term_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Full with { TermsDays = -1 });

    private static CreditPolicy With(DecisionTable<CreditFacts, CreditBar> knockOuts) =>
        new(
            PolicyIdentity.ShippedDefault("own", "1"),
            Terms,
            knockOuts,
            Shipped.Requirements,
            Shipped.Trade,
            Shipped.Report,
            Shipped.Full
        );
}
