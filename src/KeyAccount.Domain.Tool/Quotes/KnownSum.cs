using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>Adds up amounts of which one may not be known: then neither is the sum.</summary>
internal static class KnownSum
{
    public static Money? Of(IEnumerable<Money?> amounts, Currency currency)
    {
        Money? sum = Money.Zero(currency);
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
