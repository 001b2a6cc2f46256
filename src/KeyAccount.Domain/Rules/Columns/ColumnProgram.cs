using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KeyAccount.Domain.Rules.Programs;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>A program over columns: the same slots as for one client, with a block of clients in the place of one bit.</summary>
internal sealed class ColumnProgram
{
    private readonly Program program;
    private readonly Column?[] columns;
    private readonly ImmutableArray<Interval>[] declared;
    private readonly ColumnScan[] scans;

    private ColumnProgram(Program program, Column?[] columns, ImmutableArray<Interval>[] declared)
    {
        (this.program, this.columns, this.declared) = (program, columns, declared);
        scans = [.. Scans()];
    }

    /// <summary>The words of all planes of all slots.</summary>
    public int Words => program.SlotCount * Block.SlotWords;

    /// <summary>How many rules there are.</summary>
    public int RuleCount => program.Rules.Length;

    public static ColumnProgram Of<TFacts>(
        Program program,
        ImmutableArray<Feature<TFacts>> features,
        ColumnSet<TFacts> columns
    ) =>
        new(
            program,
            [.. features.Take(program.FeatureCount).Select(columns.Of)],
            [.. features.Take(program.FeatureCount).Select(feature => DeclaredRuns.Of(feature.Scale))]
        );

    /// <summary>
    /// Works out the truths of a block of clients. The planes are cleared before the first block: what has no column stays unknown.
    /// </summary>
    public BlockTruths Run(int row, Span<ulong> planes)
    {
        foreach (var scan in scans)
        {
            scan.Scan(row, planes);
        }

        var slot = program.FirstGate;
        foreach (var gate in program.Gates.AsSpan())
        {
            Join(in gate, planes, slot++);
        }

        foreach (var gate in program.Rules.AsSpan())
        {
            Join(in gate, planes, slot++);
        }

        return new(planes[(program.FirstRule * Block.SlotWords)..]);
    }

    /// <summary>The answers of one client, for the few behind the last whole block.</summary>
    /// <param name="row">The client.</param>
    /// <param name="codes">Receives the codes.</param>
    /// <returns>One bit for each answer that is known.</returns>
    public ulong Read(int row, Span<long> codes)
    {
        ulong known = 0;
        for (var feature = 0; feature < columns.Length; feature++)
        {
            codes[feature] = 0;
            if (
                columns[feature] is { } column
                && column.TryRead(row, out codes[feature])
                && DeclaredRuns.Hold(declared[feature], codes[feature])
            )
            {
                known |= 1UL << feature;
            }
        }

        return known;
    }

    private static void Join(ref readonly Gate gate, Span<ulong> planes, int slot)
    {
        ref var first = ref MemoryMarshal.GetReference(planes);
        var open = Vector512<ulong>.AllBitsSet;
        var shut = Vector512<ulong>.Zero;
        foreach (var read in gate.These.AsSpan())
        {
            open &= Vector512.LoadUnsafe(ref first, (nuint)(read * Block.SlotWords));
            shut |= Vector512.LoadUnsafe(ref first, (nuint)(read * Block.SlotWords + Block.PlaneWords));
        }

        foreach (var read in gate.NoneOf.AsSpan())
        {
            open &= Vector512.LoadUnsafe(ref first, (nuint)(read * Block.SlotWords + Block.PlaneWords));
            shut |= Vector512.LoadUnsafe(ref first, (nuint)(read * Block.SlotWords));
        }

        var (yes, no) = gate.IsInverted ? (shut, open) : (open, shut);
        yes.StoreUnsafe(ref first, (nuint)(slot * Block.SlotWords));
        no.StoreUnsafe(ref first, (nuint)(slot * Block.SlotWords + Block.PlaneWords));
    }

    private IEnumerable<ColumnScan> Scans()
    {
        for (var feature = 0; feature < columns.Length; feature++)
        {
            if (columns[feature] is not { } column)
            {
                continue;
            }

            ImmutableArray<(int Slot, Interval Interval)> intervals =
            [
                .. program
                    .Intervals.Select((leaf, slot) => (Slot: slot, leaf.Interval, leaf.Feature))
                    .Where(leaf => leaf.Feature == feature)
                    .Select(leaf => (leaf.Slot, leaf.Interval)),
            ];
            ImmutableArray<int> questions =
            [
                .. program
                    .KnownQuestions.Select((asked, index) => (asked, Slot: program.Intervals.Length + index))
                    .Where(question => question.asked == feature)
                    .Select(question => question.Slot),
            ];
            if (!intervals.IsEmpty || !questions.IsEmpty)
            {
                yield return column.Prepare(intervals, questions, declared[feature]);
            }
        }
    }
}
