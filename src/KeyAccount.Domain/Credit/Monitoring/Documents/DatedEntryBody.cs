using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Credit.Lines.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring.Documents;

/// <summary>What records of every dated book have in common in documents.</summary>
internal static class DatedEntryBody
{
    private static readonly string[] Members =
    [
        FormVersion.Name,
        "id",
        "subject",
        "on",
        "recordedAt",
        "by",
        "event",
        "undoes",
        "reason",
    ];

    public static string Write<TEvent>(DatedEntry<TEvent> entry, Func<TEvent, DocumentValue> write)
        where TEvent : class =>
        DocumentLimits.CheckedLine(
            DocumentValue.Object([
                FormVersion.Member,
                ("id", DocumentValue.Of(entry.Id)),
                ("subject", DocumentValue.Of(entry.Subject)),
                ("on", LineParts.Write(entry.On)),
                ("recordedAt", Moments.Write(entry.RecordedAt)),
                ("by", DocumentValue.Of(entry.By)),
                ("event", entry.Event is { } happened ? write(happened) : null),
                ("undoes", Parts.Text(entry.Undoes)),
                ("reason", Parts.Text(entry.Reason)),
            ])
        );

    public static DatedEntry<TEvent>? Read<TEvent>(
        DocumentValue root,
        DocumentProblems problems,
        Func<DocumentObject, TEvent?> read
    )
        where TEvent : class
    {
        if (!FormVersion.IsOurs(root, problems) || DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var (id, subject) = (from.Identifier("id"), from.Identifier("subject"));
        var on = from.Value("on", DateScale.Instance);
        var at = Moments.Instant(from, "recordedAt");
        var by = Parts.Text(from, "by");
        var undoes = from.Has("undoes") ? from.Identifier("undoes") : null;
        if (from.Has("undoes") == from.Has("event") || from.Has("undoes") != from.Has("reason"))
        {
            problems.Add(PolicyDocumentFault.Refused, from.Itself, "either \"event\", or \"undoes\" and \"reason\"");
            return null;
        }
        var happened = from.Has("event") ? read(from) : null;
        var reason = Parts.TextIfThere(from, "reason");
        return problems.IsEmpty ? new(id!, subject!, on!.Value, at!.Value, by!, happened, undoes, reason) : null;
    }
}
