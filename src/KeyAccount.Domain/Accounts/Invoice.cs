using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Accounts;

/// <summary>One invoice or credit note as the seller issued it.</summary>
/// <remarks>
/// A null answer is unknown, never zero. A negative <see cref="Amount"/> is a credit note. The parts must agree with each other:
/// <see cref="Defects"/> lists where they don't, and <see cref="AccountBook"/> refuses an invoice that has any. The default value
/// has defects.
/// </remarks>
public readonly record struct Invoice
{
    /// <summary>The largest quantity, to either side of zero, that one invoice may carry.</summary>
    public const long MaxQuantity = 1_000_000_000_000;

    private const int QuantityDecimals = 6;

    /// <summary>The client's account; compared ordinally, so leading zeros and case count.</summary>
    public required string Account { get; init; }

    /// <summary>The invoice number, unique within the account; text, so that leading zeros survive.</summary>
    public required string Number { get; init; }

    /// <summary>The day of issue: from this day on the invoice is open.</summary>
    public required LocalDate Issued { get; init; }

    /// <summary>What is to be paid, tax included; negative on a credit note.</summary>
    public required Money Amount { get; init; }

    /// <summary>The last day on which payment is in time.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>When it was settled in full. Not said means unknown, which is not the same as open.</summary>
    public Settlement Settlement { get; init; }

    /// <summary>The tax contained in <see cref="Amount"/>, same sign. When unknown, the amount is taken as net.</summary>
    public Money? Tax { get; init; }

    /// <summary>Units sold, up to six decimals. A credit note's quantity counts as returned, whatever its sign.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Whether the client disputes the invoice.</summary>
    public bool? Disputed { get; init; }

    /// <summary>The day the dispute was opened; before it the invoice is seen undisputed. Not said means not known.</summary>
    public LocalDate? DisputedOn { get; init; }

    /// <summary>The day the dispute was closed, whoever was right; from that day on it is over. Needs <see cref="DisputedOn"/>.</summary>
    public LocalDate? DisputeClosedOn { get; init; }

    /// <summary>One part payment, seen from <see cref="PaidOn"/>: it lowers what is open, not the lateness of the whole.</summary>
    public Money? Paid { get; init; }

    /// <summary>The day of the part payment; required with <see cref="Paid"/>.</summary>
    public LocalDate? PaidOn { get; init; }

    /// <summary>Whether this is a credit note: its amount is below zero.</summary>
    public bool IsCreditNote => Amount.IsNegative;

    /// <summary>Everything that is wrong with the invoice; empty when it can be booked.</summary>
    public IEnumerable<InvoiceDefect> Defects()
    {
        if (string.IsNullOrWhiteSpace(Account))
        {
            yield return InvoiceDefect.AccountMissing;
        }
        if (string.IsNullOrWhiteSpace(Number))
        {
            yield return InvoiceDefect.NumberMissing;
        }
        if (HasDateOutOfRange())
        {
            yield return InvoiceDefect.DateOutOfRange;
        }
        if (Settlement.Date < Issued)
        {
            yield return InvoiceDefect.SettledBeforeIssued;
        }
        if (PaidOn < Issued)
        {
            yield return InvoiceDefect.PaidBeforeIssued;
        }
        if (Paid is null != PaidOn is null)
        {
            yield return InvoiceDefect.PaymentIncomplete;
        }
        if (DisputedOn < Issued)
        {
            yield return InvoiceDefect.DisputedBeforeIssued;
        }
        if (DisputeClosedOn is not null && !(DisputedOn <= DisputeClosedOn))
        {
            yield return InvoiceDefect.DisputeClosedBeforeOpened;
        }
        if (Disputed == false && DisputedOn is not null)
        {
            yield return InvoiceDefect.DisputeContradicted;
        }
        if (Quantity is { } quantity && !IsBookable(quantity))
        {
            yield return InvoiceDefect.QuantityOutOfRange;
        }
        if (Amount.Currency.IsNone)
        {
            yield return InvoiceDefect.AmountMissing;
            yield break;
        }

        if (Tax is { } tax && tax.Currency != Amount.Currency)
        {
            yield return InvoiceDefect.TaxInAnotherCurrency;
        }
        else if (Tax is { } sameTax && !IsPartOfAmount(sameTax))
        {
            yield return InvoiceDefect.TaxOutsideAmount;
        }
        if (Paid is { } paid && paid.Currency != Amount.Currency)
        {
            yield return InvoiceDefect.PaymentInAnotherCurrency;
        }
        else if (Paid is { } samePaid && !IsPartOfAmount(samePaid))
        {
            yield return InvoiceDefect.PaymentOutsideAmount;
        }
    }

    /// <summary>Account, number and amount, for messages.</summary>
    public override string ToString() => $"{Account} {Number} {Amount}";

    private bool IsPartOfAmount(Money part) =>
        part.MinorUnits == 0
        || (part.IsNegative == Amount.IsNegative && Math.Abs(part.MinorUnits) <= Math.Abs(Amount.MinorUnits));

    private bool HasDateOutOfRange() =>
        IsOutOfRange(Issued)
        || IsOutOfRange(Due)
        || IsOutOfRange(Settlement.Date)
        || IsOutOfRange(PaidOn)
        || IsOutOfRange(DisputedOn)
        || IsOutOfRange(DisputeClosedOn);

    private static bool IsOutOfRange(LocalDate? date) =>
        date is { } known && (known.Calendar != CalendarSystem.Iso || known.Year is < 1 or > 9999);

    private static bool IsBookable(decimal quantity) =>
        Math.Abs(quantity) <= MaxQuantity && decimal.Round(quantity, QuantityDecimals, MidpointRounding.ToEven) == quantity;
}
