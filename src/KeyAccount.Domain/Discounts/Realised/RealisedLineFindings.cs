using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>In what one line of a quote is not as it was approved.</summary>
internal static class RealisedLineFindings
{
    private static readonly ImmutableArray<(UnitKind Units, DealFindingKind Finding)> Uncovered =
    [
        (UnitKind.BeforeStart, DealFindingKind.BeforeStart),
        (UnitKind.AfterExpiry, DealFindingKind.AfterExpiry),
        (UnitKind.BeyondQuantity, DealFindingKind.BeyondQuantity),
    ];

    public static IEnumerable<DealFinding> Of(RealisedLine review, bool isOver)
    {
        if (review.PriceGap is { IsPositive: true } gap)
        {
            yield return Finding(review, DealFindingKind.PriceBelowApproved, UnitKind.Covered, gap);
        }
        foreach (var (units, finding) in Uncovered)
        {
            if (review.DiscountOf(units) is { IsPositive: true } discount)
            {
                yield return Finding(review, finding, units, discount);
            }
        }
        if (isOver && review.OpenUnits is > 0 and var open)
        {
            var missed = review.Line.NetAmount - review.ApprovedAmount;
            yield return new(
                DealFindingKind.VolumeNotReached,
                review.Line.Number,
                review.Line.Product,
                open,
                missed,
                InvoicesOf(review, UnitKind.Covered)
            );
        }
        if (Unknown(review) is { IsEmpty: false } unknown)
        {
            yield return new(DealFindingKind.Unknown, review.Line.Number, review.Line.Product, null, null, unknown);
        }
    }

    private static DealFinding Finding(RealisedLine review, DealFindingKind kind, UnitKind units, Money amount) =>
        new(kind, review.Line.Number, review.Line.Product, review.UnitsOf(units), amount, InvoicesOf(review, units));

    private static ImmutableArray<string> InvoicesOf(RealisedLine review, UnitKind kind) =>
        Numbers(review.Parts.Where(part => part.Kind == kind).Select(part => part.Source));

    private static ImmutableArray<string> Unknown(RealisedLine review) =>
        Numbers(
            review
                .Parts.Where(part => part.Amount is null || part.Kind == UnitKind.NeverInvoiced)
                .Select(part => part.Source)
                .Concat(review.Unclear)
        );

    public static ImmutableArray<string> Numbers(IEnumerable<InvoicedLine> lines) =>
        [.. lines.Select(line => line.Invoice).Distinct(StringComparer.Ordinal)];
}
