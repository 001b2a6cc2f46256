using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of expenses.</summary>
internal static class ExpenseColumns
{
    public static readonly Column Expense = new(
        "expense",
        "text",
        "The number of the line; each occurs once. Blank or absent: the line of the file, `line 7`."
    );

    public static readonly Column Date = new(
        "date",
        "date",
        "The day of the expense, or of the request or order that stands for it; its budget period and its exchange rate go by it."
    )
    {
        Required = true,
    };

    public static readonly Column Amount = new(
        "amount",
        "amount",
        "What it costs; below zero for a credit, which is always recorded."
    )
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amount. Blank or absent: that of --currency or of the mapping."
    );

    public static readonly Column Stage = new(
        "stage",
        "reserved, committed, pending or actual",
        "How far it is: asked for, ordered, incurred and not yet posted, or posted. An order that was invoiced is no longer here, or closed. Blank or absent: actual."
    );

    public static readonly Column ClosedOn = new(
        "closed_on",
        "date",
        "The day from which a reserved, committed or pending line no longer counts: invoiced, cancelled or final. Blank: open."
    );

    public static readonly Column Category = new(
        "category",
        "text",
        "What it was spent for. Blank: not known. Column absent: nothing by category is assessed."
    );

    public static readonly Column Supplier = new(
        "supplier",
        "text",
        "Who was paid. Column absent: neither duplicates nor splits are looked for."
    );

    public static readonly Column Person = new("person", "text", "Who spent it. Blank or absent: not known.");

    public static readonly Column Approver = new("approver", "text", "Who approved it. Blank or absent: not known.");

    public static readonly Column Territory = new("territory", "text", "The territory. Blank or absent: not known.");

    public static readonly Column Department = new("department", "text", "The department. Blank or absent: not known.");

    public static readonly Column Project = new("project", "text", "The project. Blank or absent: for none.");

    public static readonly Column Account = new("account", "text", "The client it was for. Blank or absent: for none.");

    public static readonly Column Receipt = new(
        "receipt",
        "text",
        "The number of the receipt or invoice: the same one twice is the strongest sign of a duplicate. Blank or absent: not known."
    );

    public static readonly Column Quantity = new(
        "quantity",
        "whole number",
        "The units bought, such as nights or flights, from 0. Blank or absent: not known."
    );

    public static readonly TableFormat Format = new(
        "Expenses",
        "--expenses",
        [
            Expense,
            Date,
            Amount,
            Currency,
            Stage,
            ClosedOn,
            Category,
            Supplier,
            Person,
            Approver,
            Territory,
            Department,
            Project,
            Account,
            Receipt,
            Quantity,
        ]
    );
}
