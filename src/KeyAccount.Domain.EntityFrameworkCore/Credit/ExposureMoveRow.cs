namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>Which entries change what is open of a debtor.</summary>
internal sealed class ExposureMoveRow
{
    /// <summary>Our company.</summary>
    public required string Company { get; init; }

    /// <summary>Who owes.</summary>
    public required string Debtor { get; init; }

    /// <summary>The place of the entry.</summary>
    public long Sequence { get; init; }
}
