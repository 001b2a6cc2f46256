using System.Text.Json.Serialization;

namespace KeyAccount.Domain.Quantities;

/// <summary>A part of a whole, from 0 % to 100 %, both included, in whole basis points (hundredths of a percent).</summary>
/// <remarks>The default value is 0 %. What may be negative or above 100 % is a <see cref="Percentage"/>.</remarks>
[JsonConverter(typeof(ShareJsonConverter))]
public readonly partial struct Share : IEquatable<Share>, IComparable<Share>
{
    // INVARIANT: 0 ≤ basisPoints ≤ 10,000.
    private readonly int basisPoints;

    private Share(int basisPoints) => this.basisPoints = basisPoints;

    /// <summary>0 %.</summary>
    public static Share Zero => default;

    /// <summary>100 %.</summary>
    public static Share Whole => new(BasisPoint.PerWhole);

    /// <summary>The part in basis points, from 0 to 10,000.</summary>
    public int BasisPoints => basisPoints;

    /// <summary>So many hundredths of a percent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not within 0 to 10,000, both included.</exception>
    public static Share FromBasisPoints(int basisPoints) => Bounded(basisPoints);

    /// <summary>So many percent: 12.5 is one eighth. At most two decimals; nothing is rounded.</summary>
    /// <exception cref="ArgumentException">There are more than two decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not within 0 to 100, both included.</exception>
    public static Share Percent(decimal percent) => new((int)BasisPoint.Of(percent, 0, BasisPoint.PerWhole, nameof(Share)));

    /// <summary>
    /// The part of a whole, rounded once to a basis point; the rounding may reach 0 % or 100 % though the part does not.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The whole is not above zero, or the part not within 0 to the whole.
    /// </exception>
    public static Share Of(long part, long whole, Rounding rounding) =>
        TryOf(part, whole, rounding, out var share)
            ? share
            : throw Refusal.OutOfRange(
                nameof(part),
                $"{part} of {whole} is no share; the whole is above 0 and the part between 0 and the whole."
            );

    /// <summary>The same, false when the two make no share: a whole of zero leaves the share unknown.</summary>
    public static bool TryOf(long part, long whole, Rounding rounding, out Share share)
    {
        var makesShare = whole > 0 && part >= 0 && part <= whole;
        share = makesShare ? new((int)RoundedDivision.Divide((Int128)part * BasisPoint.PerWhole, whole, rounding)) : default;
        return makesShare;
    }

    /// <inheritdoc/>
    public int CompareTo(Share other) => basisPoints.CompareTo(other.basisPoints);

    /// <inheritdoc/>
    public bool Equals(Share other) => basisPoints == other.basisPoints;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Share other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => basisPoints;

    /// <summary>Whether both are the same share.</summary>
    public static bool operator ==(Share left, Share right) => left.basisPoints == right.basisPoints;

    /// <summary>Whether the shares differ.</summary>
    public static bool operator !=(Share left, Share right) => left.basisPoints != right.basisPoints;

    /// <summary>Whether the first is the smaller share.</summary>
    public static bool operator <(Share left, Share right) => left.basisPoints < right.basisPoints;

    /// <summary>Whether the first is at most the second.</summary>
    public static bool operator <=(Share left, Share right) => left.basisPoints <= right.basisPoints;

    /// <summary>Whether the first is the larger share.</summary>
    public static bool operator >(Share left, Share right) => left.basisPoints > right.basisPoints;

    /// <summary>Whether the first is at least the second.</summary>
    public static bool operator >=(Share left, Share right) => left.basisPoints >= right.basisPoints;

    private static Share Bounded(long basisPoints) =>
        new((int)BasisPoint.Bounded(basisPoints, 0, BasisPoint.PerWhole, nameof(Share)));
}
