using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a file of documents whose credit is checked.</summary>
internal static class OrderColumns
{
    public static readonly Column Account = new("account", "text", "The client who is billed.") { Required = true };

    public static readonly Column Order = new("order", "text", "Its number; each occurs once in the file.") { Required = true };

    public static readonly Column Amount = new("amount", "amount", "The value as a whole, tax included, above zero.")
    {
        Required = true,
    };

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amounts in the row. Blank or absent: the currency of the report."
    );

    public static readonly Column On = new(
        "on",
        "date",
        "The day of the order, by which orders take their turn. Blank: the day of the check."
    );

    public static readonly Column AvailableOn = new(
        "available_on",
        "date",
        "When the goods are available or asked for, whichever is later. Blank: at once."
    );

    public static readonly Column Prepaid = new(
        "prepaid",
        "amount",
        "What of it is paid in advance, at most the value. Blank: nothing."
    );

    public static readonly Column TermDays = new(
        "term_days",
        "whole number, 0 to 3650",
        "The days of credit that are asked for. Blank: those agreed with the client."
    );

    public static readonly Column Checkpoint = new(
        "checkpoint",
        "order, release, delivery or invoice",
        "Where it stands. Blank: order."
    );

    public static readonly Column Follows = new(
        "follows",
        "text",
        "The document of --documents that it takes from: what that counts is not counted again. Blank: none."
    );

    public static readonly TableFormat Format = new(
        "Orders to be checked",
        "--orders",
        [Account, Order, Amount, Currency, On, AvailableOn, Prepaid, TermDays, Checkpoint, Follows]
    );
}
