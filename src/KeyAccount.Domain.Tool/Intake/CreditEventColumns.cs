using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of a register of credit events.</summary>
internal static class CreditEventColumns
{
    public static readonly Column Account = new("account", "text", "The client, as in the book; it may have several rows.")
    {
        Required = true,
    };

    public static readonly Column Kind = new(
        "kind",
        "insolvency, write_off, legal_collection, dishonoured_instrument or cover_cancelled",
        "What happened: proceedings opened, a claim written off, collection in court or by a collector, a cheque, bill or debit that came back, the insurer's cover cancelled."
    )
    {
        Required = true,
    };

    public static readonly Column On = new("on", "date", "The day it became known to us; before it the event is not seen.")
    {
        Required = true,
    };

    public static readonly Column UndoneOn = new(
        "undone_on",
        "date",
        "The day from which it no longer counts: proceedings closed without loss, the claim paid after all, cover restored. Blank: it counts."
    );

    public static readonly TableFormat Format = new("Credit events", "--credit-events", [Account, Kind, On, UndoneOn]);
}
