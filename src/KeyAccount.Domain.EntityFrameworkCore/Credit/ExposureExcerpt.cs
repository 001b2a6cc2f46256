using KeyAccount.Domain.Credit.Exposures;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>As much of the book as was read for one decision. What is asked for and was not read is noted.</summary>
internal sealed class ExposureExcerpt(ExposureEntry? earlier) : IExposureView
{
    private readonly Dictionary<string, ExposureDocumentRow?> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentRecord> documents = new(StringComparer.Ordinal);

    public HashSet<string> Missed { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers that were read, of documents that are there and of others.</summary>
    public IEnumerable<string> Numbers => rows.Keys;

    public ExposureDocumentRow? Row(string number) => rows.GetValueOrDefault(number);

    public void Add(string number, ExposureDocumentRow? row)
    {
        rows[number] = row;
        Missed.Remove(number);
        if (row is not null)
        {
            documents[number] = row.Read();
        }
    }

    public ExposureEntry? EntryOf(string id) => earlier?.Step.Id == id ? earlier : null;

    public DocumentRecord? DocumentOf(string number)
    {
        if (!rows.ContainsKey(number))
        {
            Missed.Add(number);
        }
        return documents.GetValueOrDefault(number);
    }
}
