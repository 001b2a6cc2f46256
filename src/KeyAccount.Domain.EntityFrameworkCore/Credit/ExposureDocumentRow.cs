using KeyAccount.Domain.Credit.Exposures;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>A document as the entries have made it: computed from them, so that a decision reads little.</summary>
internal sealed class ExposureDocumentRow
{
    /// <summary>The number of the document.</summary>
    public required string Number { get; init; }

    /// <summary>Our company.</summary>
    public required string Company { get; init; }

    /// <summary>Who owes.</summary>
    public required string Debtor { get; init; }

    /// <summary>Whether anything of it is open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The place of the entry that changed it last.</summary>
    public long ChangedBy { get; init; }

    /// <summary>The document in its one form.</summary>
    public required string Document { get; init; }

    /// <summary>The row of a document after an entry.</summary>
    public static ExposureDocumentRow Of(DocumentRecord record, long sequence) =>
        new()
        {
            Number = record.Document.Number,
            Company = record.Document.Company,
            Debtor = record.Document.Debtor,
            IsOpen = record.Items.Any(item => record.OpenOf(item) is var (open, tax) && !(open.IsZero && tax.IsZero)),
            ChangedBy = sequence,
            Document = DocumentRecordForm.Write(record),
        };

    /// <summary>What is written.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [
            (nameof(Number), Number),
            (nameof(Company), Company),
            (nameof(Debtor), Debtor),
            (nameof(IsOpen), IsOpen),
            (nameof(ChangedBy), ChangedBy),
            (nameof(Document), Document),
        ];

    /// <summary>The document.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public DocumentRecord Read()
    {
        var reading = DocumentRecordForm.Read(Document, $"document {Number}");
        return reading.Value is { } record && Of(record, ChangedBy).Cells.SequenceEqual(Cells)
            ? record
            : throw new InvalidDataException(
                $"The document '{Number}' was changed from outside: {(reading.Problems is [var first, ..] ? first.ToString() : "its columns are not its document's")}."
            );
    }
}
