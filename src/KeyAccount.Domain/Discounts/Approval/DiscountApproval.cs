using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Approval;

/// <summary>From the review of a deal to its approval and to the pools that pay for it.</summary>
/// <remarks>
/// The register of approvals does the rest: who signs, how long an approval holds, and that a revision (a submission that replaces the earlier
/// one) is asked again only when it is worse than what people approved last, beyond the tolerance, or anything but the prices has changed.
/// </remarks>
public static class DiscountApproval
{
    /// <summary>What approvals of discounts are called.</summary>
    public const string Action = "discount";

    /// <summary>
    /// What people say yes to, fixed by its fingerprint: the figures with those of linked quotes, the account, the currency, the cost basis, the
    /// policy with its version, and which rules object to what. Who set the floor of one of its lines does not sign.
    /// </summary>
    /// <param name="decision">A review that does not decline.</param>
    /// <param name="beneficiary">Who profits personally, such as by a commission, and so does not sign; null when nobody does.</param>
    /// <exception cref="ArgumentException">The deal is declined, so nobody can say yes to it; or nothing in it is known.</exception>
    public static ApprovalContent ContentOf(DiscountDecision decision, string? beneficiary = null)
    {
        Guard.Against.Null(decision);
        if (decision.Verdict.IsDecline)
        {
            throw Refusal.Invalid(nameof(decision), $"{decision} is to be had from nobody; change the deal.");
        }
        return ApprovalContent.Of(
            decision.Deal.Account,
            Action,
            decision.Deal.Currency,
            PolicyOf(decision),
            decision.Known
        ) with
        {
            CostBasis = decision.Deal.CostBasis,
            Document = decision.Deal.Document,
            Beneficiary = beneficiary,
            Recused = [.. decision.Lines.Select(line => line.Facts.Guide?.SetBy).OfType<string>()],
            AtLeastRank = decision.ObjectionVerdict.Level is { } level ? decision.Policy.Ladder.Terms.Ranks[level].Name : null,
        };
    }

    /// <summary>Asks for approval, or for that of a revision.</summary>
    /// <param name="id">The client's id, and that of the request.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="decision">A review that does not decline.</param>
    /// <param name="replaces">The request for the earlier revision; null for a first one.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <param name="beneficiary">Who profits personally; null when nobody does.</param>
    /// <exception cref="ArgumentException">As for <see cref="ContentOf"/>, or a name is no identifier.</exception>
    public static Submission Submit(
        string id,
        string requester,
        DiscountDecision decision,
        string? replaces = null,
        string? reason = null,
        string? beneficiary = null
    ) => ApprovalCommand.Submit(id, requester, ContentOf(decision, beneficiary), replaces, reason);

    /// <summary>Whether an approval is good for a deal at an instant: valid then, and the deal no worse than approved within the tolerance.</summary>
    /// <remarks>A deal that is declined now is covered by nothing.</remarks>
    public static bool Covers(ApprovalRequest request, DiscountDecision decision, Instant at)
    {
        Guard.Against.Null(request);
        Guard.Against.Null(decision);
        return !decision.Verdict.IsDecline
            && request.Covers(decision.Policy.Ladder, ContentOf(decision, request.Content.Beneficiary), at);
    }

    /// <summary>What the deal takes from its pools; null when it has none.</summary>
    /// <exception cref="ArgumentException">It is not known which pools pay, or how much.</exception>
    public static Claims? ClaimsOf(DiscountDecision decision)
    {
        Guard.Against.Null(decision);
        return decision.Deal.Pools is not { } pools || (!pools.IsEmpty && decision.Facts.Given is null)
                ? throw new ArgumentException("It is not known what the deal takes from which pools.", nameof(decision))
            : pools.IsEmpty ? null
            : Claims.OnEach(decision.Facts.Given!.Value, pools.Select(pool => pool.Line));
    }

    /// <summary>Holds the discounts in their pools together with other lines, such as the credit line: all of them or none.</summary>
    /// <param name="id">The client's id, and that of the reservation.</param>
    /// <param name="decision">The review.</param>
    /// <param name="beside">Amounts on other lines of the same ledger; none when not given.</param>
    /// <param name="expiresAfter">When it expires; null for never. The validity of the approval suits.</param>
    /// <exception cref="ArgumentException">As for <see cref="ClaimsOf"/>, there is nothing to hold, or a line is named twice.</exception>
    public static ReservationRequest Reserve(string id, DiscountDecision decision, Claims? beside, Duration? expiresAfter)
    {
        var pools = ClaimsOf(decision)?.All ?? [];
        return LedgerCommand.Reserve(id, Claims.Of(pools.AddRange(beside?.All ?? [])), expiresAfter);
    }

    // Which rules object is part of it: another breach at the same rank is not what people said yes to.
    private static string PolicyOf(DiscountDecision decision)
    {
        ImmutableArray<string> objections =
        [
            .. decision.Rules.Findings.Select(finding => $"{finding.Code} {finding.Truth}"),
            .. decision.Lines.SelectMany(line =>
                line.Decision.Findings.Select(finding =>
                    string.Create(CultureInfo.InvariantCulture, $"{line.Facts.Number} {finding.Code} {finding.Truth}")
                )
            ),
        ];
        var policy = $"{decision.Policy.Identity.Id} {decision.Policy.Identity.Version} {decision.Policy.Fingerprint}";
        return objections.IsEmpty ? policy : $"{policy} objections {TextHash.Of(string.Join('\n', objections))}";
    }
}
