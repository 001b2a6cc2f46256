using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>Where a corporate family stands in the whole book by its purchases of the last 12 months.</summary>
/// <remarks>
/// Ranked are the families with purchases above zero; one with known purchases of zero or less stands behind all of them. A family
/// whose purchases are unknown has no standing. Percentiles are mid-ranks: (below + half of the equal ones) / all, itself included,
/// half to even.
/// </remarks>
public sealed record Standing
{
    /// <summary>1 for the largest; equal purchases share the better rank.</summary>
    public required int Rank { get; init; }

    /// <summary>How many families are ranked.</summary>
    public required int Ranked { get; init; }

    /// <summary>
    /// The part of the ranked families that buy more, rounded down: below 20 % means among the top 20 %, in a book of any size. 100 %
    /// for a family that is not ranked.
    /// </summary>
    public required Share FamiliesAhead { get; init; }

    /// <summary>The percentile of the purchases among the ranked families; 0 % for one that is not ranked.</summary>
    public required Share Percentile { get; init; }

    /// <summary>The class by cumulative share of purchases.</summary>
    public required AbcClass Abc { get; init; }

    /// <summary>The share of all purchases that the family and those ranked before it make up, rounded down.</summary>
    public required Share CumulativeShare { get; init; }

    /// <summary>The percentile of the contribution among the families whose contribution is known; null when it is not.</summary>
    public Share? ContributionPercentile { get; init; }

    /// <summary>The percentile of the headroom among the families whose headroom is known; null when it is not.</summary>
    public Share? HeadroomPercentile { get; init; }

    /// <summary>Scores for recency, purchase days and purchases; null in a book too small to score, or without a sale.</summary>
    public RfmScore? Rfm { get; init; }
}
