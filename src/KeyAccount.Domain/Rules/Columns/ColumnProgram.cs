using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KeyAccount.Domain.Rules.Programs;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// A program bound to columns. It runs block by block, with a row of 512 bits in the place of one: first the comparisons, column by
/// column, then the gates, each with one operation for all clients of the block.
/// </summary>
/// <remarks>Immutable; every run brings <see cref="Rows"/> of its own.</remarks>
internal sealed class ColumnProgram
{
    private readonly int slots;
    private readonly ColumnScan[] scans;
    private readonly FeatureRows[] features;
    private readonly GateRows[] gates;
    private readonly int firstRule;
    private readonly int rowCount;

    /// <summary>Binds a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="answers">For each of its features the column, if there is one, and the scale.</param>
    /// <param name="lanes">How the codes are compared.</param>
    public ColumnProgram(Program program, ImmutableArray<(Column? Column, Scale Scale)> answers, ColumnLanes lanes)
    {
        slots = program.SlotCount;
        firstRule = program.FirstRule;
        var others = 0;
        var bound = answers
            .Select(
                (answer, feature) =>
                    FeatureBinding.Of(program, feature, answer.Column, answer.Scale, () => Rows.Other(slots, others++), lanes)
            )
            .ToList();
        rowCount = (2 * slots) + others;
        features = [.. bound.Select(feature => feature.Rows)];
        scans = [.. bound.Select(feature => feature.Scan).OfType<ColumnScan>()];
        gates =
        [
            .. Enumerable
                .Range(program.FirstGate, slots - program.FirstGate)
                .Select(slot => RowsOf(slot, program.GateOf(slot))),
        ];
    }

    /// <summary>The slot of a rule.</summary>
    public int SlotOf(int rule) => firstRule + rule;

    /// <summary>Runs all clients, block by block. Allocates nothing, unless the rows do not fit into 64 KB.</summary>
    [SkipLocalsInit]
    public void Run<TSink>(int clients, TSink sink)
        where TSink : struct, IBlockSink, allows ref struct
    {
        var words = Block.WordsFor(rowCount);
        Span<ulong> memory =
            words <= Block.WordsOnStack
                ? stackalloc ulong[Block.WordsOnStack]
                : GC.AllocateUninitializedArray<ulong>(words, pinned: true);
        ref var rows = ref Block.FirstRow(memory);
        for (var first = 0; first < clients; first += Block.Clients)
        {
            var count = Math.Min(Block.Clients, clients - first);
            Fill(first, count, ref rows);
            sink.Take(first, count, ref rows);
        }
    }

    /// <summary>Fills the rows for a block of clients. What they say of clients behind the last does not matter.</summary>
    private void Fill(int first, int count, ref byte rows)
    {
        foreach (var scan in scans)
        {
            scan.Run(first, count, ref rows);
        }

        foreach (var feature in features)
        {
            Answer(feature, first, count, ref rows);
        }

        Join(ref rows);
    }

    private static void Answer(FeatureRows feature, int first, int count, ref byte rows)
    {
        var known = Known(feature, first, count, ref rows);
        foreach (var row in feature.Compared)
        {
            var told = Rows.Load(ref rows, row);
            Rows.Store(known & told, ref rows, row);
            Rows.Store(Vector512.AndNot(known, told), ref rows, Rows.TwinOf(row));
        }

        foreach (var row in feature.Constant)
        {
            Rows.Store(known, ref rows, row);
            Rows.Store(Vector512<ulong>.Zero, ref rows, Rows.TwinOf(row));
        }

        foreach (var row in feature.Questions)
        {
            Rows.Store(known, ref rows, row);
            Rows.Store(~known, ref rows, Rows.TwinOf(row));
        }
    }

    private static Vector512<ulong> Known(FeatureRows feature, int first, int count, ref byte rows)
    {
        var known = feature.Column is { } column ? column.Known(first, count) : Vector512<ulong>.Zero;
        if (feature.DeclaresAll)
        {
            return known;
        }

        var declared = Vector512<ulong>.Zero;
        foreach (var row in feature.IsDeclared)
        {
            declared |= Rows.Load(ref rows, row);
        }

        foreach (var row in feature.IsNotBeyond)
        {
            declared |= ~Rows.Load(ref rows, row);
        }

        return known & declared;
    }

    private void Join(ref byte rows)
    {
        foreach (ref readonly var gate in gates.AsSpan())
        {
            var open = Vector512<ulong>.AllBitsSet;
            var shut = Vector512<ulong>.Zero;
            foreach (var row in gate.Set)
            {
                open &= Rows.Load(ref rows, row);
                shut |= Rows.Load(ref rows, Rows.TwinOf(row));
            }

            Rows.Store(open, ref rows, gate.Open);
            Rows.Store(shut, ref rows, gate.Shut);
        }
    }

    private static GateRows RowsOf(int slot, Gate gate)
    {
        nint[] set = [.. gate.These.Select(Rows.Truth), .. gate.NoneOf.Select(Rows.Denial)];
        return gate.IsInverted ? new(set, Rows.Denial(slot), Rows.Truth(slot)) : new(set, Rows.Truth(slot), Rows.Denial(slot));
    }
}
