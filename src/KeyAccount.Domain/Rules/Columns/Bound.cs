using System.Numerics;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>An interval cut to what a column of one width can hold.</summary>
/// <param name="Shape">Which of its ends have to be looked at.</param>
/// <param name="Mask">The bits of the code that count, for <see cref="BoundShape.Masked"/>.</param>
/// <param name="Low">The lowest code that holds.</param>
/// <param name="High">The highest code that holds.</param>
/// <param name="Slot">Where the truths go.</param>
internal readonly record struct Bound<TCode>(BoundShape Shape, TCode Mask, TCode Low, TCode High, int Slot)
    where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
{
    public static Bound<TCode> Of(Interval interval, int slot)
    {
        var (smallest, largest) = (long.CreateTruncating(TCode.MinValue), long.CreateTruncating(TCode.MaxValue));
        var isMasked = interval.Mask != Interval.EveryBit;
        var shape =
            interval.High < smallest || interval.Low > largest ? BoundShape.Never
            : isMasked ? BoundShape.Masked
            : interval.Low <= smallest && interval.High >= largest ? BoundShape.Always
            : interval.High >= largest ? BoundShape.From
            : interval.Low <= smallest ? BoundShape.UpTo
            : BoundShape.Between;
        return new(
            shape,
            TCode.CreateTruncating(interval.Mask),
            TCode.CreateSaturating(interval.Low),
            TCode.CreateSaturating(interval.High),
            slot
        );
    }
}
