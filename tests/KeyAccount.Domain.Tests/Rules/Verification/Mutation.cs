namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>What was changed in a table.</summary>
public enum Mutation
{
    Dropped,
    Swapped,
    Shifted,
}
