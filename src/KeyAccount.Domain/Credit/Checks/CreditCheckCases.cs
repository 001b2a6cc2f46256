using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Cases;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The parts of a check that boundary cases are drawn from.</summary>
public static class CreditCheckCases
{
    /// <summary>The rules as they meet everyone, and the signals.</summary>
    public static ImmutableArray<CaseSubject> SubjectsOf(CreditCheckPolicy policy)
    {
        Guard.Against.Null(policy);
        return [CaseSubject.Of(policy.ForEveryone), CaseSubject.Of(policy.Signals)];
    }
}
