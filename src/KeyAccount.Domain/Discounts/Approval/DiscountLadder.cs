using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Approval;

/// <summary>
/// The shipped ladder with what discounts need beside it: the tolerances before an approval is asked for again, and how far below a floor
/// price each rank may go. Starting values, marked as such until an owner signs them.
/// </summary>
public static class DiscountLadder
{
    /// <summary>The tolerance of discount and pocket margin in basis points: half a point.</summary>
    public const int Tolerance = 50;

    /// <summary>How far the lowest line lies below its floor price, in points of list.</summary>
    public static Dimension FloorBreach { get; } = Dimension.Concession("floor-breach");

    /// <summary>The dimensions that a discount is measured in; a ladder needs all of them.</summary>
    public static ImmutableArray<Dimension> Dimensions { get; } =
    [ShippedLadder.Discount, ShippedLadder.PocketMargin, ShippedLadder.Term, FloorBreach];

    /// <summary>
    /// The shipped ladder of a group of clients: nobody below the general manager goes below a floor but a key account manager by 5 points;
    /// the general manager by 10, above it as far as the other limits allow.
    /// </summary>
    /// <inheritdoc cref="ShippedLadder.Of" path="/param|/exception"/>
    public static AuthorityLadder Shipped(Money unit, Percentage medianMargin, Percentage variableCostMargin, int longestTerm)
    {
        var terms = ShippedLadder.Of(unit, medianMargin, variableCostMargin, longestTerm).Terms;
        long[] breaches = [0, 500, 1_000, Share.Whole.BasisPoints, Share.Whole.BasisPoints];
        return AuthorityLadder.Of(
            terms with
            {
                Identity = PolicyIdentity.ShippedDefault("authority-discounts", "1"),
                Dimensions = [.. terms.Dimensions.Select(Tolerating), FloorBreach],
                Grants =
                [
                    .. terms.Grants,
                    .. terms.Ranks.Zip(
                        breaches,
                        (rank, upTo) =>
                            new AuthorityGrant(terms.Columns[0], rank.Name, FloorBreach.Name, AuthorityLimit.To(upTo))
                    ),
                ],
            }
        );
    }

    private static Dimension Tolerating(Dimension dimension) =>
        dimension.Name == ShippedLadder.Discount.Name || dimension.Name == ShippedLadder.PocketMargin.Name
            ? dimension.Tolerating(Tolerance)
            : dimension;
}
