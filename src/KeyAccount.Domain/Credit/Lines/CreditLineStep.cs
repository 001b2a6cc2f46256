namespace KeyAccount.Domain.Credit.Lines;

/// <summary>The register after a command, and what it said.</summary>
/// <param name="Register">The register with the new entry; the same as before when nothing was recorded.</param>
/// <param name="Answer">The answer.</param>
public sealed record CreditLineStep(CreditLineRegister Register, CreditLineAnswer Answer);
