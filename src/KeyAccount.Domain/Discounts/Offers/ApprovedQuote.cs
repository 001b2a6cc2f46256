using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>An offer with the approval that it rests on.</summary>
public sealed class ApprovedQuote : IEquatable<ApprovedQuote>
{
    private ApprovedQuote(QuoteOffer offer, string approval, ImmutableArray<string> approvers) =>
        (Offer, Approval, Approvers) = (offer, approval, approvers);

    /// <summary>What was approved.</summary>
    public QuoteOffer Offer { get; }

    /// <summary>The id of the request that was approved.</summary>
    public string Approval { get; }

    /// <summary>Who signed it, each once, in their ordinal order; empty when nobody had to.</summary>
    public ImmutableArray<string> Approvers { get; }

    /// <summary>An approved quote, as it was kept.</summary>
    /// <param name="offer">What was approved.</param>
    /// <param name="approval">The id of the request.</param>
    /// <param name="approvers">Who signed it, in any order.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public static ApprovedQuote Of(QuoteOffer offer, string approval, params IEnumerable<string> approvers) =>
        new(
            Guard.Against.Null(offer),
            Identifier.Check(approval),
            [
                .. Guard
                    .Against.Null(approvers)
                    .Select(one => Identifier.Check(one))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        );

    /// <summary>The quote with those who signed the request.</summary>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static ApprovedQuote Of(QuoteOffer offer, ApprovalRequest request) =>
        Of(offer, Guard.Against.Null(request).Id, request.Signatures.Select(one => one.Person));

    /// <summary>Why an approval is not good for an offer at an instant; null when it is.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="content">What it asks for: its document is the fingerprint of the offer, its subject the account.</param>
    /// <param name="request">The request for an approval; null when there is none.</param>
    /// <param name="ladder">The ladder in effect.</param>
    /// <param name="at">The instant.</param>
    public static OfferRefusal? WhyNot(
        QuoteOffer offer,
        ApprovalContent content,
        ApprovalRequest? request,
        AuthorityLadder ladder,
        Instant at
    )
    {
        Guard.Against.Null(offer);
        Guard.Against.Null(content);
        Guard.Against.Null(ladder);
        return request is null ? OfferRefusal.ApprovalNotFound
            : !IsFor(content, offer) ? OfferRefusal.OtherOffer
            : request.StateAt(at) != ApprovalState.Approved || at < request.ApprovedAt ? OfferRefusal.NotApproved
            : request.Covers(ladder, content, at) ? null
            : OfferRefusal.NotCovered;
    }

    /// <inheritdoc/>
    public bool Equals(ApprovedQuote? other) =>
        other is not null
        && Offer.Equals(other.Offer)
        && Approval == other.Approval
        && Approvers.SequenceEqual(other.Approvers, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApprovedQuote);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Offer, Approval);

    /// <summary>The offer and its approval.</summary>
    public override string ToString() => $"{Offer}, approved by {Approval}";

    private static bool IsFor(ApprovalContent content, QuoteOffer offer) =>
        content.Document == offer.Fingerprint
        && content.Subject == offer.Header.Account
        && content.Currency == offer.Header.Currency;
}
