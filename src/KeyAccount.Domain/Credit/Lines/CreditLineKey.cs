using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Whose line it is: that of an account, or of one of its segments.</summary>
public sealed record CreditLineKey : IComparable<CreditLineKey>
{
    /// <summary>How long the name of a segment can be, itself allowed.</summary>
    public const int MaximumSegment = 40;

    private CreditLineKey(string account, string? segment) => (Account, Segment) = (account, segment);

    /// <summary>The account, an identifier.</summary>
    public string Account { get; }

    /// <summary>The segment, such as a division or a kind of business; null for the main line of the account.</summary>
    public string? Segment { get; }

    /// <summary>The main line of an account.</summary>
    /// <exception cref="ArgumentException">The account is no identifier.</exception>
    public static CreditLineKey Of(string account) => new(Identifier.Check(account), null);

    /// <summary>The line of a segment: part of the main line, which it never exceeds.</summary>
    /// <exception cref="ArgumentException">A name is no identifier, or that of the segment is longer than <see cref="MaximumSegment"/>.</exception>
    public static CreditLineKey Of(string account, string segment) =>
        new(
            Identifier.Check(account),
            Identifier.Check(segment).Length <= MaximumSegment
                ? segment
                : throw Refusal.Invalid(
                    nameof(segment),
                    $"A segment's name of {segment.Length} characters exceeds {MaximumSegment}."
                )
        );

    /// <summary>Whether it is the line of the account itself.</summary>
    public bool IsMain => Segment is null;

    /// <summary>The main line of the same account.</summary>
    public CreditLineKey Main => IsMain ? this : new(Account, null);

    /// <summary>
    /// The name of the line on the ledger of reservations, at most 64 characters: <c>credit.</c> and the account; for a segment
    /// <c>credit-segment.</c>, the length of the account's name, the account and the segment. A name that would be longer is
    /// <c>credit-long.</c> and the beginning of its SHA-256. Two lines never share one, and the name of a line never changes.
    /// </summary>
    public string LedgerLine
    {
        get
        {
            var name = IsMain
                ? $"credit.{Account}"
                : FormattableString.Invariant($"credit-segment.{Account.Length}.{Account}.{Segment}");
            return name.Length <= Identifier.MaximumLength ? name : "credit-long." + TextHash.Of(name)[..52];
        }
    }

    /// <summary>By account, then by segment, ordinally; the main line comes first.</summary>
    public int CompareTo(CreditLineKey? other) =>
        other is null ? 1
        : string.CompareOrdinal(Account, other.Account) is var order and not 0 ? order
        : string.CompareOrdinal(Segment, other.Segment);

    /// <summary>The account, or account and segment as in <c>C-17/projects</c>; an identifier has no slash.</summary>
    public override string ToString() => IsMain ? Account : $"{Account}/{Segment}";

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is none.</summary>
    internal static CreditLineKey? Read(string text)
    {
        var parts = text.Split('/');
        return parts.Length > 2 || !parts.All(Identifier.IsValid) || (parts.Length == 2 && parts[1].Length > MaximumSegment)
            ? null
            : new(parts[0], parts.Length == 2 ? parts[1] : null);
    }
}
