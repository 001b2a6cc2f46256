namespace KeyAccount.Domain.Credit.Checks;

/// <summary>An account as rules see it. The profiles of a policy are all that its rules can tell apart one by one.</summary>
/// <param name="Account">The account.</param>
/// <param name="Group">Its group.</param>
/// <param name="RiskGroup">Its risk group.</param>
internal sealed record RuleProfile(string Account, string Group, string RiskGroup)
{
    /// <summary>An account that no rule is made for: blank names nobody.</summary>
    public const string Nobody = "";

    /// <summary>
    /// One profile for each scope and its risk group: everyone, every group, every account, and every account in every group while that stays
    /// below a thousand.
    /// </summary>
    public static IEnumerable<RuleProfile> Of(CreditCheckPolicy policy)
    {
        string[] risks = [CreditCheckFacts.NoGroup, .. Named(policy, rule => rule.Scope.RiskGroup)];
        string[] groups = [CreditCheckFacts.NoGroup, .. Named(policy, rule => Name(rule, RuleScopeKind.Group))];
        string[] accounts = [Nobody, .. Named(policy, rule => Name(rule, RuleScopeKind.Account))];
        var all = (long)risks.Length * groups.Length * accounts.Length;
        return from account in accounts
            from @group in @groups
            where all <= 1_000 || account == Nobody || @group == CreditCheckFacts.NoGroup
            from risk in risks
            select new RuleProfile(account, @group, risk);
    }

    private static string? Name(ScopedRule rule, RuleScopeKind kind) => rule.Scope.Kind == kind ? rule.Scope.Name : null;

    private static IEnumerable<string> Named(CreditCheckPolicy policy, Func<ScopedRule, string?> name) =>
        policy.Rules.Select(name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
