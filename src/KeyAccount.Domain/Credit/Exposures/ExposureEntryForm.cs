using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// How an entry is written down with what it changed, for a store that reads the entries of one debtor without those of all others: one
/// line of JSON without what is not said. <see cref="RecordedStepForm"/> is shorter, and needs all entries before it.
/// </summary>
public static class ExposureEntryForm
{
    private static readonly string[] Members = ["sequence", "at", .. StepBody.Members, "refusal", "changes"];

    /// <summary>One line, the same bytes on every machine. Its number is left out while it has none.</summary>
    public static string Write(ExposureEntry entry)
    {
        Guard.Against.Null(entry);
        return DocumentLimits.CheckedLine(
            DocumentValue.Object([
                ("sequence", Parts.Sequence(entry.Sequence)),
                ("at", Moments.Write(entry.At)),
                .. StepBody.Write(entry.Step),
                ("refusal", entry.Refusal is { } refusal ? Write(refusal) : null),
                ("changes", Parts.List(entry.Changes, Write)),
            ])
        );
    }

    /// <summary>Reads an entry strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">The line.</param>
    /// <param name="file">What problems call it.</param>
    public static DocumentReading<ExposureEntry> Read(string text, string file) =>
        DocumentReading<ExposureEntry>.Of(text, file, Read);

    private static ExposureEntry? Read(DocumentValue root, DocumentProblems problems)
    {
        if (DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var sequence = Parts.Sequence(from, "sequence");
        var at = StepBody.Time(from, "at");
        var step = StepBody.Read(from);
        var refusal = from.Has("refusal") ? ReadRefusal(from) : null;
        var changes = from.Has("changes") ? from.List("changes", 1, int.MaxValue) : [];
        ImmutableArray<ExposureChange?> read = changes.IsDefault ? [] : [.. changes.Select(one => ReadChange(one, problems))];
        return at is { } time && step is not null && problems.IsEmpty
            ? new()
            {
                Sequence = sequence,
                At = time,
                Step = step,
                Refusal = refusal,
                Changes = [.. read.OfType<ExposureChange>()],
            }
            : null;
    }

    private static DocumentValue Write(ExposureRefusal refusal) =>
        DocumentValue.Object(
            ("reason", EnumWords<ExposureRefusalReason>.Write(refusal.Reason)),
            ("document", DocumentValue.Of(refusal.Document))
        );

    private static ExposureRefusal? ReadRefusal(DocumentObject from) =>
        from.Object("refusal", "reason", "document") is { } members
        && Parts.Word<ExposureRefusalReason>(members, "reason") is { } reason
        && members.Identifier("document") is { } document
            ? new(reason, document)
            : null;

    private static DocumentValue Write(ExposureChange change) =>
        DocumentValue.Object([
            .. PositionBody.Write(change.Position),
            ("open", KeptParts.Write(change.Open)),
            ("tax", change.Tax.IsZero ? null : KeptParts.Write(change.Tax)),
        ]);

    private static ExposureChange? ReadChange(DocumentValue value, DocumentProblems problems)
    {
        if (DocumentObject.Of(value, problems, [.. PositionBody.Members, "open", "tax"]) is not { } from)
        {
            return null;
        }
        var open = StepBody.ReadAmount(from, "open");
        var tax = StepBody.ReadAmountIfThere(from, "tax");
        return open is { } amount && PositionBody.Read(from, amount.Currency) is { } position
            ? new(position, amount, tax ?? Money.Zero(amount.Currency))
            : null;
    }
}
