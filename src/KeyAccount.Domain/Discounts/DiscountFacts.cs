using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Discounts;

/// <summary>A dated photograph of a deal: all that its rules may look at. What is not known is null, never zero.</summary>
/// <remarks>A discount is rounded up and a margin down to a basis point, once, so that a minor unit on the wrong side of a limit is seen.</remarks>
public sealed record DiscountFacts
{
    /// <summary>Who buys.</summary>
    public required string Account { get; init; }

    /// <summary>The day of the deal.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>All that is delivered at list price, linked quotes and free goods included.</summary>
    public Money? DealSize { get; init; }

    /// <summary>The effective discount of the deal alone: header and free goods included, weighted by quantity, rounded up.</summary>
    public Percentage? OwnDepth { get; init; }

    /// <summary>The effective discount that counts: the deepest of the deal with none, some or all of its linked quotes.</summary>
    public Percentage? Depth { get; init; }

    /// <summary>The pocket margin of the deal alone, as a part of the pocket price, rounded down.</summary>
    public Percentage? OwnMargin { get; init; }

    /// <summary>The pocket margin that counts: the lowest of the deal with none, some or all of its linked quotes.</summary>
    public Percentage? Margin { get; init; }

    /// <summary>How far the margin lies above the median of the group, below zero when under it.</summary>
    public Percentage? MarginToMedian { get; init; }

    /// <summary>The pocket price less variable cost; null when unknown, an unsplit cost counted in full.</summary>
    public Money? OverVariableCost { get; init; }

    /// <summary>Whether the pocket price does not earn the variable cost.</summary>
    public bool? IsBelowVariableCost { get; init; }

    /// <summary>Days of the term beyond the standard one; below zero for a shorter one.</summary>
    public int? TermOverStandard { get; init; }

    /// <summary>How far the lowest line lies below its floor, in points of list; zero when none does.</summary>
    public Percentage? FloorBreach { get; init; }

    /// <summary>What the discounts take from their pools: all of what is given against list; nothing for a mark-up.</summary>
    public Money? Given { get; init; }

    /// <summary>Whether some pool has less left than that.</summary>
    public bool? IsPoolShort { get; init; }

    /// <summary>How many other quotes to the client lie in the window.</summary>
    public int? LinkedQuotes { get; init; }

    /// <summary>Whether a public body's price is changed.</summary>
    public bool? ChangesPublicPrice { get; init; }

    /// <summary>Whether compliance has cleared it.</summary>
    public bool? IsCleared { get; init; }

    /// <summary>Whether credit declines the account.</summary>
    public bool? IsCreditDeclined { get; init; }

    /// <summary>Whether credit has referred the account.</summary>
    public bool? IsCreditReferred { get; init; }
}
