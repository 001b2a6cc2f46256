using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Commitments;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Reservations;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>What holds of commitments on every ledger, wherever it is kept.</summary>
public static class CommitmentLaws
{
    /// <summary>
    /// One sentence for each law that is broken; empty when none is. E1: no admission takes what is spent and committed above budget and
    /// tolerance; terms that were stretched for what adds nothing are put back at once. Nothing is lost: what the rows have open is what their
    /// holds hold, no row has more open than it was entered with, nor more with what the rows after it relieved of it. Replay: the entries give
    /// the same ledger and the same book.
    /// </summary>
    /// <param name="entries">All entries of one ledger, in their order.</param>
    /// <param name="book">The book that was kept beside it; read from the entries when not given.</param>
    public static ImmutableArray<string> Violations(IEnumerable<LedgerEntry> entries, CommitmentBook? book = null)
    {
        ImmutableArray<LedgerEntry> all = [.. Guard.Against.Null(entries)];
        var read = CommitmentBook.Of(all);
        return
        [
            .. LedgerLaws.Violations(all).Select(broken => $"E1: {broken}"),
            .. Stretched(all),
            .. Admitted(all),
            .. Lost(all, book ?? read),
            .. Doubled(book ?? read),
            .. book is not null && !book.Rows.SequenceEqual(read.Rows)
                ? new[] { "Replay: the entries give another book." }
                : [],
        ];
    }

    /// <summary>Under stretched terms nothing is used beyond what was used before.</summary>
    private static IEnumerable<string> Stretched(ImmutableArray<LedgerEntry> entries)
    {
        var open = new Dictionary<string, Headroom>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(entry => entry.Refusal is null))
        {
            foreach (var move in entry.Moves)
            {
                if (entry.Command is TermsChange && entry.Command.Id.Contains(".keep", StringComparison.Ordinal))
                {
                    open[move.Line] = move.After;
                }
                else if (
                    entry.Command is TermsChange
                    && open.Remove(move.Line, out var before)
                    && move.After.Used > before.Used
                )
                {
                    yield return $"E1: '{entry.Command.Id}' leaves line '{move.Line}' used more than before its terms were stretched.";
                }
            }
        }
        foreach (var line in open.Keys)
        {
            yield return $"E1: the terms of line '{line}' were stretched and never put back.";
        }
    }

    /// <summary>A reservation never leaves a line above its ceiling, whatever the terms were before.</summary>
    private static IEnumerable<string> Admitted(ImmutableArray<LedgerEntry> entries) =>
        entries
            .Where(entry => entry is { Refusal: null, Command: ReservationRequest })
            .SelectMany(entry => entry.Moves.Where(move => move.Held.IsPositive && move.After.Excess.IsPositive))
            .Select(move => $"E1: an admission leaves line '{move.Line}' exceeded by {move.After.Excess}.");

    private static IEnumerable<string> Lost(ImmutableArray<LedgerEntry> entries, CommitmentBook book)
    {
        var holds = new Dictionary<string, Reservation>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Resolved is { } resolved)
            {
                holds.Remove(resolved.Id);
            }
            if (entry.Reserved is { } reserved)
            {
                holds[reserved.Id] = reserved;
            }
        }
        foreach (var row in book.Rows.Where(row => row.Hold is not null))
        {
            if (!holds.Remove(row.Hold!, out var hold) || !hold.Held.Equals(row.Open))
            {
                yield return $"Lost: row {row.Key} has {row.Open} open, and its hold {hold?.Held}.";
            }
            if (Exceeds(row.Open!, row.Amounts))
            {
                yield return $"Lost: row {row.Key} has {row.Open} open of {row.Amounts}.";
            }
        }
        foreach (
            var hold in holds.Values.Where(hold =>
                book.Rows.Any(row => hold.Id.StartsWith($"{row.Key.Document}.", StringComparison.Ordinal))
            )
        )
        {
            yield return $"Lost: '{hold.Id}' holds {hold.Held} and belongs to no row.";
        }
        foreach (var row in book.Rows.Where(row => row.Relieved is { } relieved && row.Stage != ExpenseStage.Request))
        {
            if (row.From is null || book[row.From] is null)
            {
                yield return $"Lost: row {row.Key} relieved what is not there.";
            }
        }
    }

    /// <summary>What is relieved of a row is not open there as well, unless the row that relieved it was cancelled.</summary>
    private static IEnumerable<string> Doubled(CommitmentBook book)
    {
        var relieved = book
            .Rows.Where(row => row is { From: not null, Relieved: not null, IsCancelled: false })
            .ToLookup(row => row.From!, row => row.Relieved!);
        foreach (var row in book.Rows)
        {
            foreach (var (line, entered) in row.Amounts.All)
            {
                var used = Money.Sum(
                    relieved[row.Key].Append(row.Open).Select(one => one?.AmountOn(line)).OfType<Money>(),
                    entered.Currency
                );
                if (used > entered)
                {
                    yield return $"Doubled: row {row.Key} has {used} open or relieved on line '{line}', of {entered}.";
                }
            }
        }
    }

    private static bool Exceeds(Claims open, Claims amounts) =>
        open.All.Any(claim => claim.Amount > (amounts.AmountOn(claim.Line) ?? Money.Zero(claim.Amount.Currency)));
}
