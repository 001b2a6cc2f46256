using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>Something paid to a client: a rebate, slotting, co-operative advertising, a study.</summary>
/// <remarks>IFRS 15.70–72: only what pays for a distinct service, and up to its fair value, is an expense; the rest is price.</remarks>
public sealed record ClientPayment
{
    /// <summary>Who is paid.</summary>
    public required string Account
    {
        get;
        init => field = ClaimTexts.Name(value, nameof(Account));
    }

    /// <summary>Whether the client does something distinct for it, which we could buy from others; null when that is not known.</summary>
    public required bool? IsDistinctService { get; init; }

    /// <summary>What such a service is worth, from 0; null when that cannot be said.</summary>
    public required Money? FairValue
    {
        get;
        init =>
            field = value is { IsNegative: true } negative
                ? throw Refusal.OutOfRange(nameof(FairValue), $"{negative} as a fair value is below 0.")
                : value;
    }
}
