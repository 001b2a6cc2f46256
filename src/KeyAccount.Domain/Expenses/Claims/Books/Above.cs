using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Amounts that are paid.</summary>
internal static class Above
{
    public static Money Zero(Money amount) =>
        amount.IsPositive ? amount : throw Refusal.OutOfRange(nameof(amount), $"{amount} paid is not above 0.");
}
