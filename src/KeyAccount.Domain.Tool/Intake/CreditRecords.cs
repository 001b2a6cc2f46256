using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What the files say about lines and their use.</summary>
/// <param name="Lines">The lines with their families.</param>
/// <param name="Documents">What joins the invoices, by account.</param>
/// <param name="Collections">Reminders and plans, by account.</param>
/// <param name="Orders">What is to be checked, in the order of its turn.</param>
/// <param name="Invoices">The invoices that were kept, by account.</param>
/// <param name="FollowsReviews">Whether the file of lines has the days of reviews.</param>
/// <param name="Supplied">Which files there are.</param>
internal sealed record CreditRecords(
    LineBook Lines,
    ILookup<string, OpenDocument> Documents,
    ILookup<string, CollectionRow> Collections,
    IReadOnlyList<OrderRow> Orders,
    ILookup<string, Invoice> Invoices,
    bool FollowsReviews,
    SuppliedFiles Supplied
);
