using KeyAccount.Domain.Discounts.Leakage;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Quotes;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The rows of the waterfall of one quote, and of that of all quotes together.</summary>
internal static class WaterfallBars
{
    /// <summary>Of one quote.</summary>
    public static IReadOnlyList<WaterfallBar> Of(PriceWaterfall fall, ReportText text) =>
        [
            .. fall.Steps.Select(step => new WaterfallBar(
                text.Name(WaterfallScales.Steps, step.Kind),
                step.Amount is { } amount ? text.Money(step.IsLevel ? amount : -amount) : text.Money((Money?)null),
                OfList(step.Amount, fall.List),
                step.IsLevel
                    ? step.After is { } level
                        ? Money.Zero(level.Currency)
                        : null
                    : step.Before,
                step.After,
                step.IsLevel
            )),
        ];

    /// <summary>Of all quotes: what is known of each step, down to the pocket price.</summary>
    public static IReadOnlyList<WaterfallBar> Of(ReviewSums sums, ReportText text)
    {
        var list = sums.Leakage.Total.List;
        List<WaterfallBar> bars = [Level(WaterfallStepKind.ListPrice, list)];
        var left = list;
        var steps = sums.Leakage.ByStep.Where(row => row.Step is not null).OrderBy(row => row.Step).ToList();
        Take(steps.Where(row => WaterfallScales.PartOf(row.Step!.Value) == WaterfallPart.OnInvoice));
        bars.Add(Level(WaterfallStepKind.InvoicePrice, left));
        Take(steps.Where(row => WaterfallScales.PartOf(row.Step!.Value) != WaterfallPart.OnInvoice));
        bars.Add(Level(WaterfallStepKind.PocketPrice, left));
        return bars;

        void Take(IEnumerable<LeakageRow> rows)
        {
            foreach (var row in rows)
            {
                var before = left;
                left -= row.Taken;
                bars.Add(
                    new(
                        text.Name(WaterfallScales.Steps, row.Step!.Value),
                        text.Money(-row.Taken),
                        OfList(row.Taken, list),
                        before,
                        left,
                        false
                    )
                );
            }
        }

        WaterfallBar Level(WaterfallStepKind kind, Money amount) =>
            new(
                text.Name(WaterfallScales.Steps, kind),
                text.Money(amount),
                OfList(amount, list),
                Money.Zero(list.Currency),
                amount,
                true
            );
    }

    private static string OfList(Money? amount, Money list) =>
        amount is { } known && Percentage.TryOf(known.MinorUnits, list.MinorUnits, Rounding.HalfAwayFromZero, out var part)
            ? part.ToString()
            : "";
}
