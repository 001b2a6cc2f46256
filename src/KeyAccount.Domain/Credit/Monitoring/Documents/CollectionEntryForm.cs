using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Credit.Lines.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring.Documents;

/// <summary>How a record of collections is written down. Whether it follows from those before it is seen when the book is replayed.</summary>
public static class CollectionEntryForm
{
    private const int MostInstalments = 1_000;
    private const int MostDays = 3_650;
    private const string Dunned = "dunned";
    private const string Agreed = "agreed";
    private const string Paid = "paid_on_plan";
    private const string WrittenOff = "written_off";

    /// <summary>The record on one line, the same bytes on every machine.</summary>
    public static string Write(DatedEntry<CollectionEvent> entry) => DatedEntryBody.Write(Guard.Against.Null(entry), Write);

    /// <inheritdoc cref="AlertEntryForm.Read(string, string)"/>
    public static DocumentReading<DatedEntry<CollectionEvent>> Read(string text, string file) =>
        DocumentReading<DatedEntry<CollectionEvent>>.Of(
            Guard.Against.Null(text),
            Guard.Against.Null(file),
            static (root, problems) => DatedEntryBody.Read(root, problems, Read)
        );

    private static DocumentValue Write(CollectionEvent happened) =>
        happened switch
        {
            DunningSent sent => Of(Dunned, ("level", DocumentValue.Of((long)sent.Level))),
            PlanAgreed agreed => Of(
                Agreed,
                ("graceDays", DocumentValue.Of((long)agreed.Plan.GraceDays)),
                ("instalments", DocumentValue.List(agreed.Plan.Instalments.Select(Write)))
            ),
            PlanPaid paid => Of(Paid, ("amount", LineParts.Write(paid.Amount))),
            WriteOff off => Of(WrittenOff, ("amount", LineParts.Write(off.Amount))),
            _ => throw new ArgumentException($"{happened.GetType().Name} is no event of collections.", nameof(happened)),
        };

    private static DocumentValue Of(string kind, params ReadOnlySpan<(string Name, DocumentValue? Value)> members) =>
        DocumentValue.Object([("kind", DocumentValue.Of(kind)), .. members]);

    private static DocumentValue Write(Instalment one) =>
        DocumentValue.Object(("due", LineParts.Write(one.DueOn)), ("amount", LineParts.Write(one.Amount)));

    private static CollectionEvent? Read(DocumentObject entry)
    {
        var kind = entry.Find("event") is { Kind: DocumentKind.Object } found
            ? found.Members.FirstOrDefault(member => member.Name == "kind")?.Value
            : null;
        return kind is not { Kind: DocumentKind.Text }
            ? entry.Object("event", "kind")?.Text("kind") is null
                ? null
                : Unknown(entry)
            : kind.Text switch
            {
                Dunned => Made(
                    entry,
                    ["level"],
                    of => of.Whole("level", 0, 100) is { } level ? CollectionEvent.Dunned(level) : null
                ),
                Agreed => Made(entry, ["graceDays", "instalments"], ReadPlan),
                Paid => Made(
                    entry,
                    ["amount"],
                    of => LineParts.Amount(of, "amount") is { } paid ? CollectionEvent.PaidOnPlan(paid) : null
                ),
                WrittenOff => Made(
                    entry,
                    ["amount"],
                    of => LineParts.Amount(of, "amount") is { } off ? CollectionEvent.WrittenOff(off) : null
                ),
                _ => Unknown(entry),
            };
    }

    private static CollectionEvent? Unknown(DocumentObject entry)
    {
        entry.Problems.Add(PolicyDocumentFault.UnknownWord, entry.Find("event")!, $"{Dunned}, {Agreed}, {Paid}, {WrittenOff}");
        return null;
    }

    private static CollectionEvent? Made(DocumentObject entry, string[] members, Func<DocumentObject, CollectionEvent?> make) =>
        entry.Object("event", ["kind", .. members]) is { } of ? Attempt.To(() => make(of), of.Itself, entry.Problems) : null;

    private static CollectionEvent? ReadPlan(DocumentObject from)
    {
        var grace = from.Whole("graceDays", 0, MostDays);
        var listed = Parts.Items(from, "instalments", 1, MostInstalments, one => ReadInstalment(one, from.Problems));
        return grace is { } days && !listed.IsDefault ? CollectionEvent.Agreed(PaymentPlan.Of(days, listed)) : null;
    }

    private static Instalment? ReadInstalment(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, "due", "amount") is not { } from)
        {
            return null;
        }
        var (due, amount) = (from.Value("due", DateScale.Instance), LineParts.Amount(from, "amount"));
        return due is { } day && amount is { } money ? new(day, money) : null;
    }
}
