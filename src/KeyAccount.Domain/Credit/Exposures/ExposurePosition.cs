using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What an item of a document is, as it was recorded; how much of it is open stands beside it.</summary>
public sealed record ExposurePosition
{
    /// <summary>The number of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The number of the item.</summary>
    public required string Item { get; init; }

    /// <summary>Our company, which has the claim.</summary>
    public required string Company { get; init; }

    /// <summary>Who owes: the account that is billed, whoever ordered.</summary>
    public required string Debtor { get; init; }

    /// <summary>Where the item stands.</summary>
    public required ExposureStage Stage { get; init; }

    /// <summary>The currency of its amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>When the goods are available; null when unknown, which counts as within every horizon.</summary>
    public LocalDate? AvailableOn { get; init; }

    /// <summary>The last day on which payment is in time; null when unknown.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>How much of it a security of its own covers, in its currency; null when none does.</summary>
    public Money? Secured { get; init; }

    /// <summary>Whether the goods are made for the order.</summary>
    public bool IsMadeToOrder { get; init; }

    /// <summary>Whether the document is left out of exposure.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether the client disputes it; it counts all the same.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Whether netting is contracted; matters for what we owe.</summary>
    public bool IsSetOffContracted { get; init; }
}
