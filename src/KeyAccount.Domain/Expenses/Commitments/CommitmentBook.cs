using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>What is requested, ordered and incurred, row by row: read from the entries of a ledger, and nothing beside them.</summary>
/// <remarks>
/// The ledger keeps the amounts and the limits; the book only tells which hold belongs to which row. Entries of others are passed over, but a
/// hold that somebody else moved, posted or voided is followed. Immutable; an entry costs O(log n) in the rows.
/// </remarks>
public sealed class CommitmentBook
{
    private readonly ImmutableDictionary<RowKey, CommitmentState> rows;
    private readonly ImmutableDictionary<string, RowKey> byHold;

    private CommitmentBook(ImmutableDictionary<RowKey, CommitmentState> rows, ImmutableDictionary<string, RowKey> byHold) =>
        (this.rows, this.byHold) = (rows, byHold);

    /// <summary>Nothing is entered.</summary>
    public static CommitmentBook Empty { get; } =
        new(
            ImmutableDictionary<RowKey, CommitmentState>.Empty,
            ImmutableDictionary.Create<string, RowKey>(StringComparer.Ordinal)
        );

    /// <summary>Every row ever entered, by document and number.</summary>
    public IEnumerable<CommitmentState> Rows =>
        rows.Values.OrderBy(row => row.Key.Document, StringComparer.Ordinal).ThenBy(row => row.Key.Row);

    /// <summary>A row; null when it was never entered.</summary>
    public CommitmentState? this[RowKey key] => rows.GetValueOrDefault(Guard.Against.Null(key));

    /// <summary>The book of a list of entries, in their order.</summary>
    public static CommitmentBook Of(params IEnumerable<LedgerEntry> entries) => Empty.After(entries);

    /// <summary>The book after further entries, in their order; what was refused changes nothing.</summary>
    public CommitmentBook After(params IEnumerable<LedgerEntry> entries) =>
        Guard.Against.Null(entries).Aggregate(this, (book, entry) => CommitmentReading.After(book, Guard.Against.Null(entry)));

    /// <summary>
    /// The same position, with what the book knows to be ordered told apart from what is only requested. O(rows).
    /// </summary>
    /// <param name="position">A position whose reserved amount is all that is held on the line.</param>
    /// <param name="line">The line of the ledger.</param>
    /// <param name="view">The ledger, for what has expired.</param>
    /// <param name="at">When.</param>
    public BudgetPosition Split(BudgetPosition position, string line, ILedgerView view, NodaTime.Instant at)
    {
        Guard.Against.Null(position);
        Guard.Against.Null(line);
        Guard.Against.Null(view);
        var ordered = Money.Zero(position.Currency);
        foreach (var row in rows.Values)
        {
            if (
                row is { Stage: ExpenseStage.Order, Hold: { } hold, Open: { } open }
                && open.AmountOn(line) is { } amount
                && view.ReservationOf(hold)?.StateAt(at) == ReservationState.Pending
            )
            {
                ordered += amount;
            }
        }
        return position with { Committed = position.Committed + ordered, Reserved = position.Reserved - ordered };
    }

    internal RowKey? HolderOf(string hold) => byHold.GetValueOrDefault(hold);

    internal CommitmentBook With(CommitmentState row)
    {
        var holds = byHold;
        if (rows.GetValueOrDefault(row.Key)?.Hold is { } before && before != row.Hold)
        {
            holds = holds.Remove(before);
        }
        if (row.Hold is { } after)
        {
            holds = holds.SetItem(after, row.Key);
        }
        return new(rows.SetItem(row.Key, row), holds);
    }
}
