using System.Numerics;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Quantities;

/// <summary>The slow and obvious rounding of an exact fraction, to compare with.</summary>
internal static class ExactRounding
{
    public static BigInteger Of(BigInteger numerator, BigInteger denominator, Rounding rounding)
    {
        if (denominator < 0)
        {
            return Of(-numerator, -denominator, rounding);
        }
        var floor = Floor(numerator, denominator);
        var isNegative = numerator < 0;
        var twiceAboveFloor = 2 * (numerator - floor * denominator);
        if (twiceAboveFloor == 0)
        {
            return floor;
        }
        var nearest = twiceAboveFloor.CompareTo(denominator);
        return rounding switch
        {
            Rounding.Down => floor,
            Rounding.Up => floor + 1,
            Rounding.TowardZero => isNegative ? floor + 1 : floor,
            Rounding.AwayFromZero => isNegative ? floor : floor + 1,
            Rounding.HalfEven => nearest == 0 ? (floor.IsEven ? floor : floor + 1) : (nearest < 0 ? floor : floor + 1),
            Rounding.HalfAwayFromZero => nearest == 0 ? (isNegative ? floor : floor + 1) : (nearest < 0 ? floor : floor + 1),
        };
    }

    public static bool IsTie(BigInteger numerator, BigInteger denominator) =>
        numerator % denominator != 0 && 2 * numerator % denominator == 0;

    public static BigInteger Floor(BigInteger numerator, BigInteger denominator) =>
        (numerator - ((numerator % denominator) + denominator) % denominator) / denominator;

    /// <summary>A decimal as an exact fraction over a power of ten.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Fraction(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = unchecked(((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0]);
        return (value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }
}
