using System.Globalization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>The answer to a request: approve, refer to an authority, or decline; the strictest wins.</summary>
/// <remarks>
/// <para>The order is approve &lt; refer (lowest authority) &lt; … &lt; refer (highest authority) &lt; decline.</para>
/// <para>The default is to refer to the lowest authority: a value that nobody set neither grants nor denies.</para>
/// </remarks>
public readonly struct Verdict : IEquatable<Verdict>, IComparable<Verdict>
{
    /// <summary>The highest level of authority that a request can be referred to.</summary>
    public const int HighestLevel = 62;

    private const sbyte ApproveCode = -1;
    private const sbyte DeclineCode = HighestLevel + 1;
    private readonly sbyte code;

    private Verdict(int code) => this.code = (sbyte)code;

    /// <summary>Nothing stands in the way.</summary>
    public static Verdict Approve => new(ApproveCode);

    /// <summary>It is not to be had from any authority.</summary>
    public static Verdict Decline => new(DeclineCode);

    /// <summary>Whether this is the approval.</summary>
    public bool IsApproval => code == ApproveCode;

    /// <summary>Whether this is a referral, to whatever level.</summary>
    public bool IsReferral => code is >= 0 and < DeclineCode;

    /// <summary>Whether this is the refusal.</summary>
    public bool IsDecline => code == DeclineCode;

    /// <summary>The level of authority a referral goes to, 0 the lowest; <c>null</c> for an approval or a refusal.</summary>
    public int? Level => IsReferral ? code : null;

    internal long Code => code;

    /// <summary>Somebody has to look at it.</summary>
    /// <param name="level">The level of authority, from 0, the lowest, to <see cref="HighestLevel"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static Verdict Refer(int level) => new(Guard.Against.OutOfRange(level, nameof(level), 0, HighestLevel));

    /// <summary>The stricter of two verdicts.</summary>
    public static Verdict Strictest(Verdict left, Verdict right) => left >= right ? left : right;

    internal static Verdict Of(long code) => new((int)code);

    /// <inheritdoc/>
    public int CompareTo(Verdict other) => code.CompareTo(other.code);

    /// <inheritdoc/>
    public bool Equals(Verdict other) => code == other.code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Verdict other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => code;

    /// <summary><c>approve</c>, <c>refer 2</c> or <c>decline</c>.</summary>
    public override string ToString() =>
        IsApproval ? "approve"
        : IsDecline ? "decline"
        : string.Create(CultureInfo.InvariantCulture, $"refer {code}");

    /// <summary>Whether two verdicts are the same.</summary>
    public static bool operator ==(Verdict left, Verdict right) => left.Equals(right);

    /// <summary>Whether two verdicts differ.</summary>
    public static bool operator !=(Verdict left, Verdict right) => !left.Equals(right);

    /// <summary>Whether the first is more lenient.</summary>
    public static bool operator <(Verdict left, Verdict right) => left.code < right.code;

    /// <summary>Whether the first is more lenient, or the same.</summary>
    public static bool operator <=(Verdict left, Verdict right) => left.code <= right.code;

    /// <summary>Whether the first is stricter.</summary>
    public static bool operator >(Verdict left, Verdict right) => left.code > right.code;

    /// <summary>Whether the first is stricter, or the same.</summary>
    public static bool operator >=(Verdict left, Verdict right) => left.code >= right.code;
}
