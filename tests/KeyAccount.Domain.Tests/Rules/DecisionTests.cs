using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>Findings, evidence, what is missing, and equality by value.</summary>
public class DecisionTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);
    private static readonly Client Short = new()
    {
        Revenue = Money.Eur(499_999.99m),
        Margin = Share.Percent(3),
        DaysLate = 2.25m,
        Segment = Segment.Trade,
        Since = new LocalDate(2024, 1, 2),
        Signs = Signs.None,
        Insured = false,
    };

    [Fact]
    public void A_decision_carries_policy_and_date()
    {
        var decision = Clients.Table().Decide(Short, AsOf);

        Assert.Equal(
            ("client-tier", "1", AsOf, 64),
            (decision.Policy.Identity.Id, decision.Policy.Identity.Version, decision.AsOf, decision.Policy.Fingerprint.Length)
        );
    }

    [Fact]
    public void What_is_short_is_said_with_actual_required_unit_and_distance()
    {
        var evidence = Clients.Table().Decide(Short, AsOf).Explain("T-06").Evidence[0];

        Assert.Equal(
            ("revenue", Operator.AtLeast, "499999.99", "500000.00", "-0.01", "EUR", Truth.No),
            (
                evidence.Feature.Name,
                evidence.Operator!.Value,
                evidence.ActualText(Language.English),
                evidence.RequiredText(Language.English),
                evidence.DistanceText(Language.English),
                evidence.Feature.Scale.Unit!.English,
                evidence.Truth
            )
        );
    }

    [Fact]
    public void Everything_that_keeps_a_rule_from_being_met_is_said_and_nothing_else() =>
        Assert.Equal(
            ["revenue", "margin", "segment", "since"],
            Clients.Table().Decide(Short, AsOf).Explain("T-06").Evidence.Select(evidence => evidence.Feature.Name)
        );

    [Fact]
    public void A_date_is_days_away_and_a_choice_has_no_distance()
    {
        var evidence = Clients.Table().Decide(Short, AsOf).Explain("T-06").Evidence;

        Assert.Equal(
            ("1 days", null),
            (evidence[3].DistanceText(Language.English), evidence[2].DistanceText(Language.English))
        );
    }

    [Fact]
    public void An_unknown_answer_has_no_distance() =>
        Assert.Null(Clients.Table().Decide(new(), AsOf).Explain("T-07").Evidence[0].Distance);

    [Fact]
    public void A_rule_that_is_not_met_is_no_finding_but_can_be_explained()
    {
        var decision = Clients.Table().Decide(Short, AsOf);

        Assert.DoesNotContain(decision.Findings, finding => finding.Code == "T-06");
        Assert.Equal(Truth.No, decision.Explain("T-06").Truth);
    }

    [Fact]
    public void A_rule_that_the_policy_does_not_have_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clients.Table().Decide(Short, AsOf).Explain("T-99"));

    [Fact]
    public void A_question_that_no_longer_matters_is_not_missing() =>
        Assert.Equal(
            ["insured"],
            Clients.Table().Decide(Short with { Insured = null, Segment = null }, AsOf).Missing.Select(feature => feature.Name)
        );

    [Fact]
    public void Nothing_is_missing_when_everything_is_answered() => Assert.Empty(Clients.Table().Decide(Short, AsOf).Missing);

    [Fact]
    public void Decisions_of_the_same_facts_are_equal()
    {
        var (one, other) = (Clients.Table().Decide(Short, AsOf), Clients.Table().Decide(Short with { }, AsOf));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void An_answer_that_did_not_matter_is_not_compared() =>
        Assert.Equal(Clients.Table().Decide(Short, AsOf), Clients.Table().Decide(Short with { Orders = 99 }, AsOf));

    [Fact]
    public void Another_date_is_another_decision() =>
        Assert.NotEqual(Clients.Table().Decide(Short, AsOf), Clients.Table().Decide(Short, AsOf.PlusDays(1)));

    [Fact]
    public void Another_reason_is_another_decision() =>
        Assert.NotEqual(
            Clients.Table().Decide(Short, AsOf),
            Clients.Table().Decide(Short with { Revenue = Money.Eur(499_999.98m) }, AsOf)
        );

    [Fact]
    public void Another_policy_is_another_decision() =>
        Assert.NotEqual(
            Clients.Table(HitPolicy.First).Decide(Short, AsOf),
            Clients.Table(HitPolicy.Unique).Decide(Short, AsOf)
        );

    [Fact]
    public void Nothing_is_no_decision() => Assert.False(Clients.Table().Decide(Short, AsOf).Equals(null));

    [Theory]
    [InlineData(
        Language.English,
        "T-01 undetermined: signs has any of blocked; the answer is not known. days late above 90 days; the answer is not known"
    )]
    [InlineData(
        Language.Spanish,
        "T-01 indeterminado: señales tiene alguno: bloqueado; no se conoce la respuesta. días de retraso por encima de 90 días; no se conoce la respuesta"
    )]
    [InlineData(Language.SimplifiedChinese, "T-01 无法判定：标记包含任一：冻结；答案未知。逾期天数高于90 天；答案未知")]
    public void A_finding_is_said_in_the_readers_language(Language language, string sentence) =>
        Assert.Equal(sentence, Clients.Table().Decide(new(), AsOf).Findings[0].ToString(language));

    [Fact]
    public void A_rule_carries_severity_audience_and_source_into_its_finding()
    {
        var table = new DecisionTable<Client, Tier>(
            PolicyIdentity.ShippedDefault("one", "1"),
            Clients.Tiers,
            HitPolicy.First,
            Tier.Open,
            Tier.Open,
            new Rule<Client, Tier>("A", Clients.Insured.IsTrue, Tier.Gold)
            {
                Severity = Severity.Warning,
                Audience = Audience.Client,
                Source = "handbook 4.2",
            }
        );
        var finding = table.Decide(new() { Insured = true }, AsOf).Findings[0];

        Assert.Equal(
            (Severity.Warning, Audience.Client, "handbook 4.2"),
            (finding.Severity, finding.Audience, finding.Rule.Source)
        );
    }
}
