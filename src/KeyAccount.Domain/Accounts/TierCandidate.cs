using System.Globalization;

namespace KeyAccount.Domain.Accounts;

/// <summary>One family that has earned a tier, with what decides its place in the queue for attention.</summary>
public sealed record TierCandidate
{
    /// <summary>The head of the family.</summary>
    public required string Account { get; init; }

    /// <summary>The earned tier.</summary>
    public required AccountTier Earned { get; init; }

    /// <summary>The sum of both axes: more comes first. Not known counts as 0.</summary>
    public decimal? Score { get; init; }

    /// <summary>Purchases of 12 months in minor units: more comes first among equal scores. Not known counts as 0.</summary>
    public long? Purchases { get; init; }

    /// <summary>The key account manager; a family without one counts against the book only.</summary>
    public string? Owner { get; init; }

    /// <summary>Whether its contribution is known to be negative: then it is not Key without an override.</summary>
    public bool LosesMoney { get; init; }

    /// <summary>A tier given by a person; it counts on the days on which it is in force.</summary>
    public TierOverride? Override { get; init; }

    /// <summary>Account, tier and score, for messages.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Account} {Earned} {Score}");
}
