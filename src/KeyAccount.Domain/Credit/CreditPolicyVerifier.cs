using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Credit;

/// <summary>Verifies a credit policy: its tables, its scorecards, and the grades on the scores that each scorecard can come to.</summary>
public static class CreditPolicyVerifier
{
    /// <summary>
    /// Verifies all parts of a policy: knock-outs, evidence, the scorecards of the tracks, and the grades below each scorecard. Each finding
    /// names its part.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; prohibited questions are always added.</param>
    public static VerificationReport<CreditPolicy> Verify(CreditPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        var declared = (terms ?? VerificationTerms.Default) with
        {
            Prohibited =
            [
                .. terms?.Prohibited ?? [],
                .. ProhibitedFeatures
                    .Find(policy.Features)
                    .Where(use => !use.IsProxy)
                    .Select(use => new ProhibitedQuestion(use.Feature.Name, Label.Same($"{use.Basis}"))),
            ],
        };
        ImmutableArray<VerificationReport<Scorecard<CreditFacts>>> cards =
        [
            PolicyVerifier.Verify(policy.Trade, declared),
            PolicyVerifier.Verify(policy.Report, declared),
            PolicyVerifier.Verify(policy.Full, declared),
        ];
        return PolicyVerifier.Together(
            policy,
            policy.Identity,
            policy.Fingerprint,
            [
                (policy.KnockOuts.Identity.Id, PolicyVerifier.Verify(policy.KnockOuts, declared)),
                (policy.Evidence.Identity.Id, PolicyVerifier.Verify(policy.Evidence, declared)),
                .. cards.Select(card => (card.Policy.Identity.Id, (VerificationReport)card)),
                .. cards
                    .Where(card => card.Passed is not null)
                    .Select(card => ($"{card.Policy.Identity.Id}.grades", Grades(policy.Terms.Grades, card, declared))),
            ]
        );
    }

    /// <summary>The grades as rules over a score.</summary>
    public static RuleList<Scoring, CreditGrade> LadderOf(GradeScale grades)
    {
        Guard.Against.Null(grades);
        return ScoreLadder.Of(
            CreditScales.Grades,
            CreditGrade.X,
            [.. grades.Grades.Select(terms => (terms.FromScore, terms.Grade))]
        );
    }

    private static VerificationReport Grades(
        GradeScale grades,
        VerificationReport<Scorecard<CreditFacts>> card,
        VerificationTerms terms
    ) =>
        PolicyVerifier.Verify(
            LadderOf(grades),
            terms with
            {
                Domains = [FeatureDomain.ImageOf(ScoreLadder.Score, card)],
                Order = OutcomeOrder.LastIsBest,
                RequiresCoverage = true,
            }
        );
}
