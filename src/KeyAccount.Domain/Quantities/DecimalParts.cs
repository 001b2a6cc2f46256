using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// What a decimal is made of, read part by part where it lies: copying it as a whole, just after it was written in two halves, made
/// the processor wait longer than all the rest took.
/// </summary>
internal readonly record struct DecimalParts(int Flags, uint High, ulong Low)
{
    private static readonly bool LieInThisOrder = Copied(Sample).Equals(Unsafe.BitCast<decimal, DecimalParts>(Sample));

    // Every part has another value, and more than one bit.
    private static decimal Sample => new(0x01234567, unchecked((int)0x89ABCDEF), 0x76543210, isNegative: true, scale: 21);

    public int Scale => (Flags >> 16) & 0xFF;

    /// <summary>The magnitude with the decimal's sign.</summary>
    public long Signed(long magnitude)
    {
        unchecked
        {
            long sign = Flags >> 31;
            return (magnitude ^ sign) - sign;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Split(in decimal value, out DecimalParts parts)
    {
        // INVARIANT: a decimal has the layout of these parts, as that of the DECIMAL it is marshalled as; where it had another, the
        // parts would be copied.
        parts = LieInThisOrder ? Unsafe.As<decimal, DecimalParts>(ref Unsafe.AsRef(in value)) : Copied(value);
    }

    private static DecimalParts Copied(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return unchecked(new(bits[3], (uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
    }
}
