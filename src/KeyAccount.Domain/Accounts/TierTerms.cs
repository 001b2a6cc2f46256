using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>The agreed numbers behind the tiers. Every one is a starting value to be changed.</summary>
/// <remarks>
/// Both axes run from 0 to 100. The lines must obey demote ≤ line ≤ promote and demote &lt; promote; <see cref="TierPolicy"/>
/// refuses others.
/// </remarks>
public sealed record TierTerms
{
    /// <summary>The shipped default.</summary>
    public static TierTerms Shipped { get; } = new();

    /// <summary>For an account without a tier so far: high from here on, inclusive. Shipped default: 50.</summary>
    public decimal Line { get; init; } = 50;

    /// <summary>An axis that was low becomes high from here on, inclusive. Shipped default: 55.</summary>
    public decimal Promote { get; init; } = 55;

    /// <summary>An axis that was high becomes low below here, exclusive. Shipped default: 45.</summary>
    public decimal Demote { get; init; } = 45;

    /// <summary>How many completed months a tier is held before it may change, 0 or more. Shipped default: 6 (two quarters).</summary>
    public int DwellMonths
    {
        get;
        init => field = Guard.Against.Negative(value);
    } = 6;

    /// <summary>The part of the active families that may be Key or Development, rounded down. Shipped default: 5 %.</summary>
    public Share Capacity { get; init; } = Share.Percent(5);

    /// <summary>How many may be so in however small a book, 0 or more. Shipped default: 3.</summary>
    public int SmallestCapacity
    {
        get;
        init => field = Guard.Against.Negative(value);
    } = 3;

    /// <summary>How many of them one key account manager may have, 1 or more. Shipped default: 10.</summary>
    public int PerManager
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 10;

    /// <summary>The three lines, for messages.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"demote {Demote}, line {Line}, promote {Promote}");
}
