namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The receipts of a claim, each with the lines that claim on it.</summary>
internal sealed class ReceiptUse(ExpenseClaim claim)
{
    private readonly Lazy<ILookup<string, ClaimLine>> lines = new(() =>
        claim
            .Lines.SelectMany(line => (line.Receipts ?? []).Select(receipt => (receipt.Id, Line: line)))
            .ToLookup(one => one.Id, one => one.Line, StringComparer.Ordinal)
    );

    /// <summary>Whether the lines on the receipts of a line claim more than they are over; null when they are in another currency.</summary>
    /// <remarks>A line on several receipts is counted on the sum of them; a total that was not read off is exceeded by nothing.</remarks>
    public bool? IsExceeded(ClaimLine line)
    {
        if (line.Receipts is not { IsEmpty: false } receipts || receipts.Any(receipt => receipt.Total is null))
        {
            return false;
        }
        if (receipts.Any(receipt => receipt.Total!.Value.Currency != line.Claimed.Currency))
        {
            return null;
        }
        Int128 room = 0;
        foreach (var receipt in receipts)
        {
            room += receipt.Total!.Value.MinorUnits;
        }
        foreach (var other in receipts.SelectMany(receipt => lines.Value[receipt.Id]).DistinctBy(other => other.Number))
        {
            if (other.Claimed.Currency == line.Claimed.Currency)
            {
                room -= other.Claimed.MinorUnits + (other.Tax?.MinorUnits ?? 0);
            }
        }
        return room < 0;
    }
}
