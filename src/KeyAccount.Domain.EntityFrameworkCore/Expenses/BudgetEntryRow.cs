using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Expenses.Budgets.Documents;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>An entry of the book of budgets. Never changed, never deleted.</summary>
internal sealed class BudgetEntryRow : INumberedRow
{
    /// <summary>The place in the book, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The id of the command: unique, the last guard against doing anything twice.</summary>
    public required string Id { get; init; }

    /// <summary>The entry without its place, in its one form.</summary>
    public required string Document { get; init; }

    /// <summary>The row of a new entry, which has no place yet.</summary>
    public static BudgetEntryRow Of(BudgetEntry entry) =>
        new() { Id = entry.Command.Id, Document = BudgetEntryForm.Write(entry with { Sequence = 0 }) };

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells => [(nameof(Id), Id), (nameof(Document), Document)];

    /// <summary>The entry.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public BudgetEntry Read()
    {
        var reading = BudgetEntryForm.Read(Document, $"budget {Id}");
        return reading.Value is { } entry && Of(entry).Cells.SequenceEqual(Cells)
            ? entry with
            {
                Sequence = Sequence,
            }
            : throw new InvalidDataException(
                $"The entry '{Id}' was changed from outside: {(reading.Problems is [var first, ..] ? first.ToString() : "it is about another id, or not in its one form")}."
            );
    }
}
