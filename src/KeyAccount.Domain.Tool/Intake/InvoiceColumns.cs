using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of an invoice file.</summary>
internal static class InvoiceColumns
{
    public static readonly Column Account = new(
        "account",
        "text",
        "The client the invoice was sent to, as an id or a name; compared letter by letter."
    )
    {
        Required = true,
    };

    public static readonly Column Invoice = new(
        "invoice",
        "text",
        "The invoice or credit note number; each occurs once in the file. Leading zeros are kept."
    )
    {
        Required = true,
    };

    public static readonly Column Issued = new("issued", "date", "The day the invoice was issued.") { Required = true };

    public static readonly Column Due = new(
        "due",
        "date",
        "The day by which it is to be paid, not before the issue date (a credit note may carry the date of what it corrects). Blank or absent: not known."
    );

    public static readonly Column Settled = new(
        "settled",
        "date",
        "The day it was paid in full, not before the issue date. Blank: open. Column absent: payment is not known, and no payment figure is made up."
    );

    public static readonly Column Amount = new(
        "amount",
        "amount",
        "The gross amount, tax included. Negative for a credit note; zero is refused."
    )
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amounts in the row. Column absent: the currency of --currency or of the mapping."
    );

    public static readonly Column Tax = new(
        "tax",
        "amount",
        "The tax within the amount, with the same sign and not larger. Blank: not known. Column absent: amounts are taken as net, and the summary says so."
    );

    public static readonly Column Quantity = new(
        "quantity",
        "number",
        "The quantity of products, in the company's own unit, with the sign of the amount. Blank or absent: not known."
    );

    public static readonly Column Disputed = new(
        "disputed",
        "yes or no",
        "Whether the client disputes the invoice. Blank or absent: not known."
    );

    public static readonly Column Paid = new(
        "paid",
        "amount",
        "What was paid in part so far, with the sign of the amount and less than it; needs paid_on. Blank or absent: nothing in part."
    );

    public static readonly Column PaidOn = new(
        "paid_on",
        "date",
        "The day of the part payment, not before the issue date and not after settlement; needs paid."
    );

    public static readonly Column DisputedOn = new(
        "disputed_on",
        "date",
        "The day the dispute was opened, not before the issue date; earlier the invoice is seen undisputed. Blank or absent: not known."
    );

    public static readonly Column DisputeClosedOn = new(
        "dispute_closed_on",
        "date",
        "The day the dispute was closed, whoever was right; from then on it is over. Needs disputed_on."
    );

    public static readonly TableFormat Format = new(
        "Invoices",
        "--invoices",
        [
            Account,
            Invoice,
            Issued,
            Due,
            Settled,
            Amount,
            Currency,
            Tax,
            Quantity,
            Disputed,
            Paid,
            PaidOn,
            DisputedOn,
            DisputeClosedOn,
        ]
    );
}
