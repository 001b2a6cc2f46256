using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Quantities;

/// <summary>Ten to a power, and the integer a decimal is made of.</summary>
internal static class PowerOfTen
{
    /// <summary>The largest scale a <see cref="decimal"/> can have.</summary>
    private const int MaxScale = 28;

    private static readonly Int128[] Powers = Build();

    /// <summary>The powers that the quick way knows, filled up to a power of two so that no place lies outside.</summary>
    private static ReadOnlySpan<long> SmallPowers =>
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 0, 0, 0, 0, 0, 0];

    /// <summary>The largest number that can be multiplied by each of them.</summary>
    private static ReadOnlySpan<ulong> LargestFactors =>
        [
            long.MaxValue,
            long.MaxValue / 10,
            long.MaxValue / 100,
            long.MaxValue / 1_000,
            long.MaxValue / 10_000,
            long.MaxValue / 100_000,
            long.MaxValue / 1_000_000,
            long.MaxValue / 10_000_000,
            long.MaxValue / 100_000_000,
            long.MaxValue / 1_000_000_000,
            0,
            0,
            0,
            0,
            0,
            0,
        ];

    /// <summary>10^<paramref name="exponent"/>, from 0 to 28.</summary>
    public static Int128 Of(int exponent) => Powers[exponent];

    /// <summary>The signed integer m with m / 10^scale = <paramref name="value"/>; at most 96 bits and a sign.</summary>
    public static Int128 Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        unchecked
        {
            var low = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
            var magnitude = new Int128((uint)bits[2], low);
            return bits[3] < 0 ? -magnitude : magnitude;
        }
    }

    /// <summary>
    /// The quick way for nearly every decimal there is: the integer <paramref name="scaled"/> = <paramref name="value"/> ×
    /// 10^<paramref name="decimals"/>. False says nothing about the decimal: it may have more places, or be too large for this way.
    /// </summary>
    /// <param name="value">The decimal.</param>
    /// <param name="decimals">The power of ten, from 0 to 9.</param>
    /// <param name="scaled">Receives the integer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryScale(in decimal value, int decimals, out long scaled)
    {
        DecimalParts.Split(in value, out var parts);
        unchecked
        {
            var missing = decimals - parts.Scale;
            var place = missing & (SmallPowers.Length - 1);
            scaled = parts.Signed((long)parts.Low * SmallPowers[place]);
            return missing >= 0 && parts.High == 0 && parts.Low <= LargestFactors[place];
        }
    }

    /// <summary>The same for a decimal with up to nine places more, when those are all zero.</summary>
    public static bool TryScaleDown(in decimal value, int decimals, out long scaled)
    {
        DecimalParts.Split(in value, out var parts);
        var surplus = parts.Scale - decimals;
        if (surplus is < 0 or > 9 || parts.High != 0 || parts.Low > long.MaxValue)
        {
            scaled = 0;
            return false;
        }
        (scaled, var rest) = Math.DivRem(parts.Signed((long)parts.Low), SmallPowers[surplus]);
        return rest == 0;
    }

    /// <summary>The decimal that prints <paramref name="mantissa"/> with exactly <paramref name="scale"/> decimals.</summary>
    public static decimal ToDecimal(Int128 mantissa, int scale)
    {
        var magnitude = (UInt128)Int128.Abs(mantissa);
        unchecked
        {
            return new decimal(
                (int)(uint)magnitude,
                (int)(uint)(magnitude >> 32),
                (int)(uint)(magnitude >> 64),
                Int128.IsNegative(mantissa),
                (byte)scale
            );
        }
    }

    private static Int128[] Build()
    {
        var powers = new Int128[MaxScale + 1];
        powers[0] = 1;
        for (var exponent = 1; exponent <= MaxScale; exponent++)
        {
            powers[exponent] = powers[exponent - 1] * 10;
        }
        return powers;
    }
}
