namespace KeyAccount.Domain.Accounts;

/// <summary>What is wrong with an invoice, so that it can't be booked.</summary>
public enum InvoiceDefect
{
    /// <summary>The account is missing or blank.</summary>
    AccountMissing,

    /// <summary>The invoice number is missing or blank.</summary>
    NumberMissing,

    /// <summary>The amount has no currency: it was never set.</summary>
    AmountMissing,

    /// <summary>A date lies outside the years 1 to 9999.</summary>
    DateOutOfRange,

    /// <summary>The invoice was settled before it was issued.</summary>
    SettledBeforeIssued,

    /// <summary>Tax and amount are in different currencies.</summary>
    TaxInAnotherCurrency,

    /// <summary>Tax has the other sign than the amount, or is larger than it.</summary>
    TaxOutsideAmount,

    /// <summary>The part payment and the amount are in different currencies.</summary>
    PaymentInAnotherCurrency,

    /// <summary>A part payment without its date, or a date without its payment.</summary>
    PaymentIncomplete,

    /// <summary>The part payment has the other sign than the amount, or is larger than it.</summary>
    PaymentOutsideAmount,

    /// <summary>The part payment was made before the invoice was issued.</summary>
    PaidBeforeIssued,

    /// <summary>The dispute was opened before the invoice was issued.</summary>
    DisputedBeforeIssued,

    /// <summary>The dispute was closed before it was opened, or closed without the day it was opened.</summary>
    DisputeClosedBeforeOpened,

    /// <summary>The invoice is said not to be disputed, and yet has the day of a dispute.</summary>
    DisputeContradicted,

    /// <summary>The quantity is beyond ±<see cref="Invoice.MaxQuantity"/> or has more than six decimals.</summary>
    QuantityOutOfRange,
}
