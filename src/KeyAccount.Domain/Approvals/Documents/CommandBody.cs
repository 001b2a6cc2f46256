using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>Each kind of command with its members.</summary>
internal static class CommandBody
{
    private const string Kind = "kind";
    private const string Submit = "submit";
    private const string Approve = "approve";
    private const string Decline = "decline";

    private static readonly string[] Kinds = [Submit, Approve, Decline, .. Enum.GetValues<ClosingKind>().Select(WordOf)];
    private static readonly string[] Common = [Kind, "id", "person", "reason"];
    private static readonly string[] OfSubmission = [.. Common, "content", "replaces"];
    private static readonly string[] OfBallot = [.. Common, "request", "fingerprint", "column", "onBehalfOf"];
    private static readonly string[] OfClosing = [.. Common, "request"];

    public static IEnumerable<(string, DocumentValue?)> Write(ApprovalCommand command) =>
        [
            (Kind, DocumentValue.Of(WordOf(command))),
            ("id", DocumentValue.Of(command.Id)),
            ("person", DocumentValue.Of(command.Person)),
            .. command switch
            {
                Submission one => [("content", ContentBody.Write(one.Content)), ("replaces", Parts.Text(one.Replaces))],
                Ballot one =>
                [
                    ("request", Parts.Text(one.Request)),
                    ("fingerprint", Parts.Text(one.Fingerprint)),
                    ("column", Parts.Text(one.Column)),
                    ("onBehalfOf", one.OnBehalfOf == one.Person ? null : Parts.Text(one.OnBehalfOf)),
                ],
                RequestClosing one => Members(("request", Parts.Text(one.Request))),
                _ => throw new InvalidOperationException($"A {command.GetType().Name} has no form."),
            },
            ("reason", Parts.Text(command.Reason)),
        ];

    /// <summary>The command; its other declared members are those of the document around it.</summary>
    public static ApprovalCommand? Read(DocumentValue value, DocumentProblems problems, params string[] around)
    {
        var kind = value.Members.FirstOrDefault(member => member.Name == Kind)?.Value;
        if (kind is not { Kind: DocumentKind.Text } || !Kinds.Contains(kind.Text, StringComparer.Ordinal))
        {
            Unknown(value, kind, problems);
            return null;
        }
        return kind.Text switch
        {
            Submit => ReadSubmission(DocumentObject.Of(value, problems, [.. around, .. OfSubmission])),
            Approve => ReadBallot(DocumentObject.Of(value, problems, [.. around, .. OfBallot]), isYes: true),
            Decline => ReadBallot(DocumentObject.Of(value, problems, [.. around, .. OfBallot]), isYes: false),
            _ => ReadClosing(DocumentObject.Of(value, problems, [.. around, .. OfClosing]), kind.Text),
        };
    }

    private static void Unknown(DocumentValue value, DocumentValue? kind, DocumentProblems problems)
    {
        if (!DocumentObject.IsKind(value, DocumentKind.Object, "an object", problems))
        {
            return;
        }
        if (kind is null)
        {
            problems.Add(PolicyDocumentFault.MissingMember, value, $"no \"{Kind}\"", string.Join(", ", Kinds));
        }
        else if (DocumentObject.IsKind(kind, DocumentKind.Text, string.Join(", ", Kinds), problems))
        {
            problems.Add(PolicyDocumentFault.UnknownWord, kind, string.Join(", ", Kinds), Kinds);
        }
    }

    private static Submission? ReadSubmission(DocumentObject? from)
    {
        if (from is null)
        {
            return null;
        }
        var (id, person, reason) = Head(from);
        var (content, replaces) = (ContentBody.Read(from, "content"), Parts.NameIfThere(from, "replaces"));
        return id is null || person is null || content is null
            ? null
            : Attempt.To(() => ApprovalCommand.Submit(id, person, content, replaces, reason), from.Itself, from.Problems);
    }

    private static Ballot? ReadBallot(DocumentObject? from, bool isYes)
    {
        if (from is null)
        {
            return null;
        }
        var (id, person, reason) = Head(from, isReasonNeeded: !isYes);
        var (request, fingerprint) = (from.Identifier("request"), Parts.Text(from, "fingerprint"));
        var (column, holder) = (from.Identifier("column"), Parts.NameIfThere(from, "onBehalfOf"));
        if (id is null || person is null || request is null || fingerprint is null || column is null)
        {
            return null;
        }
        return isYes ? ApprovalCommand.Approve(id, request, fingerprint, person, column, holder, reason)
            : reason is null ? null
            : ApprovalCommand.Decline(id, request, fingerprint, person, column, reason, holder);
    }

    private static RequestClosing? ReadClosing(DocumentObject? from, string word)
    {
        if (from is null)
        {
            return null;
        }
        var kind = Enum.GetValues<ClosingKind>().First(one => WordOf(one) == word);
        var (id, person, reason) = Head(from, isReasonNeeded: kind == ClosingKind.Annulment);
        var request = from.Identifier("request");
        if (kind == ClosingKind.TimeRanOut && reason is not null)
        {
            from.Problems.Add(PolicyDocumentFault.UnknownMember, from.Find("reason")!, "no reason: time gives none");
        }
        return id is null || person is null || request is null || !from.Problems.IsEmpty
            ? null
            : new RequestClosing(id, request, person, reason, kind);
    }

    private static (string? Id, string? Person, string? Reason) Head(DocumentObject from, bool isReasonNeeded = false) =>
        (
            from.Identifier("id"),
            from.Identifier("person"),
            isReasonNeeded ? Parts.Text(from, "reason") : Parts.TextIfThere(from, "reason")
        );

    private static (string, DocumentValue?)[] Members(params (string, DocumentValue?)[] members) => members;

    private static string WordOf(ApprovalCommand command) =>
        command switch
        {
            Submission => Submit,
            Ballot ballot => ballot.IsYes ? Approve : Decline,
            RequestClosing closing => WordOf(closing.Kind),
            _ => throw new InvalidOperationException($"A {command.GetType().Name} has no form."),
        };

    private static string WordOf(ClosingKind kind) =>
        kind switch
        {
            ClosingKind.Withdrawal => "withdraw",
            ClosingKind.Annulment => "annul",
            ClosingKind.TimeRanOut => "record_end",
        };
}
