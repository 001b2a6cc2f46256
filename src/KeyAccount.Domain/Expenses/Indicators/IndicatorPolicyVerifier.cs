using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Verifies an indicator policy before it takes effect.</summary>
/// <remarks>
/// Each indicator is looked at alone, since no two share a question: the strictest of them is the outcome of the table, so what holds of each
/// holds of the whole.
/// </remarks>
public static class IndicatorPolicyVerifier
{
    /// <summary>Verifies the rules. Each finding names its indicator.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="terms">What is declared beside it; nothing by default.</param>
    public static VerificationReport<IndicatorPolicy> Verify(IndicatorPolicy policy, VerificationTerms? terms = null)
    {
        Guard.Against.Null(policy);
        return PolicyVerifier.Together(
            policy,
            policy.Table.Identity,
            policy.Table.Fingerprint,
            [.. PolicyVerifier.Each(policy.Indicators.Select(indicator => PartOf(policy.Table, indicator.Kind)), terms)]
        );
    }

    /// <summary>The parts from which boundary cases are drawn.</summary>
    public static ImmutableArray<CaseSubject> CasesOf(IndicatorPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Table)];

    private static DecisionTable<IndicatorFacts, IndicatorStatus> PartOf(
        DecisionTable<IndicatorFacts, IndicatorStatus> table,
        IndicatorKind kind
    ) =>
        TableParts.Part(
            table,
            CodeWord.Of(kind),
            [
                .. table.Rules.Where(rule =>
                    rule.Code == IndicatorRules.WarningCode(kind) || rule.Code == IndicatorRules.LimitCode(kind)
                ),
            ]
        );
}
