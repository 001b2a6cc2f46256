namespace KeyAccount.Domain.Accounts;

/// <summary>How many families moved from one earned tier to another since the last review.</summary>
/// <param name="From">The earned tier of the last review; undetermined when there was none.</param>
/// <param name="To">The earned tier of this one.</param>
/// <param name="Families">How many.</param>
public sealed record TierMove(AccountTier From, AccountTier To, int Families);
