using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>A receipt attached to a line.</summary>
public sealed record Receipt
{
    /// <summary>What tells it from every other one: the supplier's number, or a hash of the document.</summary>
    public required string Id
    {
        get;
        init => field = ClaimTexts.Name(value, nameof(Id));
    }

    /// <summary>What it is over, in the currency of its lines and above zero; null when that was not read off.</summary>
    public Money? Total
    {
        get;
        init =>
            field = value is { IsPositive: false } total
                ? throw Refusal.OutOfRange(nameof(Total), $"{total} as the total of a receipt is not above 0.")
                : value;
    }
}
