using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Cases;

namespace KeyAccount.Domain.Accounts;

/// <summary>The parts of the policies that classify accounts, from which boundary cases are drawn.</summary>
public static class AccountCases
{
    /// <summary>The rules of the kinds.</summary>
    public static ImmutableArray<CaseSubject> SubjectsOf(KindPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Table)];

    /// <summary>Both axes of importance.</summary>
    public static ImmutableArray<CaseSubject> SubjectsOf(ImportancePolicy policy)
    {
        Guard.Against.Null(policy);
        return [CaseSubject.Of(policy.Attractiveness), CaseSubject.Of(policy.Strength)];
    }

    /// <summary>The rules of the earned tier.</summary>
    public static ImmutableArray<CaseSubject> SubjectsOf(TierPolicy policy) =>
        [CaseSubject.Of(Guard.Against.Null(policy).Table)];
}
