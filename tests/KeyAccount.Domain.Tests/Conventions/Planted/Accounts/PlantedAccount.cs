namespace KeyAccount.Domain.Tests.Conventions.Planted.Accounts;

/// <summary>Keeps every convention.</summary>
public sealed record PlantedAccount(string Account);
