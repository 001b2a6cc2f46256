using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>The policies of one review of a book.</summary>
public sealed record ReviewPolicies
{
    /// <summary>The shipped defaults, which no owner has signed.</summary>
    public static ReviewPolicies Shipped { get; } = new();

    /// <summary>The four kinds and the primary one.</summary>
    public KindPolicy Kinds
    {
        get;
        init => field = Guard.Against.Null(value);
    } = KindPolicy.Shipped;

    /// <summary>The two axes of importance.</summary>
    public ImportancePolicy Importance
    {
        get;
        init => field = Guard.Against.Null(value);
    } = ImportancePolicy.Shipped;

    /// <summary>The tiers and who finds a place in them.</summary>
    public TierPolicy Tiers
    {
        get;
        init => field = Guard.Against.Null(value);
    } = TierPolicy.Shipped;
}
