using System.Numerics;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>One comparison in the integers of its column.</summary>
/// <remarks>
/// A code holds when <c>(code &amp; Mask) - Low</c> is at most <c>Width</c>; both are shifted so that the comparison of the integers'
/// own type answers it: what lies below the low end wraps around to the largest number.
/// </remarks>
internal readonly struct ColumnLeaf<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private ColumnLeaf(nint row, LeafShape shape, T mask, T low, T width) =>
        (Row, Shape, Mask, Low, Width) = (row, shape, mask, low, width);

    /// <summary>All bits that the integers have.</summary>
    public static long Bits => Unsafe.SizeOf<T>() == sizeof(long) ? -1 : (1L << (8 * Unsafe.SizeOf<T>())) - 1;

    /// <summary>The row that receives one bit for each client: whether the comparison holds, or the contrary if it is below.</summary>
    public nint Row { get; }

    public LeafShape Shape { get; }

    public T Mask { get; }

    public T Low { get; }

    public T Width { get; }

    /// <summary>The comparison with an interval of codes.</summary>
    /// <param name="row">The row of bits that it fills; where it is known beforehand, none.</param>
    /// <param name="interval">The interval.</param>
    public static ColumnLeaf<T> Of(nint row, Interval interval) =>
        interval.Mask == -1 ? Plain(row, interval.Low, interval.High) : Masked(row, interval);

    private static ColumnLeaf<T> Plain(nint row, long low, long high)
    {
        var (smallest, largest) = (long.CreateTruncating(T.MinValue), long.CreateTruncating(T.MaxValue));
        (low, high) = (Math.Max(low, smallest), Math.Min(high, largest));
        return low > high ? new(row, LeafShape.Never, default, default, default)
            : low == smallest && high == largest ? new(row, LeafShape.Always, default, default, default)
            : high == largest ? new(row, LeafShape.AtLeast, default, T.CreateTruncating(low), default)
            : low == smallest ? new(row, LeafShape.Below, default, T.CreateTruncating(high + 1), default)
            : Within(row, -1, low, high);
    }

    private static ColumnLeaf<T> Masked(nint row, Interval interval)
    {
        var high = interval.High & Bits;
        return (interval.Low & Bits) != interval.Low || unchecked((ulong)high < (ulong)interval.Low)
            ? new(row, LeafShape.Never, default, default, default)
            : Within(row, interval.Mask, interval.Low, high);
    }

    private static ColumnLeaf<T> Within(nint row, long mask, long low, long high)
    {
        unchecked
        {
            return new(
                row,
                LeafShape.Within,
                T.CreateTruncating(mask),
                T.CreateTruncating(low) + T.MinValue,
                T.CreateTruncating(high - low) + T.MinValue
            );
        }
    }
}
