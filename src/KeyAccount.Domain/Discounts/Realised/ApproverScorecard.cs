using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>What became of the deals that one person approved, in one currency.</summary>
/// <remarks>A deal with several signatures counts for each of them, so cards do not add up to the deals.</remarks>
public sealed class ApproverScorecard
{
    private ApproverScorecard(string approver, Currency currency, ImmutableArray<DealReview> deals)
    {
        (Approver, Currency, Deals) = (approver, currency, deals);
        ImmutableArray<(DealMargin Approved, DealMargin Realised)> compared =
        [
            .. deals
                .Where(deal => deal is { IsOver: true, ApprovedMargin: not null, RealisedMargin: not null })
                .Select(deal => (deal.ApprovedMargin!, deal.RealisedMargin!)),
        ];
        Compared = compared.Length;
        Approved = Sum(compared.Select(deal => deal.Approved));
        Realised = Sum(compared.Select(deal => deal.Realised));
    }

    /// <summary>Who signed.</summary>
    public string Approver { get; }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The deals, by quote and revision.</summary>
    public ImmutableArray<DealReview> Deals { get; }

    /// <summary>How many of them have a finding; one of unknown alone does not count.</summary>
    public int WithFindings => Deals.Count(deal => deal.Findings.Any(one => one.Kind != DealFindingKind.Unknown));

    /// <summary>How many of them could not be judged in full.</summary>
    public int WithUnknown => Deals.Count(deal => deal.HasUnknown);

    /// <summary>The discounts that were approved.</summary>
    public Money ApprovedDiscount => Money.Sum(Deals.Select(deal => deal.Quote.Offer.Discount), Currency);

    /// <summary>The discounts beyond them that are known.</summary>
    public Money UnapprovedDiscount => Money.Sum(Deals.Select(deal => deal.UnapprovedDiscount), Currency);

    /// <summary>How many deals are compared: those that are over and of which both margins are known.</summary>
    public int Compared { get; }

    /// <summary>Pocket price and cost of the compared deals as they were approved; null when there is none.</summary>
    public DealMargin? Approved { get; }

    /// <summary>Pocket price and cost of the same deals as they came; null when there is none.</summary>
    public DealMargin? Realised { get; }

    /// <summary>The margin that came above the approved one; below zero when it fell short. Null when no deal is compared.</summary>
    public Money? MarginGap => Realised?.Margin - Approved?.Margin;

    /// <summary>
    /// The cards of all who signed: first who fell furthest short of the approved margin, then the higher unapproved discount, then by name; those
    /// without a compared deal last. One for each currency.
    /// </summary>
    /// <param name="deals">The reviews, in any order.</param>
    public static ImmutableArray<ApproverScorecard> Of(params IEnumerable<DealReview> deals) =>
        [
            .. Guard
                .Against.Null(deals)
                .Select(deal => Guard.Against.Null(deal))
                .OrderBy(deal => deal.Quote.Offer.Header.Quote, StringComparer.Ordinal)
                .ThenBy(deal => deal.Quote.Offer.Header.Revision)
                .SelectMany(deal => deal.Quote.Approvers.Select(approver => (approver, deal)))
                .GroupBy(one => (one.approver, one.deal.Quote.Offer.Header.Currency))
                .Select(own => new ApproverScorecard(own.Key.approver, own.Key.Currency, [.. own.Select(one => one.deal)]))
                .OrderBy(card => card.MarginGap is null)
                .ThenBy(card => card.MarginGap?.MinorUnits)
                .ThenByDescending(card => card.UnapprovedDiscount.MinorUnits)
                .ThenBy(card => card.Approver, StringComparer.Ordinal)
                .ThenBy(card => card.Currency.Code, StringComparer.Ordinal),
        ];

    /// <summary>Who, how many deals, and the margin that came against the approved one.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Approver}: {Deals.Length} deals, {WithFindings} not as approved, unapproved {UnapprovedDiscount}, margin {Text(MarginGap)}"
        );

    private static string Text(Money? gap) => gap?.ToString() ?? "unknown";

    private DealMargin? Sum(IEnumerable<DealMargin> margins)
    {
        DealMargin[] all = [.. margins];
        return all.Length == 0
            ? null
            : new(Money.Sum(all.Select(one => one.PocketPrice), Currency), Money.Sum(all.Select(one => one.Cost), Currency));
    }
}
