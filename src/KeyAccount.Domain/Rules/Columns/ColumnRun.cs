using System.Buffers;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A policy prepared for columns: it decides all clients of a set in one pass.</summary>
/// <remarks>
/// The outcomes are those that <see cref="Policy{TFacts, TOutcome}.Choose(TFacts)"/> gives, client by client. A run can be used again and
/// by several threads at a time; a pass allocates nothing and is linear in the number of clients.
/// </remarks>
/// <typeparam name="TFacts">The facts whose questions the columns answer.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
public sealed class ColumnRun<TFacts, TOutcome>
    where TOutcome : unmanaged
{
    private readonly Policy<TFacts, TOutcome> policy;
    private readonly IBlockOutcomes<TOutcome> spread;
    private readonly ColumnProgram program;
    private readonly ImmutableArray<TOutcome> outcomes;
    private readonly byte[] numbers;
    private readonly int bits;

    internal ColumnRun(Policy<TFacts, TOutcome> policy, IBlockOutcomes<TOutcome> spread, ColumnSet<TFacts> columns)
    {
        (this.policy, this.spread) = (policy, spread);
        Length = columns.Length;
        program = ColumnProgram.Of(policy.Program, policy.FeatureList, columns);
        outcomes = [.. spread.Places.Distinct()];
        numbers = [.. spread.Places.Select(NumberOf)];
        bits = numbers.Max() is var largest && largest == 0 ? 0 : BitOperations.Log2(largest) + 1;
    }

    /// <summary>How many clients are decided.</summary>
    public int Length { get; }

    // An outcome of one byte is written as it is; a wider one by its place among the distinct outcomes, and looked up.
    private static bool IsWrittenDirectly => Unsafe.SizeOf<TOutcome>() == 1;

    /// <summary>Decides every client.</summary>
    /// <param name="destination">Receives the outcome of each client, in the order of the columns.</param>
    /// <exception cref="ArgumentException">The destination has not exactly one place for each client.</exception>
    [SkipLocalsInit]
    public void Classify(Span<TOutcome> destination)
    {
        if (destination.Length != Length)
        {
            throw new ArgumentException($"There are {destination.Length} places for {Length} clients.", nameof(destination));
        }

        var whole = Length / Block.Rows * Block.Rows;
        if (whole > 0)
        {
            ClassifyBlocks(destination[..whole]);
        }

        Span<long> codes = stackalloc long[policy.FeatureList.Length];
        for (var row = whole; row < Length; row++)
        {
            destination[row] = policy.Choose(codes, program.Read(row, codes));
        }
    }

    private void ClassifyBlocks(Span<TOutcome> destination)
    {
        if (program.Words <= Block.WordsOnStack)
        {
            ClassifyBlocks(destination, stackalloc ulong[program.Words]);
            return;
        }

        var rented = ArrayPool<ulong>.Shared.Rent(program.Words);
        ClassifyBlocks(destination, rented.AsSpan(0, program.Words));
        ArrayPool<ulong>.Shared.Return(rented);
    }

    private void ClassifyBlocks(Span<TOutcome> destination, Span<ulong> planes)
    {
        planes.Clear();
        OutcomePlanes picked = new(stackalloc Vector512<ulong>[OutcomePlanes.Count], numbers);
        Span<byte> places = stackalloc byte[Block.Rows];
        for (var row = 0; row < destination.Length; row += Block.Rows)
        {
            picked.Clear();
            spread.Spread(program.Run(row, planes), picked);
            var block = destination.Slice(row, Block.Rows);
            if (IsWrittenDirectly)
            {
                picked.Write(MemoryMarshal.AsBytes(block), bits);
                continue;
            }

            picked.Write(places, bits);
            for (var client = 0; client < block.Length; client++)
            {
                block[client] = outcomes[places[client]];
            }
        }
    }

    private byte NumberOf(TOutcome outcome) =>
        IsWrittenDirectly ? Unsafe.BitCast<TOutcome, byte>(outcome) : (byte)outcomes.IndexOf(outcome);
}

/// <summary>Prepares policies for columns.</summary>
public static class ColumnRun
{
    /// <summary>Prepares a table.</summary>
    public static ColumnRun<TFacts, TOutcome> Of<TFacts, TOutcome>(
        DecisionTable<TFacts, TOutcome> table,
        ColumnSet<TFacts> columns
    )
        where TOutcome : unmanaged => new(Guard.Against.Null(table), table, Guard.Against.Null(columns));

    /// <summary>Prepares an objection policy.</summary>
    public static ColumnRun<TFacts, Verdict> Of<TFacts>(ObjectionPolicy<TFacts> policy, ColumnSet<TFacts> columns) =>
        new(Guard.Against.Null(policy), policy, Guard.Against.Null(columns));

    /// <summary>Prepares one statement, such as a kind of a collecting table: <c>table.When(kind)</c>.</summary>
    public static TruthRun<TFacts> Of<TFacts>(Specification<TFacts> specification, ColumnSet<TFacts> columns) =>
        new(Guard.Against.Null(specification), Guard.Against.Null(columns));

    /// <summary>Prepares a scorecard.</summary>
    public static ScoreRun<TFacts> Of<TFacts>(Scorecard<TFacts> scorecard, ColumnSet<TFacts> columns) =>
        new(Guard.Against.Null(scorecard), Guard.Against.Null(columns));
}
