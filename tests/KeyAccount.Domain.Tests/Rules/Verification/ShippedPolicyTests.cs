using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;
using KeyAccount.Domain.Tests.Credit;
using KeyAccount.Domain.Tests.Credit.Checks;
using KeyAccount.Domain.Tests.Discounts;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>The shipped policies pass the verifier, and none of their rules or bands could be left out without a change.</summary>
public class ShippedPolicyTests
{
    private static readonly Dictionary<string, VerificationReport> Reports = new(StringComparer.Ordinal)
    {
        ["kinds"] = AccountPolicyVerifier.Verify(KindPolicy.Shipped),
        ["importance"] = AccountPolicyVerifier.Verify(ImportancePolicy.Shipped),
        ["tiers"] = AccountPolicyVerifier.Verify(TierPolicy.Shipped, ImportancePolicy.Shipped),
        ["tiers for any score"] = AccountPolicyVerifier.Verify(TierPolicy.Shipped),
        ["credit"] = CreditPolicyVerifier.Verify(Debtor.Shipped),
        ["credit checks"] = CreditCheckPolicyVerifier.Verify(Paper.Small),
        ["credit watch"] = WatchPolicyVerifier.Verify(WatchPolicy.Shipped),
        ["discounts"] = DiscountPolicyVerifier.Verify(Reviewed.Shipped),
        ["expense indicators"] = IndicatorPolicyVerifier.Verify(IndicatorPolicy.Shipped),
        ["expense reduction"] = ReductionPolicyVerifier.Verify(ReductionPolicy.Shipped),
    };

    private static readonly RuleList[] Lists =
    [
        RuleList.Of(KindPolicy.Shipped.Table),
        RuleList.Of(TierPolicy.Shipped.Table),
        RuleList.Of(Debtor.Shipped.KnockOuts),
        RuleList.Of(Debtor.Shipped.Evidence),
        CreditPolicyVerifier.LadderOf(Debtor.Shipped.Terms.Grades),
    ];

    public static TheoryData<string> Names => [.. Reports.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_policy_passes_without_objection_or_warning(string name)
    {
        Assert.True(
            VerificationVerdict.Verified == Reports[name].Verdict,
            string.Join("\n", Reports[name].Sentences(Language.English))
        );
        Assert.True(Reports[name].IsClean, string.Join('\n', Reports[name].Sentences(Language.English)));
    }

    [Fact]
    public void The_verifier_looks_at_every_part_of_the_credit_policy() =>
        Assert.Equal(
            ["credit-evidence", "credit-knock-outs"],
            Reports["credit"].Findings.Select(finding => finding.Part).Distinct().Order()
        );

    [Fact]
    public void Every_grade_is_reached_by_every_scorecard_and_a_ladder_with_a_hole_is_found()
    {
        var card = PolicyVerifier.Verify(Debtor.Shipped.Full);
        var holed = ScoreLadder.Of(CreditScales.Grades, CreditGrade.X, (80m, CreditGrade.A), (35m, CreditGrade.D));
        var report = PolicyVerifier.Verify(holed, new() { Domains = [FeatureDomain.ImageOf(ScoreLadder.Score, card)] });

        Assert.Contains(0, card.ReachableCodes);
        Assert.Contains(10_000, card.ReachableCodes);
        Assert.Equal(
            "V01: No rule holds where score at most 34 points; the outcome there is -.",
            Assert.Single(report.Findings, finding => finding.Rejects).ToString()
        );
    }

    [Theory]
    [InlineData("KIND-MAJOR-ECONOMIC")]
    [InlineData("KIND-IMPORTANT")]
    [InlineData("KIND-GROUP")]
    [InlineData("KIND-STRATEGIC")]
    [InlineData("TIER-KEY")]
    [InlineData("TIER-DEVELOPMENT")]
    [InlineData("TIER-MAINTAIN")]
    [InlineData("TIER-STANDARD")]
    [InlineData("KO-01")]
    [InlineData("KO-02")]
    [InlineData("KO-03")]
    [InlineData("KO-04")]
    [InlineData("KO-05")]
    [InlineData("KO-06")]
    [InlineData("KO-07")]
    [InlineData("KO-08")]
    [InlineData("KO-09")]
    [InlineData("KO-10")]
    [InlineData("KO-11")]
    [InlineData("EV-01")]
    [InlineData("EV-02")]
    [InlineData("EV-03")]
    [InlineData("EV-04")]
    [InlineData("EV-05")]
    [InlineData("EV-06")]
    [InlineData("EV-07")]
    [InlineData("from-80")]
    [InlineData("from-65")]
    [InlineData("from-50")]
    [InlineData("from-35")]
    [InlineData("from-0")]
    public void Without_a_rule_something_is_decided_otherwise(string code)
    {
        var list = Lists.Single(one => one.RuleCodes.Contains(code));
        var difference = PolicyDifference.Between(list, list.Without(list.RuleCodes.IndexOf(code))!);

        Assert.NotEqual(PolicyRelation.Equivalent, difference.Relation);
        Assert.NotEqual(PolicyRelation.NotAnalysed, difference.Relation);
        Assert.NotEmpty(difference.Changes);
    }

    [Fact]
    public void Every_shipped_rule_is_looked_at() => Assert.Equal(31, Lists.Sum(list => list.RuleCodes.Length));

    [Fact]
    public void Without_a_band_of_a_shipped_scorecard_some_score_is_another_one()
    {
        var bands = 0;
        foreach (var line in Debtor.Shipped.Full.Characteristics)
        {
            bands += WithoutEachBand(line);
        }

        foreach (
            var line in ImportancePolicy.Shipped.Attractiveness.Characteristics.Concat(
                ImportancePolicy.Shipped.Strength.Characteristics
            )
        )
        {
            bands += WithoutEachBand(line);
        }

        Assert.InRange(bands, 70, int.MaxValue);
    }

    private static int WithoutEachBand<TFacts>(Characteristic<TFacts> line)
    {
        for (var band = 1; band < line.Bands.Length; band++)
        {
            Characteristic<TFacts> less = new(line.Code, line.Feature, line.Bands.RemoveAt(band), line.PointsWhenUnknown);
            Assert.Contains(
                PolicyDifference.Between(Card(line), Card(less)).Relation,
                new[] { PolicyRelation.Stricter, PolicyRelation.Looser, PolicyRelation.Incomparable }
            );
        }

        return line.Bands.Length - 1;
    }

    private static Scorecard<TFacts> Card<TFacts>(Characteristic<TFacts> line) =>
        new(PolicyIdentity.ShippedDefault("card", "1"), line.MaximumPoints, MissingAnswer.Defer, Share.Whole, line);
}
