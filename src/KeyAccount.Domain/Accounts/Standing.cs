namespace KeyAccount.Domain.Accounts;

/// <summary>Where an account, or its family, stands in the whole book.</summary>
public sealed record Standing;
