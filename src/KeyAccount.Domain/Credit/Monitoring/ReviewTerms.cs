using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How often lines are reviewed. Starting values of the library.</summary>
/// <remarks>A value outside its range is refused when it is set.</remarks>
public sealed record ReviewTerms
{
    /// <summary>The library's starting values.</summary>
    public static ReviewTerms Shipped { get; } = new();

    /// <summary>Which terms, in which version, and who stands behind them.</summary>
    public PolicyIdentity Identity
    {
        get;
        init => field = Guard.Against.Null(value);
    } = PolicyIdentity.ShippedDefault("credit-reviews", "1");

    /// <summary>The months by grade; null months are each order.</summary>
    public GradeScale Grades
    {
        get;
        init => field = Guard.Against.Null(value);
    } = GradeScale.Shipped;

    /// <summary>The most months for a key account, 1 or more; 6: a large line is looked at more often, not less.</summary>
    public int KeyMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(KeyMonths));
    } = 6;

    /// <summary>The most months for one under development, 1 or more; 12.</summary>
    public int DevelopmentMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(DevelopmentMonths));
    } = 12;

    /// <summary>The most months for anybody, 1 or more; 12: at least yearly.</summary>
    public int LongestMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(LongestMonths));
    } = 12;

    /// <summary>The months while the grade is not known, or each order is looked at, 1 or more; 3.</summary>
    public int ShortestMonths
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(ShortestMonths));
    } = 3;

    /// <summary>Within how many days after an occasion the review is due; 10.</summary>
    public int OccasionDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(OccasionDays));
    } = 10;

    /// <summary>How many days before the end of cover the review is due; 30.</summary>
    public int CoverLeadDays
    {
        get;
        init => field = Guard.Against.Negative(value, nameof(CoverLeadDays));
    } = 30;

    /// <summary>The cycle of a debtor: by grade, by tier and that of everybody, the strictest of them.</summary>
    /// <param name="grade">The grade; while it is unknown the shortest cycle counts.</param>
    /// <param name="tier">The tier; one that is unknown makes nothing stricter.</param>
    public ReviewCycle CycleOf(CreditGrade? grade, AccountTier? tier)
    {
        var byTier = (tier ?? AccountTier.Undetermined) switch
        {
            AccountTier.Key => KeyMonths,
            AccountTier.Development => DevelopmentMonths,
            AccountTier.Undetermined or AccountTier.Standard or AccountTier.Maintain => LongestMonths,
        };
        var byGrade = grade is { } known ? Grades[known]?.ReviewMonths : ShortestMonths;
        return new(Math.Min(Math.Min(byGrade ?? ShortestMonths, byTier), LongestMonths), byGrade is null);
    }
}
