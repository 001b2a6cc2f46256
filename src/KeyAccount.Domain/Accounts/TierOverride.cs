using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Accounts;

/// <summary>A tier given by a person in place of the computed one, which is kept beside it.</summary>
public sealed record TierOverride
{
    /// <summary>The tier given; <see cref="AccountTier.Undetermined"/> is none and is refused.</summary>
    public required AccountTier Tier
    {
        get;
        init =>
            field =
                value == AccountTier.Undetermined
                    ? throw new ArgumentOutOfRangeException(nameof(Tier), value, "An override needs a tier.")
                    : value;
    }

    /// <summary>Who gave it; not blank.</summary>
    public required string By
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>Why; not blank.</summary>
    public required string Reason
    {
        get;
        init => field = Guard.Against.NullOrWhiteSpace(value);
    }

    /// <summary>The first day on which it no longer holds.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The first day on which it holds; null when it held already before any date of interest.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Whether it holds on <paramref name="date"/>: from <see cref="From"/> up to, not including, <see cref="Until"/>.</summary>
    public bool IsInForceOn(LocalDate date) => date < Until && (From is not { } from || date >= from);

    /// <summary>Tier, person and end, for messages.</summary>
    public override string ToString() => $"{Tier} by {By} until {LocalDatePattern.Iso.Format(Until)}";
}
