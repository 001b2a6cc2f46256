namespace KeyAccount.Domain.Credit.Checks;

/// <summary>An account as rules see it; every account with the same profile meets the same rules.</summary>
/// <param name="Account">The account, or <see cref="Nobody"/>.</param>
/// <param name="Group">Its group, or <see cref="CreditCheckFacts.NoGroup"/>.</param>
/// <param name="RiskGroup">Its risk group, or the same.</param>
internal sealed record RuleProfile(string Account, string Group, string RiskGroup)
{
    /// <summary>An account that no rule is made for: blank names nobody.</summary>
    public const string Nobody = "";
}
