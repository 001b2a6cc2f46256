using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>
/// Requests, orders and invoices as commands for a ledger: each stage relieves the one before it by the smaller of its amount and what is left
/// there, on the lines of all budgets at once.
/// </summary>
/// <remarks>
/// <para>
/// Every call gives one linked set, to be carried out as a whole (<see cref="Ledger.ApplyLinked"/>, or by a store); the book is read on with the
/// entries that it made. The ids follow from document and row, so that a repetition does nothing more and another content is told as such.
/// </para>
/// <para>
/// What adds nothing is never refused, also on a line that is exceeded or closed: there its terms are stretched to its use within the set, and
/// put back.
/// </para>
/// </remarks>
public static class Commitments
{
    /// <summary>Holds what is requested.</summary>
    /// <param name="book">What was entered so far.</param>
    /// <param name="rows">The rows of one request; they relieve nothing.</param>
    /// <param name="expiresAfter">After which the request no longer holds; null for never.</param>
    /// <exception cref="ArgumentException">There is no row, they are of several documents, one stands twice, or one relieves something.</exception>
    public static ImmutableArray<LedgerCommand> Request(
        CommitmentBook book,
        ImmutableArray<CommitmentRow> rows,
        Duration? expiresAfter
    )
    {
        Guard.Against.Null(book);
        CommitmentCheck.Refuse(rows);
        return rows.FirstOrDefault(row => row.From is not null) is { } late
            ? throw Quantities.Refusal.Invalid(
                nameof(rows),
                $"Request {late.Key} cannot relieve {late.From}: it is the first stage."
            )
            :
            [
                .. rows.Select(row =>
                    LedgerCommand.Reserve(row.Key.Id, row.Amounts, expiresAfter).For(Reference(ExpenseStage.Request, row))
                ),
            ];
    }

    /// <summary>Holds what is ordered, in place of what was requested for it.</summary>
    /// <param name="book">What was entered so far.</param>
    /// <param name="rows">The rows of one order; each may relieve a row of a request.</param>
    /// <param name="view">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <exception cref="ArgumentException">
    /// There is no row, they are of several documents, one stands twice, what one relieves was never requested, or is on other lines.
    /// </exception>
    public static ImmutableArray<LedgerCommand> Order(
        CommitmentBook book,
        ImmutableArray<CommitmentRow> rows,
        ILedgerView view,
        Instant at
    )
    {
        CommitmentCheck.Refuse(rows);
        var draft = new CommitmentDraft(Guard.Against.Null(book), Guard.Against.Null(view), at);
        foreach (var row in rows)
        {
            draft.Order(row);
        }
        return draft.Commands();
    }

    /// <summary>Posts what is invoiced, and relieves the order by it.</summary>
    /// <remarks>
    /// Less than what is left of the order keeps the rest held, unless the invoice is the final one. More relieves the whole order; the excess is
    /// admitted or recorded, as <paramref name="excess"/> says. So is an invoice without an order.
    /// </remarks>
    /// <param name="book">What was entered so far.</param>
    /// <param name="rows">The rows of one invoice; each may relieve a row of an order, or of a request that was never ordered.</param>
    /// <param name="excess">What becomes of what goes beyond the order. A set refused for it can be sent again as recorded.</param>
    /// <param name="view">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <inheritdoc cref="Order" path="/exception"/>
    public static ImmutableArray<LedgerCommand> Invoice(
        CommitmentBook book,
        ImmutableArray<CommitmentRow> rows,
        ExcessRule excess,
        ILedgerView view,
        Instant at
    )
    {
        CommitmentCheck.Refuse(rows);
        var draft = new CommitmentDraft(Guard.Against.Null(book), Guard.Against.Null(view), at);
        foreach (var row in rows)
        {
            draft.Invoice(row, excess);
        }
        return draft.Commands();
    }

    /// <summary>Gives a row of a request or an order another amount, in place of what is open of it: only what is added must fit.</summary>
    /// <param name="book">What was entered so far.</param>
    /// <param name="row">The row with what is to be open from now on; what it relieved stays relieved.</param>
    /// <param name="revision">The number of the revision, which makes the id: sent again, it does nothing more.</param>
    /// <param name="view">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <exception cref="ArgumentException">The row was never entered, is incurred or cancelled, or is on other lines.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The revision is not within 1 to 9,999.</exception>
    public static ImmutableArray<LedgerCommand> Amend(
        CommitmentBook book,
        CommitmentRow row,
        int revision,
        ILedgerView view,
        Instant at
    )
    {
        var draft = new CommitmentDraft(Guard.Against.Null(book), Guard.Against.Null(view), at);
        draft.Amend(Guard.Against.Null(row), Guard.Against.OutOfRange(revision, nameof(revision), 1, 9_999));
        return draft.Commands();
    }

    /// <summary>Takes a row back: what it held is freed, what it posted is credited, and what it had relieved is held again where it was.</summary>
    /// <remarks>What a final row freed beyond its own amount stays free: somebody else may use it by now.</remarks>
    /// <param name="book">What was entered so far.</param>
    /// <param name="row">The row.</param>
    /// <param name="view">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    /// <returns>Nothing when there is nothing to take back: it was cancelled before, or all of it went on to the next stage.</returns>
    /// <exception cref="ArgumentException">The row was never entered.</exception>
    public static ImmutableArray<LedgerCommand> Cancel(CommitmentBook book, RowKey row, ILedgerView view, Instant at)
    {
        var draft = new CommitmentDraft(Guard.Against.Null(book), Guard.Against.Null(view), at);
        draft.Cancel(Guard.Against.Null(row));
        return draft.Commands();
    }

    private static string Reference(ExpenseStage stage, CommitmentRow row) =>
        new RowReference(stage, row.Key, row.From).ToString();
}
