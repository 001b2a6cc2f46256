namespace KeyAccount.Domain.Reservations;

/// <summary>The ledger after a command, and what it said.</summary>
/// <param name="Ledger">The ledger with the new entry; the same as before when nothing was recorded.</param>
/// <param name="Answer">The answer.</param>
public sealed record LedgerStep(Ledger Ledger, LedgerAnswer Answer);
