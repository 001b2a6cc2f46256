using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Matching;

/// <summary>Two expenses that may be the same one: evidence with its reasons, never a verdict.</summary>
/// <remarks>It is a pair without a direction: the earlier one stands first, by day and then by id, whoever is asked.</remarks>
/// <param name="First">The earlier one.</param>
/// <param name="Second">The later one.</param>
/// <param name="Reasons">What they have in common.</param>
public sealed record SpendMatch(SpendLine First, SpendLine Second, MatchReasons Reasons)
{
    private static readonly Label Pattern = new(
        "{0} and {1}: same {2}, {3} days apart",
        "{0} y {1}: mismo {2}, con {3} días de diferencia",
        "{0} 与 {1}：{2}相同，相隔 {3} 天"
    );

    /// <summary>How many days lie between them.</summary>
    public int DaysApart => Period.DaysBetween(First.On, Second.On);

    /// <summary>Whether an expense is one of the two.</summary>
    public bool Concerns(string id) => First.Id == Guard.Against.Null(id) || Second.Id == id;

    /// <summary>The evidence in one sentence of the reader's language.</summary>
    public string ToString(Language language) =>
        string.Format(
            CultureInfo.InvariantCulture,
            Pattern.In(language),
            First.Id,
            Second.Id,
            ClaimScales.Reasons.Format(ClaimScales.Reasons.Encode(Reasons), language),
            DaysApart
        );

    /// <summary>The evidence in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>The pair in its order.</summary>
    internal static SpendMatch Of(SpendLine one, SpendLine other)
    {
        var (first, second) = Order(one, other) <= 0 ? (one, other) : (other, one);
        return new(first, second, ReasonsOf(first, second));
    }

    internal static int Order(SpendLine one, SpendLine other) =>
        one.On.CompareTo(other.On) is not 0 and var days ? days : string.CompareOrdinal(one.Id, other.Id);

    private static MatchReasons ReasonsOf(SpendLine one, SpendLine other) =>
        (one.Supplier is { } supplier && supplier == other.Supplier ? MatchReasons.Supplier : MatchReasons.None)
        | (one.Amount == other.Amount ? MatchReasons.Amount : MatchReasons.None)
        | (one.On == other.On ? MatchReasons.Day : MatchReasons.None)
        | (one.Person is { } person && person == other.Person ? MatchReasons.Person : MatchReasons.None)
        | (one.Receipts.Any(other.Receipts.Contains) ? MatchReasons.Receipt : MatchReasons.None);
}
