using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Lines.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>An entry of the register of lines. Never changed, never deleted; the document says everything, the columns find it.</summary>
internal sealed class LineEntryRow : INumberedRow
{
    /// <summary>The place in the register, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The id of the command: unique, the last guard against doing anything twice.</summary>
    public required string Id { get; init; }

    /// <summary>The line that it concerns, as <see cref="CreditLineKey.ToString"/> writes it.</summary>
    public required string Line { get; init; }

    /// <summary>The line above, when the command put the line below another one; null otherwise, and when it was refused.</summary>
    public string? Above { get; init; }

    /// <summary>The entry without its place, in its one form.</summary>
    public required string Document { get; init; }

    /// <summary>The row of a new entry, which has no place yet.</summary>
    public static LineEntryRow Of(CreditLineEntry entry) =>
        new()
        {
            Id = entry.Command.Id,
            Line = entry.Command.Line.ToString(),
            Above = entry is { Refusal: null, Command: FamilyLinking { Above: { } link } } ? link.Parent.ToString() : null,
            Document = CreditLineEntryForm.Write(entry with { Sequence = 0 }),
        };

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [(nameof(Id), Id), (nameof(Line), Line), (nameof(Above), Above), (nameof(Document), Document)];

    /// <summary>The entry.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public CreditLineEntry Read()
    {
        var reading = CreditLineEntryForm.Read(Document, $"credit line {Id}");
        return reading.Value is { } entry && Of(entry).Cells.SequenceEqual(Cells)
            ? entry with
            {
                Sequence = Sequence,
            }
            : throw new InvalidDataException(
                $"The entry '{Id}' was changed from outside: {(reading.Problems is [var first, ..] ? first.ToString() : "its columns are not its document's")}."
            );
    }
}
