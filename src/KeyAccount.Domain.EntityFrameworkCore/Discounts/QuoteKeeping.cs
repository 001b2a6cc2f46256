using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Discounts;

/// <summary>A revision of a quote that is to be kept: what was offered, by which approval, and what it holds on discount pools.</summary>
public sealed record QuoteKeeping
{
    /// <summary>The host's id, made before sending: 1 to 64 characters of letters, digits, '.', '_' and '-'. The pools hold under it.</summary>
    public required string Id { get; init; }

    /// <summary>What is offered.</summary>
    public required QuoteOffer Offer { get; init; }

    /// <summary>The id of the request that was approved.</summary>
    public required string Approval { get; init; }

    /// <summary>What the offer asks for: its document is the fingerprint of the offer, its subject the account.</summary>
    public required ApprovalContent Content { get; init; }

    /// <summary>The instant from which it can't be used, itself included: when the days of the offer are over where the host is.</summary>
    public required Instant Until { get; init; }

    /// <summary>What is held on pools, such as <see cref="DiscountPool.ClaimOf"/>; null for none.</summary>
    public Claims? Claims { get; init; }

    internal QuoteKeeping Checked()
    {
        Guard.Against.Null(Offer);
        Guard.Against.Null(Content);
        // Refuses ids that are none, also without a pool.
        _ = ApprovalCommand.Withdraw(Guard.Against.Null(Id), Guard.Against.Null(Approval), "host");
        return this;
    }
}
