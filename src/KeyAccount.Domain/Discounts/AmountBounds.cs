using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>What the amounts of quotes and of offers have in common.</summary>
internal static class AmountBounds
{
    /// <summary>Refuses an amount below zero, or of another currency.</summary>
    public static void NotNegative(Money amount, Currency currency, string what)
    {
        if ((amount - Money.Zero(currency)).IsNegative)
        {
            throw Refusal.OutOfRange(nameof(amount), $"{amount} as {what} is below 0.");
        }
    }
}
