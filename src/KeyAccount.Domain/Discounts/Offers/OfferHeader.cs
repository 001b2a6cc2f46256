using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Offers;

/// <summary>Which quote an offer is a revision of, for whom, by whom and when it holds.</summary>
public sealed record OfferHeader
{
    /// <summary>The quote: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public required string Quote { get; init; }

    /// <summary>The revision, 1 for the first one.</summary>
    public required int Revision { get; init; }

    /// <summary>The client, in the same characters: also the subject of the approval.</summary>
    public required string Account { get; init; }

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The days on which goods may be invoiced at its prices; at least one.</summary>
    public required DateRange Validity { get; init; }

    /// <summary>The sales territory, in the same characters; null when unknown.</summary>
    public string? Territory { get; init; }

    /// <summary>Who offers it, in the same characters; null when unknown.</summary>
    public string? Person { get; init; }
}
