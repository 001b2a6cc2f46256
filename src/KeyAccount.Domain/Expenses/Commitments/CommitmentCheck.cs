using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>What the rows of a document have to be.</summary>
internal static class CommitmentCheck
{
    public static void Refuse(ImmutableArray<CommitmentRow> rows)
    {
        if (rows.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A document has at least one row.", nameof(rows));
        }
        if (rows.FirstOrDefault(row => row.Key.Document != rows[0].Key.Document) is { } other)
        {
            throw Refusal.Invalid(nameof(rows), $"Row {other.Key} is of another document than {rows[0].Key}.");
        }
        if (rows.CountBy(row => row.Key).FirstOrDefault(key => key.Value > 1).Key is { } twice)
        {
            throw Refusal.Invalid(nameof(rows), $"Row {twice} stands twice.");
        }
    }

    /// <summary>The row that is relieved: of an earlier stage, on the same lines.</summary>
    public static CommitmentState Relieved(CommitmentBook book, CommitmentRow row, ExpenseStage stage)
    {
        if (book[row.From!] is not { } state)
        {
            throw Refusal.Invalid(nameof(row), $"Row {row.Key} relieves {row.From}, which was never entered.");
        }
        if (state.Stage >= stage)
        {
            throw Refusal.Invalid(nameof(row), $"Row {row.Key} relieves {row.From}, which is no earlier stage.");
        }
        return HasLinesOf(state.Amounts, row.Amounts)
            ? state
            : throw Refusal.Invalid(
                nameof(row),
                $"Row {row.Key} is on other lines than {row.From}: cancel what is left there, and enter it without."
            );
    }

    /// <summary>The row that is amended: still held or held before, on the same lines.</summary>
    public static CommitmentState Held(CommitmentBook book, CommitmentRow row) =>
        book[row.Key] is not { } state ? throw Refusal.Invalid(nameof(row), $"Row {row.Key} was never entered.")
        : state.Stage == ExpenseStage.Actual || state.IsCancelled
            ? throw Refusal.Invalid(nameof(row), $"Row {row.Key} is incurred or cancelled; it is not amended.")
        : HasLinesOf(state.Amounts, row.Amounts) ? state
        : throw Refusal.Invalid(nameof(row), $"Row {row.Key} was entered on other lines: cancel it, and enter another.");

    private static bool HasLinesOf(Reservations.Claims one, Reservations.Claims other) =>
        one.All.Length == other.All.Length
        && one.All.Zip(other.All)
            .All(pair => pair.First.Line == pair.Second.Line && pair.First.Amount.Currency == pair.Second.Amount.Currency);
}
