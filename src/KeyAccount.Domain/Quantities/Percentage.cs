using System.Text.Json.Serialization;

namespace KeyAccount.Domain.Quantities;

/// <summary>
/// A signed change or margin in whole basis points (hundredths of a percent): growth of 12.50 %, a margin of −3.00 %.
/// </summary>
/// <remarks>
/// The magnitude is at most <see cref="MaxBasisPoints"/> (10,000,000 %), itself allowed. The default value is 0 %. What lies
/// between 0 % and 100 % by its nature is a <see cref="Share"/>.
/// </remarks>
[JsonConverter(typeof(PercentageJsonConverter))]
public readonly partial struct Percentage : IEquatable<Percentage>, IComparable<Percentage>
{
    /// <summary>The largest magnitude in basis points, 1,000,000,000, itself allowed.</summary>
    public const long MaxBasisPoints = 1_000_000_000;

    // INVARIANT: |basisPoints| ≤ MaxBasisPoints.
    private readonly long basisPoints;

    private Percentage(long basisPoints) => this.basisPoints = basisPoints;

    /// <summary>0 %.</summary>
    public static Percentage Zero => default;

    /// <summary>The value in basis points, negative for a decline.</summary>
    public long BasisPoints => basisPoints;

    /// <summary>So many hundredths of a percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxBasisPoints"/>.</exception>
    public static Percentage FromBasisPoints(long basisPoints) => Bounded(basisPoints);

    /// <summary>So many percent: −12.5 is a loss of one eighth. At most two decimals; nothing is rounded.</summary>
    /// <exception cref="ArgumentException">There are more than two decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The magnitude exceeds <see cref="MaxBasisPoints"/>.</exception>
    public static Percentage Percent(decimal percent) =>
        new(BasisPoint.Of(percent, -MaxBasisPoints, MaxBasisPoints, nameof(Percentage)));

    /// <summary>The part relative to a whole of either sign, rounded once to a basis point.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The whole is zero, so the percentage is not known, or the magnitude exceeds <see cref="MaxBasisPoints"/>.
    /// </exception>
    public static Percentage Of(long part, long whole, Rounding rounding) =>
        whole == 0
            ? throw Refusal.OutOfRange(nameof(whole), $"{part} relative to 0 is not known.")
            : Bounded(RoundedDivision.Divide((Int128)part * BasisPoint.PerWhole, whole, rounding));

    /// <summary>The same, false when it is not known (a whole of zero) or exceeds <see cref="MaxBasisPoints"/>.</summary>
    public static bool TryOf(long part, long whole, Rounding rounding, out Percentage percentage)
    {
        var points = whole == 0 ? 0 : RoundedDivision.Divide((Int128)part * BasisPoint.PerWhole, whole, rounding);
        var isKnown = whole != 0 && Int128.Abs(points) <= MaxBasisPoints;
        percentage = isKnown ? new((long)points) : default;
        return isKnown;
    }

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => basisPoints.CompareTo(other.basisPoints);

    /// <inheritdoc/>
    public bool Equals(Percentage other) => basisPoints == other.basisPoints;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Percentage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => basisPoints.GetHashCode();

    /// <summary>Whether both are the same percentage.</summary>
    public static bool operator ==(Percentage left, Percentage right) => left.basisPoints == right.basisPoints;

    /// <summary>Whether the percentages differ.</summary>
    public static bool operator !=(Percentage left, Percentage right) => left.basisPoints != right.basisPoints;

    /// <summary>Whether the first is the lower percentage.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.basisPoints < right.basisPoints;

    /// <summary>Whether the first is at most the second.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.basisPoints <= right.basisPoints;

    /// <summary>Whether the first is the higher percentage.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.basisPoints > right.basisPoints;

    /// <summary>Whether the first is at least the second.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.basisPoints >= right.basisPoints;

    internal static Percentage Bounded(Int128 basisPoints) =>
        new(BasisPoint.Bounded(basisPoints, -MaxBasisPoints, MaxBasisPoints, nameof(Percentage)));
}
