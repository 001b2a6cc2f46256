using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>Finds the reasons of an adverse evaluation: those on which it rests, ranked by weight and then by code.</summary>
internal static class AdverseReasons
{
    private const int KnockOutWeight = 1_000;
    private const int EvidenceWeight = 500;
    private const int CapWeight = 200;
    private const int LimitWeight = 1;

    public static ImmutableArray<AdverseReason> Of(CreditEvaluation evaluation) =>
        !evaluation.IsAdverse
            ? []
            :
            [
                .. Grounds(evaluation)
                    .OrderByDescending(reason => reason.Weight)
                    .ThenBy(reason => reason.Code, StringComparer.Ordinal),
            ];

    /// <summary>Who may see the answer behind a line of a scorecard; a host's own question is for finance.</summary>
    public static Audience AudienceOf(Feature feature) => CreditFeatures.AudienceOf(feature) ?? Audience.Finance;

    private static IEnumerable<AdverseReason> Grounds(CreditEvaluation evaluation) =>
        evaluation.Outcome switch
        {
            CreditOutcome.Barred => KnockOuts(evaluation),
            CreditOutcome.Referred => KnockOuts(evaluation).Concat(Referral(evaluation)),
            CreditOutcome.Deferred => Unknowns(evaluation),
            CreditOutcome.Provisional or CreditOutcome.Graded => Shortfalls(evaluation),
        };

    private static IEnumerable<AdverseReason> KnockOuts(CreditEvaluation evaluation) =>
        evaluation.KnockOuts.Findings.Where(finding => finding.Truth == Truth.Yes).Select(Reason);

    private static AdverseReason Reason(Finding finding)
    {
        var evidence =
            finding.Evidence.FirstOrDefault(found => found.Feature != CreditFileFeatures.CriticalSupply) ?? finding.Evidence[0];
        return new(finding.Code, finding.Audience, KnockOutWeight + (int)finding.Severity, evidence.Feature.Label)
        {
            Feature = evidence.Feature,
            Actual = evidence.Actual,
        };
    }

    private static IEnumerable<AdverseReason> Referral(CreditEvaluation evaluation) =>
        evaluation.Track == EvidenceTrack.Refer
            ? evaluation.Evidence.Findings.Where(finding => finding.IsDetermining).Select(Reason)
            : [];

    /// <summary>What is not known, and what evidence is missing.</summary>
    private static IEnumerable<AdverseReason> Unknowns(CreditEvaluation evaluation)
    {
        var unknown = evaluation
            .KnockOuts.Missing.Concat(evaluation.Evidence.Missing)
            .Concat(evaluation.Scoring?.Missing ?? [])
            .DistinctBy(feature => feature.Name, StringComparer.Ordinal)
            .Select(feature => new AdverseReason(feature.Name, AudienceOf(feature), EvidenceWeight, feature.Label)
            {
                Feature = feature,
            });
        return evaluation.Track == EvidenceTrack.None ? unknown.Concat(Evidence(evaluation)) : unknown;
    }

    private static IEnumerable<AdverseReason> Evidence(CreditEvaluation evaluation) =>
        evaluation.Needs.Select(need =>
        {
            var code = CreditScales.Needs.Encode(need);
            var label = CreditScales.Needs.LabelOf(code);
            return new AdverseReason(CodeOf(need), AudienceOf(evaluation, need), EvidenceWeight - (int)code - 1, label);
        });

    private static string CodeOf(EvidenceNeed need) =>
        need switch
        {
            EvidenceNeed.Identity => "NEED-IDENTITY",
            EvidenceNeed.Screening => "NEED-SCREENING",
            EvidenceNeed.TradeRecord => "NEED-TRADE",
            EvidenceNeed.AgencyReport => "NEED-REPORT",
            EvidenceNeed.Statement => "NEED-STATEMENT",
            EvidenceNeed.AuditedStatement => "NEED-AUDIT",
            EvidenceNeed.BudgetConfirmation => "NEED-BUDGET",
            EvidenceNeed.LegalBasis => "NEED-LEGAL",
        };

    /// <summary>Who may know that evidence is asked for: where it is there and speaks against the debtor, finance alone.</summary>
    public static Audience AudienceOf(CreditEvaluation evaluation, EvidenceNeed need) =>
        (need, evaluation.Facts.File) switch
        {
            (EvidenceNeed.Screening, { Screening: ScreeningStatus.Hit }) => Audience.Finance,
            (EvidenceNeed.Identity, { Identity: IdentityStatus.False }) => Audience.Finance,
            _ => AudienceOf(need),
        };

    private static Audience AudienceOf(EvidenceNeed need) =>
        need switch
        {
            EvidenceNeed.Screening or EvidenceNeed.AgencyReport => Audience.Sales,
            EvidenceNeed.Identity
            or EvidenceNeed.TradeRecord
            or EvidenceNeed.Statement
            or EvidenceNeed.AuditedStatement
            or EvidenceNeed.BudgetConfirmation
            or EvidenceNeed.LegalBasis => Audience.Client,
        };

    /// <summary>What cost points, what capped the grade, and what limits the line below the request.</summary>
    private static IEnumerable<AdverseReason> Shortfalls(CreditEvaluation evaluation)
    {
        foreach (var line in evaluation.Grade >= CreditGrade.C ? [] : evaluation.Scoring?.Lines ?? [])
        {
            if (line.Points < line.MaximumPoints)
            {
                yield return new(
                    line.Code,
                    AudienceOf(line.Feature),
                    (line.MaximumPoints - line.Points) + LimitWeight,
                    line.Feature.Label
                )
                {
                    Feature = line.Feature,
                    Actual = line.Actual,
                };
            }
        }

        if (evaluation is { Track: EvidenceTrack.Starter, Grade: < CreditGrade.C })
        {
            foreach (var need in Evidence(evaluation))
            {
                yield return need;
            }
        }
        if (evaluation.Grade < CreditGrade.C && evaluation.Caps != GradeCaps.None)
        {
            yield return new(
                "CAP-DISTRESS",
                Audience.Sales,
                CapWeight,
                new("financial strength", "solidez financiera", "财务实力")
            );
        }
        if (evaluation.FallsShort)
        {
            foreach (var part in evaluation.Line?.Parts ?? [])
            {
                if (part.Amount is null || (part.Kind == evaluation.Line?.Binding))
                {
                    yield return Limit(evaluation, part);
                }
            }
        }
    }

    private static AdverseReason Limit(CreditEvaluation evaluation, LinePart part)
    {
        var code = CreditScales.LineParts.Encode(part.Kind);
        var label = CreditScales.LineParts.LabelOf(code);
        return new($"LINE-{part.Kind}", AmountAudience(evaluation, part.Kind), LimitWeight, label) { Amount = part.Amount };
    }

    /// <summary>Who may see the amount of a limit: what an insurer covers is in two of them, and is for finance alone.</summary>
    public static Audience AmountAudience(CreditEvaluation evaluation, LinePartKind kind) =>
        kind is LinePartKind.Capacity or LinePartKind.LossBudget && evaluation.HasInsurance
            ? Audience.Finance
            : AudienceOf(kind);

    /// <summary>Who may see which limit binds.</summary>
    public static Audience AudienceOf(LinePartKind kind) =>
        kind switch
        {
            LinePartKind.Need or LinePartKind.Request or LinePartKind.Capacity or LinePartKind.EvidenceCap => Audience.Client,
            LinePartKind.KnockOut or LinePartKind.LossBudget or LinePartKind.Concentration or LinePartKind.Family =>
                Audience.Sales,
        };
}
