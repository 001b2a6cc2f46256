using KeyAccount.Domain.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <summary>What became of a decision that was to be kept.</summary>
/// <param name="Kind">Saved, or kept before; never refused.</param>
/// <param name="Kept">What is kept under the id, now or since before.</param>
public sealed record DecisionSaving(SavingKind Kind, KeptDecision Kept);
