using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring.Documents;

/// <summary>How an entry of an alert book is written down. Whether it follows from those before it is seen when the book is replayed.</summary>
public static class AlertEntryForm
{
    private static readonly string[] Members =
    [
        FormVersion.Name,
        "sequence",
        "at",
        "kind",
        "subject",
        "signal",
        "episode",
        "by",
    ];

    /// <summary>The entry on one line, the same bytes on every machine.</summary>
    public static string Write(AlertEntry entry)
    {
        Guard.Against.Null(entry);
        return DocumentLimits.CheckedLine(
            DocumentValue.Object([
                FormVersion.Member,
                ("sequence", DocumentValue.Of(entry.Sequence)),
                ("at", Moments.Write(entry.At)),
                ("kind", EnumWords<AlertEntryKind>.Write(entry.Kind)),
                ("subject", DocumentValue.Of(entry.Subject)),
                ("signal", DocumentValue.Of(entry.Code)),
                ("episode", DocumentValue.Of((long)entry.Episode)),
                ("by", Parts.Text(entry.By)),
            ])
        );
    }

    /// <summary>Reads an entry strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">The line.</param>
    /// <param name="file">How problems call it.</param>
    public static DocumentReading<AlertEntry> Read(string text, string file) =>
        DocumentReading<AlertEntry>.Of(Guard.Against.Null(text), Guard.Against.Null(file), Read);

    private static AlertEntry? Read(DocumentValue root, DocumentProblems problems)
    {
        if (!FormVersion.IsOurs(root, problems) || DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var sequence = Parts.Long(from, "sequence");
        if (sequence < 1)
        {
            problems.Add(PolicyDocumentFault.OutsideDomain, from.Find("sequence")!, "a number from 1");
        }
        var at = Moments.Instant(from, "at");
        var kind = Parts.Word<AlertEntryKind>(from, "kind");
        var (subject, signal) = (from.Identifier("subject"), from.Identifier("signal"));
        var episode = from.Whole("episode", 1, int.MaxValue);
        // Exactly an acknowledgement names a person.
        var by = kind == AlertEntryKind.Acknowledged ? Parts.Text(from, "by") : null;
        if (kind is not (null or AlertEntryKind.Acknowledged) && from.Find("by") is { } stray)
        {
            problems.Add(PolicyDocumentFault.Refused, stray, "nobody: only an acknowledgement is by somebody");
        }
        return problems.IsEmpty ? new(sequence!.Value, at!.Value, kind!.Value, subject!, signal!, episode!.Value, by) : null;
    }
}
