using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A policy that can pick one outcome for each client of a block.</summary>
internal interface IBlockOutcomes<TOutcome>
{
    /// <summary>The outcomes by place: what <see cref="Spread"/> assigns are places in this list.</summary>
    ImmutableArray<TOutcome> Places { get; }

    /// <summary>Assigns exactly one place to every client of the block.</summary>
    void Spread(BlockTruths truths, OutcomePlanes outcomes);
}
