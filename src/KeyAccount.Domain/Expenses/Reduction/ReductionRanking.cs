using System.Collections.Immutable;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>Where to reduce first, and what is left out and why.</summary>
/// <remarks>
/// The highest score comes first; of equal scores the larger excess over the path, then the category by its ordinal order. Undetermined scores
/// and unknown excesses come after known ones. So the order never hangs on that of the input.
/// </remarks>
public sealed record ReductionRanking
{
    internal ReductionRanking(ImmutableArray<ReductionCandidate> candidates, ImmutableArray<ExcludedCategory> excluded) =>
        (Candidates, Excluded) = (candidates, excluded);

    /// <summary>The candidates in their order.</summary>
    public ImmutableArray<ReductionCandidate> Candidates { get; }

    /// <summary>The categories that were given and are left out, by ordinal order.</summary>
    public ImmutableArray<ExcludedCategory> Excluded { get; }

    /// <summary>Whether candidates and exclusions are the same.</summary>
    public bool Equals(ReductionRanking? other) =>
        other is not null
        && Candidates.AsSpan().SequenceEqual(other.Candidates.AsSpan())
        && Excluded.AsSpan().SequenceEqual(other.Excluded.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Candidates.Length, Excluded.Length);
}
