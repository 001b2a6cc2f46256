using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// The ladder that ships with this library: starting values, marked as such until an owner signs them. Ranks Rep, KAM, GM,
/// President and Board; columns sales and finance.
/// </summary>
/// <remarks>
/// Credit and terms are joint: finance signs at the level where sales does. Five working days are seven days of the calendar, then
/// the next rank is asked too; after three weeks silence declines. An approval is valid for 30 days. Amounts on one client within
/// 30 days count together. Beyond the last column of limits, only a larger credit line can be had, from the board.
/// </remarks>
public static class ShippedLadder
{
    private static readonly ImmutableArray<string> Ranks = ["Rep", "KAM", "GM", "President", "Board"];

    /// <summary>The credit line, together with those of the group; an amount.</summary>
    public static Dimension Line(Currency currency) => Dimension.Amount("line", currency).Accumulating().Joint();

    /// <summary>A release over the line, as a share of it.</summary>
    public static Dimension OverLine { get; } = Dimension.Concession("over-line").Joint();

    /// <summary>The effective discount against list.</summary>
    public static Dimension Discount { get; } = Dimension.Concession("discount");

    /// <summary>The pocket margin.</summary>
    public static Dimension PocketMargin { get; } = Dimension.Margin("pocket-margin");

    /// <summary>Days over the standard term.</summary>
    public static Dimension Term { get; } = Dimension.Days("term").Joint();

    /// <summary>A single expense; an amount.</summary>
    public static Dimension Expense(Currency currency) => Dimension.Amount("expense", currency).Accumulating();

    /// <summary>The shipped ladder for a company.</summary>
    /// <param name="unit">The unit U of the limits in money, above zero and at most 9 × 10¹² minor units.</param>
    /// <param name="medianMargin">The median pocket margin of the group of clients.</param>
    /// <param name="variableCostMargin">The pocket margin at which variable cost is just earned.</param>
    /// <param name="longestTerm">The longest term that the law allows, in days over the standard, at least 30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit or the term is out of bounds.</exception>
    /// <exception cref="ArgumentException">The margins do not descend: the median less six points is below variable cost.</exception>
    public static AuthorityLadder Of(Money unit, Percentage medianMargin, Percentage variableCostMargin, int longestTerm)
    {
        if (!unit.IsPositive || unit.MinorUnits > Money.MaxMinorUnits / 100)
        {
            throw Refusal.OutOfRange(
                nameof(unit),
                $"The unit {unit} is not above zero and at most a hundredth of the largest amount."
            );
        }
        if (longestTerm is < 30 or > 3_650)
        {
            throw Refusal.OutOfRange(nameof(longestTerm), $"A longest term of {longestTerm} days is not within 30 to 3650.");
        }
        var (line, expense) = (Line(unit.Currency), Expense(unit.Currency));
        AuthorityLimit Units(decimal units) => AuthorityLimit.To(unit.Times(units, Rounding.TowardZero));
        AuthorityLimit Points(decimal points) => AuthorityLimit.To(Percentage.Percent(points));
        AuthorityLimit Below(decimal points) =>
            AuthorityLimit.To(Percentage.FromBasisPoints(medianMargin.BasisPoints - Percentage.Percent(points).BasisPoints));
        var floor = AuthorityLimit.To(variableCostMargin);
        var none = AuthorityLimit.Nobody;
        (Dimension Dimension, AuthorityLimit[] Limits)[] table =
        [
            (line, [none, Units(2), Units(20), Units(100), AuthorityLimit.Unlimited]),
            (OverLine, [none, Points(5), Points(15), Points(30), Points(30)]),
            (Discount, [Points(5), Points(10), Points(15), Points(25), Points(25)]),
            (PocketMargin, [Below(0), Below(3), Below(6), floor, floor]),
            (
                Term,
                [AuthorityLimit.To(0), AuthorityLimit.To(15), AuthorityLimit.To(30), .. Twice(AuthorityLimit.To(longestTerm))]
            ),
            (expense, [Units(0.01m), Units(0.05m), Units(0.5m), Units(5), Units(5)]),
        ];
        ImmutableArray<AuthorityRank> ranks = [.. Ranks.Select(name => AuthorityRank.Named(name))];
        return AuthorityLadder.Of(
            new()
            {
                Identity = PolicyIdentity.ShippedDefault("authority", "1"),
                Ranks = ranks,
                Columns = ["sales", "finance"],
                Dimensions = [.. table.Select(row => row.Dimension)],
                Grants =
                [
                    .. table.SelectMany(row =>
                        row.Dimension.IsJoint
                            ?
                            [
                                .. Column("sales", row.Dimension, row.Limits, ranks),
                                .. Column("finance", row.Dimension, row.Limits, ranks),
                            ]
                            : Column("sales", row.Dimension, row.Limits, ranks)
                    ),
                ],
                Times = ApprovalTimes.Of(
                    Duration.FromDays(5),
                    Duration.FromDays(7),
                    Duration.FromDays(21),
                    Duration.FromDays(30)
                ),
                OwnAuthority = "Rep",
                Window = Duration.FromDays(30),
            }
        );
    }

    private static AuthorityLimit[] Twice(AuthorityLimit limit) => [limit, limit];

    private static IEnumerable<AuthorityGrant> Column(
        string column,
        Dimension dimension,
        AuthorityLimit[] limits,
        ImmutableArray<AuthorityRank> ranks
    ) =>
        limits
            .Select((limit, level) => new AuthorityGrant(column, ranks[level].Name, dimension.Name, limit))
            .Where(grant => !grant.Limit.IsNobody);
}
