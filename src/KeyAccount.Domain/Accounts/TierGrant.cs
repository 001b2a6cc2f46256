namespace KeyAccount.Domain.Accounts;

/// <summary>What became of an earned tier.</summary>
public sealed record TierGrant
{
    /// <summary>The head of the family.</summary>
    public required string Account { get; init; }

    /// <summary>The earned tier: where the next review starts from.</summary>
    public required AccountTier Earned { get; init; }

    /// <summary>What loss-making and capacity leave of it; the computed value, kept also under an override.</summary>
    public required AccountTier Granted { get; init; }

    /// <summary>Why less was granted than earned.</summary>
    public required TierCut Cut { get; init; }

    /// <summary>The place on the waiting list of the book, 1 being next; null when not waiting.</summary>
    public int? WaitingPlace { get; init; }

    /// <summary>The override in force; null when there is none.</summary>
    public TierOverride? Override { get; init; }

    /// <summary>The tier that counts: the override's, or what was granted.</summary>
    public AccountTier Tier => Override?.Tier ?? Granted;
}
