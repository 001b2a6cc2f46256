using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>An entry of the book. Never changed, never deleted.</summary>
internal sealed class ExposureEntryRow : INumberedRow
{
    /// <summary>The place in the book, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The id of the step: unique, the last guard against doing anything twice.</summary>
    public required string Id { get; init; }

    /// <summary>The entry without its place, in its one form.</summary>
    public required string Document { get; init; }

    /// <summary>The row of a new entry, which has no place yet.</summary>
    public static ExposureEntryRow Of(ExposureEntry entry) =>
        new() { Id = entry.Step.Id, Document = ExposureEntryForm.Write(entry with { Sequence = 0 }) };

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells => [(nameof(Id), Id), (nameof(Document), Document)];

    /// <summary>The entry.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public ExposureEntry Read()
    {
        var reading = ExposureEntryForm.Read(Document, $"exposure {Id}");
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
