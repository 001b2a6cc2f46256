using KeyAccount.Domain.Credit.Exposures;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>The documents of a step, read for one decision: its own, what it takes from, and what its earlier version took from.</summary>
internal sealed class ExposureExcerpt(ExposureEntry? earlier) : IExposureView
{
    private readonly Dictionary<string, ExposureDocumentRow?> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentRecord> documents = new(StringComparer.Ordinal);

    /// <summary>The numbers that were read, of documents that are there and of others.</summary>
    public IEnumerable<string> Numbers => rows.Keys;

    public ExposureDocumentRow? Row(string number) => rows.GetValueOrDefault(number);

    public void Add(string number, ExposureDocumentRow? row)
    {
        rows[number] = row;
        if (row is not null)
        {
            documents[number] = row.Read();
        }
    }

    public ExposureEntry? EntryOf(string id) => earlier?.Step.Id == id ? earlier : null;

    /// <exception cref="InvalidOperationException">It was not read: a decision asks for more than it is known to.</exception>
    public DocumentRecord? DocumentOf(string number) =>
        rows.ContainsKey(number)
            ? documents.GetValueOrDefault(number)
            : throw new InvalidOperationException($"The document '{number}' was not read.");
}
