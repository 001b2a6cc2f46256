using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts;

/// <summary>The agreed numbers of a discount policy. Every default is a starting value of the library, not calibrated.</summary>
/// <remarks>
/// Levels are those of the ladder, from 0; the shipped one has 1 for the key account manager, 2 general manager, 3 president, 4 board. How
/// deep, how low a margin and how long a term each may grant stands in the ladder and nowhere else.
/// </remarks>
public sealed record DiscountTerms
{
    private const int MostDays = 3_650;

    /// <summary>The library's starting values.</summary>
    public static DiscountTerms Shipped { get; } = new();

    /// <summary>The level that is asked when something is not known, such as the cost; 2.</summary>
    public int UnknownLevel
    {
        get;
        init => field = Level(value, nameof(UnknownLevel));
    } = 2;

    /// <summary>The level for changes of a public body's price, which compliance has to clear as well; 2.</summary>
    public int ComplianceLevel
    {
        get;
        init => field = Level(value, nameof(ComplianceLevel));
    } = 2;

    /// <summary>The level for a price that triggers a promise to another client; 2.</summary>
    public int FavouredLevel
    {
        get;
        init => field = Level(value, nameof(FavouredLevel));
    } = 2;

    /// <summary>The level for a single line below variable cost; a whole deal below it is declined; 2.</summary>
    public int LossLevel
    {
        get;
        init => field = Level(value, nameof(LossLevel));
    } = 2;

    /// <summary>The level for discounts that their pools don't cover; 2.</summary>
    public int PoolLevel
    {
        get;
        init => field = Level(value, nameof(PoolLevel));
    } = 2;

    /// <summary>The level for a match whose evidence is refused; 2.</summary>
    public int EvidenceLevel
    {
        get;
        init => field = Level(value, nameof(EvidenceLevel));
    } = 2;

    /// <summary>The level for an account that credit has referred; 2.</summary>
    public int CreditLevel
    {
        get;
        init => field = Level(value, nameof(CreditLevel));
    } = 2;

    /// <summary>The level for a discount of 100 % or more, which is never automatic; 4.</summary>
    public int GiftLevel
    {
        get;
        init => field = Level(value, nameof(GiftLevel));
    } = 4;

    /// <summary>The level for a line below its target price; null when that is left to sales; 1.</summary>
    public int? TargetLevel
    {
        get;
        init => field = value is { } level ? Level(level, nameof(TargetLevel)) : null;
    } = 1;

    /// <summary>How many days before a deal, the day itself counted, quotes to the client count together with it; 30.</summary>
    public int WindowDays
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(WindowDays), 1, MostDays);
    } = 30;

    /// <summary>How many days old the evidence of a competitor's offer may be, itself allowed; 60.</summary>
    public int OfferDays
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(OfferDays), 0, MostDays);
    } = 60;

    /// <summary>Whether a competitor's price may be met but not beaten; yes.</summary>
    public bool MeetsOnly { get; init; } = true;

    /// <summary>The least authority by deal size and discount; null for none, the default.</summary>
    public AuthorityMatrix? Matrix { get; init; }

    private static int Level(int value, string parameter) =>
        Guard.Against.OutOfRange(value, parameter, 0, Verdict.HighestLevel);
}
