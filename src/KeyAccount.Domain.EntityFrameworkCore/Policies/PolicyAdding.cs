using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <summary>What became of a version that was to be added.</summary>
/// <param name="Kind">Saved, kept before, kept before with another content, or refused.</param>
/// <param name="Problems">Why not, a sentence each; empty when it is there now.</param>
public sealed record PolicyAdding(SavingKind Kind, ImmutableArray<string> Problems);
