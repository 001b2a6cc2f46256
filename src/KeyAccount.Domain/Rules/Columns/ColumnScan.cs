using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>All comparisons of one column, prepared.</summary>
internal abstract class ColumnScan
{
    /// <summary>Writes the truths of a block of clients into the planes of its slots.</summary>
    public abstract void Scan(int row, Span<ulong> planes);
}

/// <summary>All comparisons of a column of one width.</summary>
/// <remarks>
/// One comparison after the other walks the block, which is in the nearest cache by then. The first one asks for the codes two
/// blocks ahead, a line at a time.
/// </remarks>
internal sealed class ColumnScan<TCode>(Column<TCode> column, Bound<TCode>[] bounds, int[] questions, Bound<TCode>[] declared)
    : ColumnScan
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    private const int Ahead = 2 * Block.Rows;

    [SkipLocalsInit]
    public override void Scan(int row, Span<ulong> planes)
    {
        ref var first = ref MemoryMarshal.GetReference(column.Codes.Span.Slice(row, Block.Rows));
        Span<ulong> known = stackalloc ulong[Block.PlaneWords];
        Span<ulong> holds = stackalloc ulong[Block.PlaneWords];
        Prefetch(ref first);
        AskKnown(row, ref first, known, holds);
        foreach (ref readonly var bound in bounds.AsSpan())
        {
            Compare(ref first, in bound, holds);
            var yes = planes.Slice(bound.Slot * Block.SlotWords, Block.SlotWords);
            for (var word = 0; word < Block.PlaneWords; word++)
            {
                yes[word] = holds[word] & known[word];
                yes[Block.PlaneWords + word] = ~holds[word] & known[word];
            }
        }

        foreach (var slot in questions)
        {
            var yes = planes.Slice(slot * Block.SlotWords, Block.SlotWords);
            for (var word = 0; word < Block.PlaneWords; word++)
            {
                yes[word] = known[word];
                yes[Block.PlaneWords + word] = ~known[word];
            }
        }
    }

    private static unsafe void Prefetch(ref TCode first)
    {
        if (Sse.IsSupported)
        {
            // What lies behind the end of the column is asked for in vain, never touched.
            for (var line = 0; line < Block.Rows * sizeof(TCode); line += 64)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref Unsafe.Add(ref first, Ahead), line)));
            }
        }
    }

    private void AskKnown(int row, ref TCode first, Span<ulong> known, Span<ulong> holds)
    {
        if (column.Validity.IsEmpty)
        {
            known.Fill(ulong.MaxValue);
        }
        else
        {
            MemoryMarshal.Cast<byte, ulong>(column.Validity.Span.Slice(row / 8, Block.Rows / 8)).CopyTo(known);
        }

        if (declared.Length == 0)
        {
            return;
        }

        Span<ulong> standsForValue = stackalloc ulong[Block.PlaneWords];
        standsForValue.Clear();
        foreach (ref readonly var run in declared.AsSpan())
        {
            Compare(ref first, in run, holds);
            for (var word = 0; word < Block.PlaneWords; word++)
            {
                standsForValue[word] |= holds[word];
            }
        }

        for (var word = 0; word < Block.PlaneWords; word++)
        {
            known[word] &= standsForValue[word];
        }
    }

    private static void Compare(ref TCode first, ref readonly Bound<TCode> bound, Span<ulong> holds)
    {
        switch (bound.Shape)
        {
            case BoundShape.Never:
                holds.Clear();
                break;
            case BoundShape.Always:
                holds.Fill(ulong.MaxValue);
                break;
            case BoundShape.From:
                Walk<From>(ref first, in bound, holds);
                break;
            case BoundShape.UpTo:
                Walk<UpTo>(ref first, in bound, holds);
                break;
            case BoundShape.Between:
                Walk<Between>(ref first, in bound, holds);
                break;
            case BoundShape.Masked:
                Walk<Masked>(ref first, in bound, holds);
                break;
        }
    }

    private static void Walk<TShape>(ref TCode first, ref readonly Bound<TCode> bound, Span<ulong> holds)
        where TShape : struct, IShape
    {
        var mask = Vector512.Create(bound.Mask);
        var low = Vector512.Create(bound.Low);
        var high = Vector512.Create(bound.High);
        var lanes = Vector512<TCode>.Count;
        for (var word = 0; word < Block.PlaneWords; word++)
        {
            ref var start = ref Unsafe.Add(ref first, word * 64);
            ulong bits = 0;
            for (var lane = 0; lane < 64; lane += lanes)
            {
                var codes = Vector512.LoadUnsafe(ref start, (nuint)lane);
                bits |= TShape.Holds(codes, mask, low, high).ExtractMostSignificantBits() << lane;
            }

            holds[word] = bits;
        }
    }

    private interface IShape
    {
        static abstract Vector512<TCode> Holds(
            Vector512<TCode> codes,
            Vector512<TCode> mask,
            Vector512<TCode> low,
            Vector512<TCode> high
        );
    }

    private readonly struct From : IShape
    {
        public static Vector512<TCode> Holds(
            Vector512<TCode> codes,
            Vector512<TCode> mask,
            Vector512<TCode> low,
            Vector512<TCode> high
        ) => Vector512.GreaterThanOrEqual(codes, low);
    }

    private readonly struct UpTo : IShape
    {
        public static Vector512<TCode> Holds(
            Vector512<TCode> codes,
            Vector512<TCode> mask,
            Vector512<TCode> low,
            Vector512<TCode> high
        ) => Vector512.LessThanOrEqual(codes, high);
    }

    private readonly struct Between : IShape
    {
        public static Vector512<TCode> Holds(
            Vector512<TCode> codes,
            Vector512<TCode> mask,
            Vector512<TCode> low,
            Vector512<TCode> high
        ) => Vector512.GreaterThanOrEqual(codes, low) & Vector512.LessThanOrEqual(codes, high);
    }

    private readonly struct Masked : IShape
    {
        public static Vector512<TCode> Holds(
            Vector512<TCode> codes,
            Vector512<TCode> mask,
            Vector512<TCode> low,
            Vector512<TCode> high
        ) => Vector512.GreaterThanOrEqual(codes & mask, low) & Vector512.LessThanOrEqual(codes & mask, high);
    }
}
