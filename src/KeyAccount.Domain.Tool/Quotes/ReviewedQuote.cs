using System.Collections.Immutable;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Discounts.Ways;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>One quote with what came of its review.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Fall">Its waterfalls.</param>
/// <param name="Decision">What the policy says.</param>
/// <param name="Way">The cheapest change that needs a lower authority, or none; null when none was found or sought.</param>
/// <param name="WasSought">Whether it was sought.</param>
internal sealed record ReviewedQuote(
    QuotedDeal Quote,
    DealWaterfall Fall,
    DiscountDecision Decision,
    DiscountWay? Way,
    bool WasSought
)
{
    private DiscountReasons? reasons;

    /// <summary>Everything that speaks against it.</summary>
    public DiscountReasons Reasons => reasons ??= DiscountReasons.Of(Decision);

    /// <summary>The word for the outcome.</summary>
    public string Outcome => WordFor(Decision.Verdict);

    /// <summary>What is given away against list, free goods included; null when not known.</summary>
    public Money? Discount { get; } =
        KnownSum.Of(Decision.Deal.Lines.Select(line => line.List + line.FreeGoods - line.Net), Decision.Deal.Currency);

    /// <summary>All that is delivered at list price; null when not known.</summary>
    public Money? List { get; } =
        KnownSum.Of(Decision.Deal.Lines.Select(line => line.List + line.FreeGoods), Decision.Deal.Currency);

    /// <summary>The quotes together with which it needs more authority than alone.</summary>
    public ImmutableArray<string> Splitting { get; } = Decision.Splitting;

    /// <summary>The word for a verdict.</summary>
    public static string WordFor(Verdict verdict) =>
        verdict.IsApproval ? "approve"
        : verdict.IsDecline ? "decline"
        : "refer";
}
