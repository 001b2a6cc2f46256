using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>How a document with what became of it is written down for a store that keeps its latest state: one line of JSON.</summary>
public static class DocumentRecordForm
{
    private static readonly string[] Members = ["document", "items", "changedAt", "followers", "closed", "voided"];
    private static readonly string[] ItemMembers = ["takes", "covered", "taken", "takenPrepaid", "disputed"];
    private static readonly string[] TakeMembers = ["document", "item", "amount", "prepaid", "settlement"];

    /// <summary>One line, the same bytes on every machine.</summary>
    public static string Write(DocumentRecord record)
    {
        Guard.Against.Null(record);
        return DocumentLimits.CheckedLine(
            DocumentValue.Object(
                ("document", StepBody.Write(record.Document)),
                ("items", DocumentValue.List(record.Items.Select(Write))),
                ("changedAt", Moments.Write(record.ChangedAt)),
                ("followers", record.Followers.IsEmpty ? null : DocumentValue.List(record.Followers.Select(DocumentValue.Of))),
                ("closed", Parts.Flag(record.IsClosed)),
                ("voided", Parts.Flag(record.IsVoided))
            )
        );
    }

    /// <summary>Reads a document strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">The line.</param>
    /// <param name="file">What problems call it.</param>
    public static DocumentReading<DocumentRecord> Read(string text, string file) =>
        DocumentReading<DocumentRecord>.Of(text, file, Read);

    private static DocumentRecord? Read(DocumentValue root, DocumentProblems problems)
    {
        if (DocumentObject.Of(root, problems, Members) is not { } from || StepBody.Saved(from) is not { } document)
        {
            return null;
        }
        // Items stand in the order of those of the document, which say their numbers.
        var listed = from.List("items", document.Items.Length, document.Items.Length);
        var changedAt = StepBody.Time(from, "changedAt");
        var names = from.Has("followers") ? from.List("followers", 1, int.MaxValue) : [];
        if (listed.IsDefault || names.IsDefault || changedAt is not { } time)
        {
            return null;
        }
        ImmutableArray<ItemRecord?> items =
        [
            .. listed.Select((item, place) => ReadItem(item, document.Items[place], problems)),
        ];
        var (isClosed, isVoided) = (Parts.FlagIfThere(from, "closed"), Parts.FlagIfThere(from, "voided"));
        foreach (var name in names.Where(name => name.Kind != DocumentKind.Text || !Identifier.IsValid(name.Text)))
        {
            problems.Add(PolicyDocumentFault.WrongType, name, "the number of a document");
        }
        return problems.IsEmpty
            ? new()
            {
                Document = document,
                Items = [.. items.OfType<ItemRecord>()],
                ChangedAt = time,
                Followers = ImmutableSortedSet.Create(StringComparer.Ordinal, [.. names.Select(name => name.Text)]),
                IsClosed = isClosed,
                IsVoided = isVoided,
            }
            : null;
    }

    private static DocumentValue Write(ItemRecord item) =>
        DocumentValue.Object(
            ("takes", Parts.List(item.Takes, Write)),
            ("covered", Amount(item.Covered)),
            ("taken", Amount(item.Taken)),
            ("takenPrepaid", Amount(item.TakenPrepaid)),
            ("disputed", Parts.Flag(item.IsDisputed))
        );

    private static ItemRecord? ReadItem(DocumentValue value, ExposureItem item, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, ItemMembers) is not { } from)
        {
            return null;
        }
        var zero = Money.Zero(item.Amount.Currency);
        var listed = from.Has("takes") ? from.List("takes", 1, int.MaxValue) : [];
        ImmutableArray<ExposureTake?> takes = listed.IsDefault ? [] : [.. listed.Select(one => ReadTake(one, problems))];
        return new(item)
        {
            Takes = [.. takes.OfType<ExposureTake>()],
            Covered = ReadAmount(from, "covered", zero),
            Taken = ReadAmount(from, "taken", zero),
            TakenPrepaid = ReadAmount(from, "takenPrepaid", zero),
            IsDisputed = Parts.FlagIfThere(from, "disputed"),
        };
    }

    private static DocumentValue Write(ExposureTake take) =>
        DocumentValue.Object(
            ("document", DocumentValue.Of(take.Document)),
            ("item", DocumentValue.Of(take.Item)),
            ("amount", KeptParts.Write(take.Amount)),
            ("prepaid", Amount(take.Prepaid)),
            ("settlement", Parts.Flag(take.IsSettlement))
        );

    private static ExposureTake? ReadTake(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, TakeMembers) is not { } from)
        {
            return null;
        }
        var (document, item) = (from.Identifier("document"), from.Identifier("item"));
        var isSettlement = Parts.FlagIfThere(from, "settlement");
        return document is not null && item is not null && StepBody.ReadAmount(from, "amount") is { } amount
            ? new(document, item, amount, ReadAmount(from, "prepaid", Money.Zero(amount.Currency)), isSettlement)
            : null;
    }

    private static DocumentValue? Amount(Money amount) => amount.IsZero ? null : KeptParts.Write(amount);

    private static Money ReadAmount(DocumentObject from, string name, Money zero)
    {
        if (!from.Has(name) || StepBody.ReadAmount(from, name) is not { } amount)
        {
            return zero;
        }
        if (amount.Currency != zero.Currency)
        {
            from.Problems.Add(PolicyDocumentFault.CurrencyMismatch, from.Find(name)!, $"an amount in {zero.Currency}");
        }
        return amount;
    }
}
