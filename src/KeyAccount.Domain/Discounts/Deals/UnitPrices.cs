using System.Numerics;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>What a unit of a line really costs the client: goods without charge are units too. Exact, without a division.</summary>
internal static class UnitPrices
{
    /// <summary>Whether a unit is sold for less than a price; null when net or free goods are unknown, or the price is in another currency.</summary>
    public static bool? IsBelow(DealLine line, Money unitPrice)
    {
        if (line.Net is not { } net || line.FreeGoods is not { } free || net.Currency != unitPrice.Currency)
        {
            return null;
        }
        var (list, all) = line.List.IsZero ? (1L, 1L) : (line.List.MinorUnits, (line.List + free).MinorUnits);
        return (BigInteger)net.MinorUnits * list < (BigInteger)unitPrice.MinorUnits * line.Quantity * all;
    }
}
