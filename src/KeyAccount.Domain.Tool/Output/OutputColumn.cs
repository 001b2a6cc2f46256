using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>One column of accounts.csv.</summary>
internal sealed record OutputColumn(string Name, string Meaning, Func<AccountFacts, string> Write);
