using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Discounts.Guides;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>A photograph of one line of a deal. What is not known is null, never zero.</summary>
public sealed record DiscountLineFacts
{
    /// <summary>The number of the line.</summary>
    public required long Number { get; init; }

    /// <summary>The guide that holds for it; null when there is none, and then there is no floor and no target.</summary>
    public PriceGuide? Guide { get; init; }

    /// <summary>The effective discount, its share of the header and free goods included, rounded up.</summary>
    public Percentage? Depth { get; init; }

    /// <summary>The pocket margin, rounded down.</summary>
    public Percentage? Margin { get; init; }

    /// <summary>How far the price lies below the floor, in points of list, rounded up; zero when it does not.</summary>
    public Percentage? FloorBreach { get; init; }

    /// <summary>How far the price lies below the target, likewise.</summary>
    public Percentage? TargetBreach { get; init; }

    /// <summary>Whether the pocket price does not earn the variable cost.</summary>
    public bool? IsBelowVariableCost { get; init; }

    /// <summary>Whether the price lies below one that was promised to another client as the lowest.</summary>
    public bool? TriggersPromise { get; init; }

    /// <summary>Why the evidence of a competitor's offer is refused; empty when it is taken, or none is claimed.</summary>
    public ImmutableArray<OfferDefect> OfferDefects { get; init; } = [];

    /// <summary>Whether the offer must never be used.</summary>
    public bool IsOfferProhibited { get; init; }

    /// <summary>Whether the price lies below the offer that it is said to meet.</summary>
    public bool? BeatsOffer { get; init; }
}
