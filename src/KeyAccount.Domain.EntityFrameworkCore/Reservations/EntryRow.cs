using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Reservations.Documents;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>An entry of the ledger. Never changed, never deleted.</summary>
internal sealed class EntryRow : INumberedRow
{
    /// <summary>The place in the ledger, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The id of the command: unique, the last guard against doing anything twice.</summary>
    public required string Id { get; init; }

    /// <summary>The entry without its place, in its one form.</summary>
    public required string Document { get; init; }

    /// <summary>The row of a new entry, which has no place yet.</summary>
    public static EntryRow Of(LedgerEntry entry) => new() { Id = entry.Command.Id, Document = LedgerDocument.Of(entry) };

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells => [(nameof(Id), Id), (nameof(Document), Document)];

    /// <summary>The entry.</summary>
    /// <exception cref="InvalidDataException">The row was changed from outside.</exception>
    public LedgerEntry Read()
    {
        var reading = LedgerDocument.ReadEntry(Document, Sequence);
        return reading.Value is { } entry && entry.Command.Id == Id
            ? entry
            : throw new InvalidDataException(
                $"Entry {Sequence} '{Id}' of the ledger is not as it was written: {(reading.Problems is [var first, ..] ? first.ToString() : $"it is about '{reading.Value!.Command.Id}'.")}"
            );
    }
}
