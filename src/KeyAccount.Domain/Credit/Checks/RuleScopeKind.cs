namespace KeyAccount.Domain.Credit.Checks;

/// <summary>For whom a rule of a check is made, the most specific last: it comes first.</summary>
public enum RuleScopeKind : byte
{
    /// <summary>For all accounts.</summary>
    Everyone = 0,

    /// <summary>For a group of accounts.</summary>
    Group = 1,

    /// <summary>For one account.</summary>
    Account = 2,
}
