using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>Verifies a control policy before it takes effect: the rules of every view, and its thresholds among themselves.</summary>
public static class ExpenseControlVerifier
{
    /// <summary>Verifies what holds up and what is told, for every view. Each finding names its part.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<ExpenseControlPolicy> Verify(ExpenseControlPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            policy.Fingerprint,
            [
                .. policy.Parts.SelectMany(part =>
                    new (string, VerificationReport)[]
                    {
                        (part.Objections.Identity.Id, PolicyVerifier.Verify(part.Objections, terms)),
                        (part.Warnings.Identity.Id, PolicyVerifier.Verify(part.Warnings, terms)),
                    }
                ),
            ]
        );
    }

    /// <summary>
    /// Gaps, thresholds out of order, and referrals that lead to nobody; empty when there is none. Two thresholds in different measures, such as
    /// a share and an amount, have no order: either triggers.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="ladder">Who decides; dead ends are not looked for when it is not given.</param>
    public static ImmutableArray<ControlFinding> ThresholdsOf(ExpenseControlPolicy policy, AuthorityLadder? ladder = null)
    {
        Guard.Against.Null(policy);
        return
        [
            .. policy.Parts.SelectMany(part =>
                Enum.GetValues<ExpenseStage>().SelectMany(stage => Findings(part.View, stage, part.Control[stage], ladder))
            ),
            .. ladder is not null && IsDeadEnd(policy.Terms.UnknownLevel, ladder)
                ? new ControlFinding[] { new(ControlFindingKind.DeadEnd, null, null, ControlRules.Unresolved, null) }
                : [],
        ];
    }

    /// <summary>The parts from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(ExpenseControlPolicy policy) =>
        [
            .. Guard
                .Against.Null(policy)
                .Parts.SelectMany(part => new[] { CaseSubject.Of(part.Objections), CaseSubject.Of(part.Warnings) }),
        ];

    private static IEnumerable<ControlFinding> Findings(
        string? view,
        ExpenseStage stage,
        StageControl control,
        AuthorityLadder? ladder
    )
    {
        if (stage != ExpenseStage.Actual && !control.IsIgnored && !control.Thresholds.Any(one => one.Action.HoldsUp))
        {
            yield return new(ControlFindingKind.Gap, view, stage, null, null);
        }
        foreach (var threshold in control.Thresholds)
        {
            if (
                control.Thresholds.FirstOrDefault(other =>
                    other.Mark.Basis == threshold.Mark.Basis
                    && other.Action.Strictness > threshold.Action.Strictness
                    && other.Mark.Place.CompareTo(threshold.Mark.Place) <= 0
                ) is
                { } stricter
            )
            {
                yield return new(ControlFindingKind.OutOfOrder, view, stage, threshold.Code, stricter.Code);
            }
            if (ladder is not null && threshold.Action.Verdict.Level is { } level && IsDeadEnd(level, ladder))
            {
                yield return new(ControlFindingKind.DeadEnd, view, stage, threshold.Code, null);
            }
        }
    }

    private static bool IsDeadEnd(int level, AuthorityLadder ladder) => level <= ladder.OwnLevel || level > ladder.Top;
}
