using System.Text.Json.Serialization;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// An exact fraction of two whole numbers, in lowest terms with the sign on top; compared by cross-multiplication in 128 bits,
/// so no comparison is ever rounded.
/// </summary>
/// <remarks>
/// A fraction over zero is not a ratio: it is unknown. Numerator and denominator are within ± <see cref="long.MaxValue"/>. The
/// default value is 0/1.
/// </remarks>
[JsonConverter(typeof(RatioJsonConverter))]
public readonly partial struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    /// <summary>The most decimals that any ratio can be given with.</summary>
    public const int MaxDecimals = 9;

    // INVARIANT: numerator and denominator have no common divisor, and the denominator is above zero. It is kept one lower, so
    // that the default value is 0/1.
    private readonly long numerator;
    private readonly long denominatorLessOne;

    private Ratio(long numerator, long denominator) => (this.numerator, denominatorLessOne) = (numerator, denominator - 1);

    /// <summary>The number above the line, in lowest terms; carries the sign.</summary>
    public long Numerator => numerator;

    /// <summary>The number below the line, in lowest terms; always above zero.</summary>
    public long Denominator => denominatorLessOne + 1;

    /// <summary>The fraction of two whole numbers, reduced to lowest terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The denominator is zero, or one of the two is <see cref="long.MinValue"/>.
    /// </exception>
    public static Ratio Of(long numerator, long denominator) =>
        TryOf(numerator, denominator, out var ratio)
            ? ratio
            : throw Refusal.OutOfRange(
                nameof(denominator),
                $"{numerator}/{denominator} is no ratio; the denominator is not 0 and both are above {long.MinValue}."
            );

    /// <summary>
    /// The same, false when the two make no ratio: over zero it is unknown, and <see cref="long.MinValue"/> has no opposite.
    /// </summary>
    public static bool TryOf(long numerator, long denominator, out Ratio ratio)
    {
        if (denominator == 0 || numerator == long.MinValue || denominator == long.MinValue)
        {
            ratio = default;
            return false;
        }
        var divisor = denominator < 0 ? -CommonDivisor(numerator, denominator) : CommonDivisor(numerator, denominator);
        ratio = new(numerator / divisor, denominator / divisor);
        return true;
    }

    /// <summary>The value with exactly so many decimals (from 0 to <see cref="MaxDecimals"/>), rounded once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is not within 0 to 9.</exception>
    public decimal ToDecimal(int decimals, Rounding rounding)
    {
        if (decimals is < 0 or > MaxDecimals)
        {
            throw Refusal.OutOfRange(nameof(decimals), $"{decimals} decimals are not within 0 to {MaxDecimals}.");
        }
        var scaled = RoundedDivision.Divide(numerator * PowerOfTen.Of(decimals), (Int128)Denominator, rounding);
        return PowerOfTen.ToDecimal(scaled, decimals);
    }

    /// <summary>The value as a percentage, rounded once to a basis point: 1/3 is 33.33 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The magnitude exceeds <see cref="Percentage.MaxBasisPoints"/>.
    /// </exception>
    public Percentage ToPercentage(Rounding rounding) => Percentage.Of(numerator, Denominator, rounding);

    /// <summary>Compares the exact values.</summary>
    public int CompareTo(Ratio other) =>
        ((Int128)numerator * other.Denominator).CompareTo((Int128)other.numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => numerator == other.numerator && denominatorLessOne == other.denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((numerator.GetHashCode() * 397) ^ denominatorLessOne.GetHashCode());

    /// <summary>Whether both are the same value: 1/2 equals 2/4.</summary>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the first is the lower value, exactly.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is at most the second, exactly.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is the higher value, exactly.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is at least the second, exactly.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    private static long CommonDivisor(long numerator, long denominator)
    {
        var (larger, smaller) = (Math.Abs(denominator), Math.Abs(numerator));
        while (smaller != 0)
        {
            (larger, smaller) = (smaller, larger % smaller);
        }
        return larger;
    }
}
