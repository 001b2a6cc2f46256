using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>Reads one entry of a ledger into a book.</summary>
internal static class CommitmentReading
{
    /// <summary>Ends the id of the command that holds what is left of a row after a relief.</summary>
    public const string Rest = ".rest";

    /// <summary>Ends the id of the command that admits what is invoiced beyond any hold.</summary>
    public const string Hold = ".hold";

    /// <summary>Comes before the number of a revision in the id of the command that amends a row.</summary>
    public const string Revision = ".v";

    public static CommitmentBook After(CommitmentBook book, LedgerEntry entry)
    {
        if (entry.Refusal is not null)
        {
            return book;
        }
        var reference = RowReference.Read(entry.Command.Reference);
        var ended = entry.Resolved is { } resolved && book.HolderOf(resolved.Id) is { } holder ? book[holder] : null;
        var before = ended?.Open;
        if (ended is not null)
        {
            book = book.With(Ended(ended, entry, reference));
        }
        return reference switch
        {
            null => book,
            { Stage: null } => Cancelled(book, reference.Row),
            { Stage: ExpenseStage.Actual } => Incurred(book, reference, entry),
            _ => Held(book, reference, entry, ended?.Key, before),
        };
    }

    /// <summary>What becomes of a row whose hold ends: it is held again, moved by somebody else, or nothing is open any more.</summary>
    private static CommitmentState Ended(CommitmentState row, LedgerEntry entry, RowReference? reference)
    {
        // What is held in its place belongs to the row unless another row was entered with it.
        var again =
            entry.Reserved is { } reserved
            && (reference is null || reference.Row == row.Key || reference.Stage == ExpenseStage.Actual)
                ? reserved
                : null;
        return row with { Hold = again?.Id, Open = again?.Held };
    }

    private static CommitmentBook Held(
        CommitmentBook book,
        RowReference reference,
        LedgerEntry entry,
        RowKey? ended,
        Reservations.Claims? before
    )
    {
        if (entry.Reserved is not { } reserved)
        {
            return book;
        }
        if (book[reference.Row] is { } known)
        {
            // The rest after a relief, what a cancellation gave back, or a revision.
            return book.With(
                known with
                {
                    Hold = reserved.Id,
                    Open = reserved.Held,
                    Taken =
                        before is not null && reserved.Id.EndsWith(Rest, StringComparison.Ordinal)
                            ? Amounts.Left(before, reserved.Held)
                            : null,
                    Amounts = reserved.Id.StartsWith(known.Key.Id + Revision, StringComparison.Ordinal)
                        ? Amounts.Sum(before is null ? known.Amounts : Amounts.Left(known.Amounts, before), reserved.Held)
                        : known.Amounts,
                }
            );
        }
        Reservations.Claims? relieved = null;
        if (reference.From is { } from && book[from] is { } predecessor)
        {
            relieved = ended == from && before is not null ? Amounts.Smaller(before, reserved.Held) : predecessor.Taken;
            book = book.With(predecessor with { Taken = null });
        }
        return book.With(
            new()
            {
                Key = reference.Row,
                Stage = reference.Stage!.Value,
                From = reference.From,
                Amounts = reserved.Held,
                Relieved = relieved,
                Hold = reserved.Id,
                Open = reserved.Held,
            }
        );
    }

    private static CommitmentBook Incurred(CommitmentBook book, RowReference reference, LedgerEntry entry)
    {
        var posted = entry.Command is Adjustment adjustment ? adjustment.Amounts : entry.Resolved?.Resolution?.Posted;
        if (posted is null)
        {
            return book;
        }
        var row = book[reference.Row];
        var relieves =
            entry.Command.Id == reference.Row.Id
            && reference.From is not null
            && entry.Resolved is { } resolved
            && resolved.Id != reference.Row.Id + Hold;
        return book.With(
            new()
            {
                Key = reference.Row,
                Stage = ExpenseStage.Actual,
                From = reference.From,
                Amounts = Amounts.Sum(row?.Amounts, posted),
                Relieved = relieves ? posted : row?.Relieved,
            }
        );
    }

    private static CommitmentBook Cancelled(CommitmentBook book, RowKey key) =>
        book[key] is { } row ? book.With(row with { IsCancelled = true, Hold = null, Open = null }) : book;
}
