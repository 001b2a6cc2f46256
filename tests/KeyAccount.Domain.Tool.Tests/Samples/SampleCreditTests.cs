using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Report;

namespace KeyAccount.Domain.Tool.Tests.Samples;

/// <summary>A demo shows everything that can come of a credit evaluation.</summary>
public sealed class SampleCreditTests(ReviewedSample sample) : IClassFixture<ReviewedSample>
{
    private ImmutableArray<CreditEvaluation> Credit => sample.Result.Credit!.Evaluations;

    [Fact]
    public void Every_outcome_is_met() =>
        Assert.Equal(Enum.GetValues<CreditOutcome>(), Credit.Select(evaluation => evaluation.Outcome).Distinct().Order());

    [Fact]
    public void Every_track_is_met() =>
        Assert.Equal(Enum.GetValues<EvidenceTrack>(), Credit.Select(evaluation => evaluation.Track).Distinct().Order());

    [Fact]
    public void Every_grade_is_met() =>
        Assert.Equal(
            Enum.GetValues<CreditGrade>(),
            Credit.Select(evaluation => evaluation.Grade).OfType<CreditGrade>().Distinct().Order()
        );

    [Fact]
    public void Every_knock_out_is_met() =>
        Assert.Equal(
            sample.Result.Credit!.Policy.KnockOuts.Rules.Select(rule => rule.Code),
            Credit
                .SelectMany(evaluation => evaluation.KnockOuts.Findings)
                .Where(finding => finding.Truth == Truth.Yes)
                .Select(finding => finding.Code)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_cap_of_a_grade_is_met() =>
        Assert.All(
            (GradeCaps[])[GradeCaps.NoStatement, GradeCaps.Distress],
            cap => Assert.Contains(Credit, evaluation => evaluation.Caps.HasFlag(cap))
        );

    [Theory]
    [InlineData(LinePartKind.Need)]
    [InlineData(LinePartKind.Request)]
    [InlineData(LinePartKind.EvidenceCap)]
    [InlineData(LinePartKind.Capacity)]
    [InlineData(LinePartKind.LossBudget)]
    [InlineData(LinePartKind.KnockOut)]
    public void Lines_are_held_by_every_limit_of_a_single_debtor(LinePartKind kind) =>
        Assert.Contains(Credit, evaluation => evaluation.Line?.Binding == kind);

    [Fact]
    public void Open_disputes_of_every_age_are_met() =>
        Assert.All(Enum.GetValues<DisputeAge>(), age => Assert.NotEqual(0, sample.Result.Outlook.Disputes[(int)age].Count));

    [Fact]
    public void Lines_and_securities_expire_within_thirty_days()
    {
        var expiring = Expiry.In(new ReportBook(sample.Result)).Select(expiry => expiry.What).ToList();

        Assert.Contains(CreditExpiry.Line, expiring);
        Assert.NotEmpty(expiring.Intersect(CreditExpiry.Whats).Except([CreditExpiry.Line]));
    }

    [Fact]
    public void Nothing_is_left_unassessed() => Assert.Equal(EvidenceKinds.None, sample.Result.Credit!.Portfolio.NotSupplied);
}
