using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a register of reminders and payment plans: an account without a row has none.</summary>
internal static class CollectionColumns
{
    public static readonly Column Account = new("account", "text", "The client; it may have several rows.") { Required = true };

    public static readonly Column Kind = new(
        "kind",
        "reminder, plan or plan_paid",
        "A reminder that was sent, an instalment of a plan that was agreed, or a payment on it. The rows of a plan have the same day."
    )
    {
        Required = true,
    };

    public static readonly Column On = new(
        "on",
        "date",
        "The day it happened; before it is not seen. A later plan takes the place of an earlier one."
    )
    {
        Required = true,
    };

    public static readonly Column Level = new(
        "level",
        "whole number, 0 to 9",
        "The level of a reminder; 0 when all is paid. Only for reminder."
    );

    public static readonly Column Due = new("due", "date", "The day on which the instalment is due. Only for plan.");

    public static readonly Column Amount = new(
        "amount",
        "amount",
        "The instalment or the payment, above zero. Only for plan and plan_paid."
    );

    public static readonly Column Currency = new(
        "currency",
        "ISO 4217 code",
        "The currency of the amount. Blank or absent: the currency of the report."
    );

    public static readonly TableFormat Format = new(
        "Collections",
        "--collections",
        [Account, Kind, On, Level, Due, Amount, Currency]
    );
}
