using System.Numerics;
using System.Runtime.Intrinsics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>The codes of one feature with their validity, whatever the width of the integers.</summary>
internal abstract class Column(ReadOnlyMemory<byte> validity)
{
    private const int ClientsPerByte = 8;

    /// <summary>How many bytes a bitmap of so many clients has.</summary>
    public static int BytesFor(int clients) => (int)(((long)clients + ClientsPerByte - 1) / ClientsPerByte);

    /// <summary>The row of bits that says which clients of a block are known.</summary>
    /// <param name="first">The first of them, a multiple of eight.</param>
    /// <param name="count">How many they are; what is said of those behind the last does not matter.</param>
    public Vector512<ulong> Known(int first, int count)
    {
        if (validity.IsEmpty)
        {
            return Vector512<ulong>.AllBitsSet;
        }

        var bytes = validity.Span.Slice(first / ClientsPerByte, BytesFor(count));
        if (count == Block.Clients)
        {
            Ahead.Fetch(in bytes[0], Ahead.Blocks * Block.BytesPerRow);
            return Vector512.LoadUnsafe(in bytes[0]).AsUInt64();
        }

        Span<byte> row = stackalloc byte[Block.BytesPerRow];
        bytes.CopyTo(row);
        return Vector512.LoadUnsafe(in row[0]).AsUInt64();
    }

    /// <summary>Whether the answer of a client is known.</summary>
    public bool IsKnown(int client) =>
        validity.IsEmpty || ((validity.Span[client / ClientsPerByte] >> (client % ClientsPerByte)) & 1) != 0;

    /// <summary>The code of a client; for marks the bits, whatever the sign.</summary>
    public abstract long CodeOf(int client, bool isMarks);

    /// <summary>Reads some codes; what the scale reads as bits stays as it stands.</summary>
    public abstract void Widen(int first, Span<long> wide);

    /// <summary>How an interval of codes compares with what the column can hold.</summary>
    public abstract LeafShape ShapeOf(Interval interval);

    /// <summary>What there is to do to compare the column with intervals that are not constant, each with the row that it fills.</summary>
    public abstract ColumnScan Scan<TLanes>(IEnumerable<(nint Row, Interval Interval)> intervals)
        where TLanes : struct, IColumnLanes;
}

/// <inheritdoc/>
internal sealed class Column<T>(ReadOnlyMemory<T> codes, ReadOnlyMemory<byte> validity) : Column(validity)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override long CodeOf(int client, bool isMarks) =>
        isMarks ? long.CreateTruncating(codes.Span[client]) & ColumnLeaf<T>.Bits : long.CreateTruncating(codes.Span[client]);

    public override void Widen(int first, Span<long> wide)
    {
        var some = codes.Span.Slice(first, wide.Length);
        for (var index = 0; index < some.Length; index++)
        {
            wide[index] = long.CreateTruncating(some[index]);
        }
    }

    public override LeafShape ShapeOf(Interval interval) => ColumnLeaf<T>.Of(default, interval).Shape;

    public override ColumnScan Scan<TLanes>(IEnumerable<(nint Row, Interval Interval)> intervals) =>
        new ColumnScan<T, TLanes>(codes, intervals.Select(leaf => ColumnLeaf<T>.Of(leaf.Row, leaf.Interval)));
}
