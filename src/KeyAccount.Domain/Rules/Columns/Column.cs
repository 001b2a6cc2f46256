using System.Collections.Immutable;
using System.Numerics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The codes of one question for all clients, whatever their width.</summary>
internal abstract class Column
{
    /// <summary>Reads one client's code; <c>false</c> when it is unknown by the bitmap.</summary>
    public abstract bool TryRead(int row, out long code);

    /// <summary>Prepares all comparisons of this column.</summary>
    /// <param name="intervals">The slot and the interval of each comparison.</param>
    /// <param name="questions">The slots that ask whether the answer is known.</param>
    /// <param name="declared">The runs of codes that stand for a value; empty where every code does.</param>
    public abstract ColumnScan Prepare(
        ImmutableArray<(int Slot, Interval Interval)> intervals,
        ImmutableArray<int> questions,
        ImmutableArray<Interval> declared
    );
}

/// <summary>The codes of one question in one width.</summary>
internal sealed class Column<TCode>(ReadOnlyMemory<TCode> codes, ReadOnlyMemory<byte> validity) : Column
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    public ReadOnlyMemory<TCode> Codes => codes;

    public ReadOnlyMemory<byte> Validity => validity;

    public override bool TryRead(int row, out long code)
    {
        code = long.CreateTruncating(codes.Span[row]);
        return validity.IsEmpty || ((validity.Span[row >> 3] >> (row & 7)) & 1) != 0;
    }

    public override ColumnScan Prepare(
        ImmutableArray<(int Slot, Interval Interval)> intervals,
        ImmutableArray<int> questions,
        ImmutableArray<Interval> declared
    ) =>
        new ColumnScan<TCode>(
            this,
            [.. intervals.Select(leaf => Bound<TCode>.Of(leaf.Interval, leaf.Slot))],
            [.. questions],
            [.. declared.Select(run => Bound<TCode>.Of(run, slot: 0))]
        );
}
