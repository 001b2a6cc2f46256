namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>What of a debtor's exposure is booked on the ledger, besides what follows from the documents.</summary>
internal sealed class BookingRow
{
    /// <summary>Our company.</summary>
    public required string Company { get; init; }

    /// <summary>Who owes.</summary>
    public required string Debtor { get; init; }

    /// <summary>The booking in its one form.</summary>
    public required string Document { get; init; }
}
