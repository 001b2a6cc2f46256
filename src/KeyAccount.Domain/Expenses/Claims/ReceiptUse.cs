using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The receipts of a claim, each with the lines that claim on it.</summary>
internal sealed class ReceiptUse(ExpenseClaim claim)
{
    private readonly Lazy<ILookup<string, ClaimLine>> lines = new(() =>
        claim
            .Lines.SelectMany(line => (line.Receipts ?? []).Select(receipt => (receipt.Id, Line: line)))
            .ToLookup(one => one.Id, one => one.Line, StringComparer.Ordinal)
    );

    private readonly Dictionary<(string Receipts, Currency Currency), Int128> claimed = [];

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
        Int128 most = 0;
        foreach (var receipt in receipts)
        {
            most += receipt.Total!.Value.MinorUnits;
        }
        return Claimed([.. receipts.Select(receipt => receipt.Id)], line.Claimed.Currency) > most;
    }

    /// <summary>What is claimed on some receipts in a currency, added up once for all lines that have the same ones.</summary>
    private Int128 Claimed(ImmutableArray<string> receipts, Currency currency)
    {
        var key = (string.Join('\n', receipts.Order(StringComparer.Ordinal)), currency);
        if (!claimed.TryGetValue(key, out var sum))
        {
            foreach (
                var line in receipts
                    .SelectMany(receipt => lines.Value[receipt])
                    .DistinctBy(line => line.Number)
                    .Where(line => line.Claimed.Currency == currency)
            )
            {
                sum += line.Claimed.MinorUnits + (line.Tax?.MinorUnits ?? 0);
            }
            claimed[key] = sum;
        }
        return sum;
    }
}
