using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>
/// How an entry is written down: the command, when it counts, and what came of it. Nothing stands twice, so an entry cannot
/// contradict its own command, and all that <see cref="ApprovalRegister.Replay"/> needs is there.
/// </summary>
public static class ApprovalEntryForm
{
    private static readonly string[] Members =
    [
        FormVersion.Name,
        "sequence",
        "at",
        "command",
        "refusal",
        "opened",
        "signatures",
        "ending",
    ];

    /// <summary>The entry on one line, the same bytes on every machine. Its number is left out while it has none.</summary>
    /// <exception cref="ArgumentException">It does not follow from its command, so no register made it.</exception>
    public static string Write(ApprovalEntry entry)
    {
        Check(Guard.Against.Null(entry));
        return DocumentLimits.CheckedLine(
            DocumentValue.Object([
                FormVersion.Member,
                ("sequence", Parts.Sequence(entry.Sequence)),
                ("at", Moments.Write(entry.At)),
                ("command", DocumentValue.Object(CommandBody.Write(entry.Command))),
                ("refusal", entry.Refusal is { } refusal ? EntryBody.Write(refusal) : null),
                ("opened", entry.Opened is { } opened ? OpenedBody.Write(opened) : null),
                ("signatures", Parts.List(entry.Signatures, EntryBody.Write)),
                ("ending", Parts.Word(entry.Ending?.State)),
            ])
        );
    }

    /// <inheritdoc cref="ApprovalCommandForm.Read" path="/param"/>
    /// <summary>Reads an entry strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    public static DocumentReading<ApprovalEntry> Read(string text, string file) =>
        DocumentReading<ApprovalEntry>.Of(text, file, Read);

    private static ApprovalEntry? Read(DocumentValue root, DocumentProblems problems)
    {
        if (!FormVersion.IsOurs(root, problems) || DocumentObject.Of(root, problems, Members) is not { } from)
        {
            return null;
        }
        var sequence = Parts.Sequence(from, "sequence");
        var at = Moments.Instant(from, "at");
        var command = from.Required("command") is { } found ? CommandBody.Read(found, problems) : null;
        var refusal = from.Has("refusal") ? EntryBody.Refusal(from, "refusal") : null;
        var opened = from.Has("opened") ? OpenedBody.Read(from, "opened", command, at) : null;
        var signatures = EntryBody.Signatures(from, "signatures", at);
        var state = Parts.WordIfThere<ApprovalState>(from, "ending");
        if (command is null || at is null || signatures.IsDefault)
        {
            return null;
        }
        var ending = state is { } became ? EntryBody.Ending(command, at.Value, became) : null;
        if (state is not null && ending is null)
        {
            problems.Add(PolicyDocumentFault.Refused, from.Find("ending")!, "none: the command is about no other request");
        }
        var entry = new ApprovalEntry
        {
            Sequence = sequence,
            At = at.Value,
            Command = command,
            Refusal = refusal,
            Opened = opened,
            Signatures = signatures,
            Ending = ending,
        };
        return Attempt.To(() => Check(entry), from.Itself, problems);
    }

    private static ApprovalEntry Check(ApprovalEntry entry) =>
        entry.Refusal is not null
            ? entry is { Opened: null, Signatures.IsEmpty: true, Ending: null }
                ? entry
                : throw Refused(entry, $"it is refused and changes something")
            : entry.Opened is { } opened && !Follows(opened, entry)
                ? throw Refused(entry, $"the request that it opened is another one than its command says")
                : entry.Ending is { } ending && ending != EntryBody.Ending(entry.Command, entry.At, ending.State)
                    ? throw Refused(entry, $"it ends another request than its command says")
                    : !entry.Signatures.IsEmpty && entry.Command is not Ballot { IsYes: true }
                        ? throw Refused(entry, $"only a yes gives signatures")
                        : entry.Signatures.Any(one => one.At != entry.At)
                            ? throw Refused(entry, $"a signature has another time")
                            : entry;

    private static bool Follows(ApprovalRequest opened, ApprovalEntry entry) =>
        entry.Command is Submission command
        && opened
            == OpenedBody.Opened(command, entry.At, opened.Route, opened.Times) with
            {
                AskedAgainFor = opened.AskedAgainFor,
                ApprovedAt = opened.ApprovedAt,
                ValidUntil = opened.ValidUntil,
                LastHumanApproval = opened.LastHumanApproval,
            };

    private static ArgumentException Refused(ApprovalEntry entry, FormattableString why) =>
        Refusal.Invalid(
            nameof(entry),
            $"The entry '{entry.Command.Id}' does not follow from its command: {FormattableString.Invariant(why)}."
        );
}
