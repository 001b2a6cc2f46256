namespace KeyAccount.Domain.Quantities;

/// <summary>Ten to a power, and the integer a decimal is made of.</summary>
internal static class PowerOfTen
{
    /// <summary>The largest scale a <see cref="decimal"/> can have.</summary>
    private const int MaxScale = 28;

    private static readonly Int128[] Powers = Build();

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
