using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts;

/// <summary>What is known of a quote beside its lines. Null means not known: a discount that asks for it is not granted.</summary>
public sealed record QuoteTerms
{
    /// <summary>Nothing is known.</summary>
    public static readonly QuoteTerms Unknown = new();

    /// <summary>The tier of the account.</summary>
    public AccountTier? Tier { get; init; }

    /// <summary>Days from the invoice to its due date, zero or more.</summary>
    public int? PaymentDays { get; init; }

    /// <summary>What is charged for freight before discounts, zero or more; in a return, what is given back.</summary>
    public Money? Freight { get; init; }
}
