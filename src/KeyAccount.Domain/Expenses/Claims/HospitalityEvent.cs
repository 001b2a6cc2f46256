using System.Collections.Immutable;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>Who was treated, and what compliance knows of it. What is not known is null.</summary>
public sealed record HospitalityEvent
{
    /// <summary>The guests of clients and other outsiders, each by a stable name; null when they are not known.</summary>
    public required ImmutableArray<string>? Guests
    {
        get;
        init =>
            field =
                value is { } guests && (guests.IsDefault || guests.Length != guests.Distinct(StringComparer.Ordinal).Count())
                    ? throw new ArgumentException("Every guest is named once.", nameof(Guests))
                : value is { } named ? [.. named.Select(guest => ClaimTexts.Name(guest, nameof(Guests)))]
                : null;
    }

    /// <summary>Our own people who took part: they profit, and never approve it.</summary>
    public ImmutableArray<string> Colleagues
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("A list of colleagues is needed; an empty one for none.", nameof(Colleagues))
                : [.. value.Select(one => Rules.Identifier.Check(one, nameof(Colleagues)))];
    } = [];

    /// <summary>Whether a public official is among the guests; null when that is not known.</summary>
    public required bool? HasOfficials { get; init; }

    /// <summary>Whether it stands in the register of gifts and hospitality; null when that is not known.</summary>
    public required bool? IsRegistered { get; init; }

    /// <summary>Whether compliance has cleared it; null when that is not known.</summary>
    public bool? IsCleared { get; init; }

    /// <summary>Whether the other one says the same of the same people.</summary>
    public bool Equals(HospitalityEvent? other) =>
        other is not null
        && HasOfficials == other.HasOfficials
        && IsRegistered == other.IsRegistered
        && IsCleared == other.IsCleared
        && Guests.HasValue == other.Guests.HasValue
        && (Guests ?? []).AsSpan().SequenceEqual((other.Guests ?? []).AsSpan())
        && Colleagues.AsSpan().SequenceEqual(other.Colleagues.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Guests?.Length, HasOfficials, IsRegistered, Colleagues.Length);
}
