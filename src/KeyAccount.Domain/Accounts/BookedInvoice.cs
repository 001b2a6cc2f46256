using System.Runtime.InteropServices;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>An invoice without its texts, as the book keeps a million of them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct BookedInvoice
{
    /// <summary>Stands for an amount or quantity that is not known.</summary>
    public const long Unknown = long.MinValue;

    private const decimal Millionths = 1_000_000m;

    public BookedInvoice(int account, in Invoice invoice)
    {
        Account = account;
        Issued = DayNumber.Of(invoice.Issued);
        Due = DayNumber.Of(invoice.Due);
        Settled = invoice.Settlement.IsOpen ? DayNumber.Never : DayNumber.Of(invoice.Settlement.Date);
        PaidOn = DayNumber.Of(invoice.PaidOn);
        Currency = invoice.Amount.Currency;
        Gross = invoice.Amount.MinorUnits;
        Tax = invoice.Tax?.MinorUnits ?? Unknown;
        Paid = invoice.Paid?.MinorUnits ?? 0;
        Quantity = invoice.Quantity is { } quantity ? (long)(quantity * Millionths) : Unknown;
        Disputed = invoice.DisputedOn is null ? invoice.Disputed : true;
        DisputedOn = DayNumber.Of(invoice.DisputedOn);
        DisputeClosedOn = DayNumber.Of(invoice.DisputeClosedOn);
    }

    /// <summary>The account's index in the book.</summary>
    public int Account { get; private init; }

    public int Issued { get; }

    public int Due { get; }

    /// <summary>The day of settlement, <see cref="DayNumber.Never"/> when open, <see cref="DayNumber.Unknown"/> when not known.</summary>
    public int Settled { get; }

    public int PaidOn { get; }

    public Currency Currency { get; }

    public bool? Disputed { get; }

    public int DisputedOn { get; }

    public int DisputeClosedOn { get; }

    public long Gross { get; }

    public long Tax { get; }

    public long Paid { get; }

    /// <summary>In millionths of a unit.</summary>
    public long Quantity { get; }

    public BookedInvoice Of(int account) => this with { Account = account };
}
