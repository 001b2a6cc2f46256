using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of what is not invoiced yet, or not an invoice: it joins the open invoices.</summary>
internal static class DocumentColumns
{
    public static readonly Column Account = new(
        "account",
        "text",
        "The client who owes: the one that is billed, whoever ordered."
    )
    {
        Required = true,
    };

    public static readonly Column Document = new("document", "text", "Its number, which no other document and no invoice has.")
    {
        Required = true,
    };

    public static readonly Column Stage = new(
        "stage",
        "ordered, in_production, delivered, billed, receivable, accepted_bill, retention, factored_with_recourse, other_receivable, prepayment, unapplied_cash, credit_note, returned or payable",
        "Where it stands on the way from order to money; prepayments to payables lower what is owed."
    )
    {
        Required = true,
    };

    public static readonly Column On = new("on", "date", "The day from which it stands there; before it is not seen.")
    {
        Required = true,
    };

    public static readonly Column Amount = new(
        "amount",
        "amount",
        "What is still open of it at this stage, tax included, above zero."
    )
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amount. Blank or absent: the currency of the report."
    );

    public static readonly Column AvailableOn = new(
        "available_on",
        "date",
        "When the goods are available; an order beyond the horizon does not count yet. Blank: within it."
    );

    public static readonly Column Due = new("due", "date", "The last day on which payment is in time. Blank: never past due.");

    public static readonly Column ClosedOn = new(
        "closed_on",
        "date",
        "The day from which it no longer stands there: delivered, billed, paid or cancelled. Blank: it stands."
    );

    public static readonly Column MadeToOrder = new(
        "made_to_order",
        "yes or no",
        "Whether the goods are made for the order, which counts from production on. Blank: no."
    );

    public static readonly Column Disputed = new(
        "disputed",
        "yes or no",
        "Whether the client disputes it; it counts all the same. Blank: no."
    );

    public static readonly TableFormat Format = new(
        "Documents",
        "--documents",
        [Account, Document, Stage, On, Amount, Currency, AvailableOn, Due, ClosedOn, MadeToOrder, Disputed]
    );
}
