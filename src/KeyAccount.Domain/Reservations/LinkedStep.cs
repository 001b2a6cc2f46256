using System.Collections.Immutable;

namespace KeyAccount.Domain.Reservations;

/// <summary>The ledger after a linked set, and what it said.</summary>
/// <param name="Ledger">The ledger with all new entries; after a failure with at most the id that it burnt.</param>
/// <param name="Answers">One answer for each command, in their order.</param>
public sealed record LinkedStep(Ledger Ledger, ImmutableArray<LedgerAnswer> Answers)
{
    /// <summary>Whether the whole set is carried out, now or before.</summary>
    public bool IsGranted => Answers.All(answer => answer.IsGranted);
}
