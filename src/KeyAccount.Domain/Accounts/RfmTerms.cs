using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>How an RFM analysis treats ties, whether it nests, and how many accounts it needs.</summary>
public sealed record RfmTerms
{
    private const int Groups = 5;

    private RfmTerms(TieRule ties, bool isNested, int minimumAccounts) =>
        (Ties, IsNested, MinimumAccounts) = (ties, isNested, minimumAccounts);

    /// <summary>The shipped default: cut points, independent scores, at least 25 accounts (five per group).</summary>
    public static RfmTerms Shipped { get; } = Independent(TieRule.CutPoints, Groups * Groups);

    /// <summary>How equal values are scored.</summary>
    public TieRule Ties { get; }

    /// <summary>Whether frequency is scored inside each recency group and money inside each of those.</summary>
    public bool IsNested { get; }

    /// <summary>The fewest accounts that are scored, inclusive; with fewer there are no scores.</summary>
    public int MinimumAccounts { get; }

    /// <summary>Three scores that do not depend on each other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 5: a group could only be empty.</exception>
    public static RfmTerms Independent(TieRule ties, int minimumAccounts) => new(ties, false, AtLeast(minimumAccounts, Groups));

    /// <summary>Frequency inside recency, money inside both.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 125: a group could only be empty.</exception>
    public static RfmTerms Nested(TieRule ties, int minimumAccounts) =>
        new(ties, true, AtLeast(minimumAccounts, Groups * Groups * Groups));

    private static int AtLeast(int minimumAccounts, int fewest) =>
        Guard.Against.OutOfRange(minimumAccounts, nameof(minimumAccounts), fewest, int.MaxValue);
}
