using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Leakage;

/// <summary>What is lost between list price and pocket in some deals, or in one step of all deals.</summary>
public sealed record LeakageRow
{
    /// <summary>The territory, the person or the name of the step; null for deals of which it is unknown, and for all together.</summary>
    public required string? Name { get; init; }

    /// <summary>The step of the waterfall; null for a sum of steps.</summary>
    public WaterfallStepKind? Step { get; init; }

    /// <summary>How many deals.</summary>
    public required int Deals { get; init; }

    /// <summary>Their list price.</summary>
    public required Money List { get; init; }

    /// <summary>What discounts on the invoice take, as far as it is known; surcharges taken off.</summary>
    public required Money OnInvoice { get; init; }

    /// <summary>What is given beside the invoice, as far as it is known.</summary>
    public required Money OffInvoice { get; init; }

    /// <summary>What serving the clients costs, as far as it is known.</summary>
    public required Money CostToServe { get; init; }

    /// <summary>In how many of the deals a step is unknown: the amounts are then what is known of them.</summary>
    public required int WithUnknown { get; init; }

    /// <summary>All three together, as far as they are known.</summary>
    public Money Taken => OnInvoice + OffInvoice + CostToServe;

    /// <summary>What a part takes, as far as it is known.</summary>
    /// <exception cref="ArgumentException">The part is a level, or the cost of the goods.</exception>
    public Money TakenBy(WaterfallPart part) =>
        part switch
        {
            WaterfallPart.OnInvoice => OnInvoice,
            WaterfallPart.OffInvoice => OffInvoice,
            WaterfallPart.CostToServe => CostToServe,
            WaterfallPart.List
            or WaterfallPart.InvoicePrice
            or WaterfallPart.PocketPrice
            or WaterfallPart.Cost
            or WaterfallPart.PocketMargin => throw Refusal.Invalid(nameof(part), $"{part} is no leakage."),
        };

    /// <summary>All of it as a part of the list price, exact; null while a step is unknown, and at a list price of zero.</summary>
    public Ratio? OfList => Known(Taken);

    /// <summary>What a part takes as a part of the list price, exact: leakage in points of list. Null likewise.</summary>
    /// <inheritdoc cref="TakenBy" path="/exception"/>
    public Ratio? OfListBy(WaterfallPart part) => Known(TakenBy(part));

    /// <summary>Name, amount and points of list.</summary>
    public override string ToString() =>
        $"{Name ?? Step?.ToString() ?? "unknown"}: {Taken}"
        + (OfList is { } points ? $", {points.ToPercentage(Rounding.HalfAwayFromZero)} of list" : ", in part unknown");

    private Ratio? Known(Money taken) =>
        WithUnknown == 0 && Ratio.TryOf(taken.MinorUnits, List.MinorUnits, out var ratio) ? ratio : null;
}
