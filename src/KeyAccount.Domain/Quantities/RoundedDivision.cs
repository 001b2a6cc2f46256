using System.Numerics;

namespace KeyAccount.Domain.Quantities;

/// <summary>The one place where a quantity is rounded: an exact integer division, settled as the caller says.</summary>
internal static class RoundedDivision
{
    /// <summary>
    /// The quotient, rounded; <paramref name="exact"/> tells whether nothing was lost. Neither operand may be the lowest
    /// value of its type, and the divisor is not zero.
    /// </summary>
    public static T Divide<T>(T dividend, T divisor, Rounding rounding, out bool exact)
        where T : IBinaryInteger<T>
    {
        Require(rounding);
        if (T.IsNegative(divisor))
        {
            (dividend, divisor) = (-dividend, -divisor);
        }
        var (quotient, remainder) = T.DivRem(dividend, divisor);
        exact = T.IsZero(remainder);
        return exact || !GoesOn(quotient, remainder, divisor, rounding) ? quotient
            : T.IsNegative(remainder) ? quotient - T.One
            : quotient + T.One;
    }

    /// <inheritdoc cref="Divide{T}(T,T,Rounding,out bool)"/>
    public static T Divide<T>(T dividend, T divisor, Rounding rounding)
        where T : IBinaryInteger<T> => Divide(dividend, divisor, rounding, out _);

    /// <summary>Refuses what is none of the named roundings, whether or not there is anything to round.</summary>
    public static void Require(Rounding rounding)
    {
        if (rounding is < Rounding.HalfEven or > Rounding.Up)
        {
            ThrowUnknown(rounding);
        }
    }

    /// <summary>Whether the cut-off quotient moves one further away from zero.</summary>
    private static bool GoesOn<T>(T quotient, T remainder, T divisor, Rounding rounding)
        where T : IBinaryInteger<T>
    {
        var distance = T.Abs(remainder);
        // Compared with the rest of the divisor, because twice the distance could overflow.
        var half = distance.CompareTo(divisor - distance);
        return rounding switch
        {
            Rounding.HalfEven => half > 0 || (half == 0 && T.IsOddInteger(quotient)),
            Rounding.HalfAwayFromZero => half >= 0,
            Rounding.TowardZero => false,
            Rounding.AwayFromZero => true,
            Rounding.Down => T.IsNegative(remainder),
            Rounding.Up => !T.IsNegative(remainder),
        };
    }

    private static void ThrowUnknown(Rounding rounding) =>
        throw Refusal.OutOfRange(nameof(rounding), $"{(int)rounding} is none of the six named roundings.");
}
