using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Lines.Documents;

/// <summary>Each kind of command with its members.</summary>
internal static class LineCommandBody
{
    private const string Kind = "kind";
    private const string Propose = "propose";
    private const string Submit = "submit";
    private const string Withdraw = "withdraw";
    private const string Grant = "grant";
    private const string Link = "link";
    private const string Unlink = "unlink";

    private static readonly EnumWords<InterventionKind> Interventions = Parts.Words<InterventionKind>();

    private static readonly string[] Kinds = [Propose, Submit, Withdraw, Grant, .. Interventions.All, Link, Unlink];
    private static readonly string[] Common = [Kind, "id", "line", "by", "reason", "corrects"];

    public static IEnumerable<(string, DocumentValue?)> Write(CreditLineCommand command) =>
        [
            (Kind, DocumentValue.Of(WordOf(command))),
            ("id", DocumentValue.Of(command.Id)),
            ("line", LineParts.Write(command.Line)),
            .. Own(command),
            ("by", DocumentValue.Of($"{command.By}")),
            ("reason", Parts.Text(command.Reason)),
            ("corrects", Parts.Text(command.Corrects)),
        ];

    /// <summary>The command; its other declared members are those of the document around it.</summary>
    public static CreditLineCommand? Read(DocumentValue value, DocumentProblems problems, params string[] around)
    {
        var kind = value.Members.FirstOrDefault(member => member.Name == Kind)?.Value;
        if (kind is not { Kind: DocumentKind.Text } || !Kinds.Contains(kind.Text, StringComparer.Ordinal))
        {
            Unknown(value, kind, problems);
            return null;
        }
        if (DocumentObject.Of(value, problems, [.. around, .. Common, .. MembersOf(kind.Text)]) is not { } from)
        {
            return null;
        }
        var (id, line, by) = (from.Identifier("id"), LineParts.Line(from, "line"), LineParts.Actor(from, "by"));
        var isReasonNeeded = kind.Text == Withdraw || Interventions.All.Contains(kind.Text, StringComparer.Ordinal);
        var reason = isReasonNeeded ? Parts.Text(from, "reason") : Parts.TextIfThere(from, "reason");
        var corrects = Parts.NameIfThere(from, "corrects");
        var make = Made(from, kind.Text, id, line, by, reason);
        return make is null || !problems.IsEmpty
            ? null
            : Attempt.To(() => corrects is null ? make() : make().Correcting(corrects), from.Itself, problems);
    }

    private static IEnumerable<(string, DocumentValue?)> Own(CreditLineCommand command) =>
        command switch
        {
            LineProposal one => [("terms", LineTermsBody.Write(one.Terms))],
            ProposalStep one => [("proposal", DocumentValue.Of(one.Proposal)), ("request", Parts.Text(one.Request))],
            LineGrant one => [("proposal", DocumentValue.Of(one.Proposal)), ("approval", Parts.Text(one.Approval))],
            LineIntervention one => [("from", LineParts.Write(one.From)), ("until", LineParts.Write(one.Until))],
            FamilyLinking one =>
            [
                ("parent", one.Above is { } above ? LineParts.Write(above.Parent) : null),
                ("share", Parts.Word(one.Above?.Kind)),
                ("from", LineParts.Write(one.From)),
            ],
            _ => throw new InvalidOperationException($"A {command.GetType().Name} has no form."),
        };

    private static string[] MembersOf(string kind) =>
        kind switch
        {
            Propose => ["terms"],
            Submit => ["proposal", "request"],
            Withdraw => ["proposal"],
            Grant => ["proposal", "approval"],
            Link => ["parent", "share", "from"],
            "suspend" => ["from", "until"],
            _ => ["from"],
        };

    /// <summary>How the command is made; null when a part is missing or wrong, which is noted.</summary>
    private static Func<CreditLineCommand>? Made(
        DocumentObject from,
        string kind,
        string? id,
        CreditLineKey? line,
        LineActor? by,
        string? reason
    )
    {
        var proposal = kind is Submit or Withdraw or Grant ? from.Identifier("proposal") : null;
        var request = kind is Submit ? from.Identifier("request") : null;
        var approval = Parts.NameIfThere(from, "approval");
        var terms = kind is Propose ? LineTermsBody.Read(from, "terms") : null;
        var first = kind is Propose or Submit or Withdraw or Grant ? null : from.Value("from", DateScale.Instance);
        var until = LineParts.DateIfThere(from, "until");
        var parent = kind is Link ? LineParts.Line(from, "parent") : null;
        var share = kind is Link ? Parts.Word<FamilyLinkKind>(from, "share") : null;
        if (id is null || line is null || by is null || !from.Problems.IsEmpty)
        {
            return null;
        }
        return kind switch
        {
            Propose => () => CreditLineCommand.Propose(id, line, terms!, by, reason),
            Submit => () => new ProposalStep(id, line, proposal!, request, by, reason),
            Withdraw => () => CreditLineCommand.Withdraw(id, line, proposal!, by, reason!),
            Grant => () => CreditLineCommand.Grant(id, line, proposal!, approval, by, reason),
            Link => () => CreditLineCommand.Link(id, line, parent!, share!.Value, first!.Value, by, reason),
            Unlink => () => CreditLineCommand.Unlink(id, line, first!.Value, by, reason),
            _ => () => new LineIntervention(id, line, InterventionOf(kind), first!.Value, until, by, reason!),
        };
    }

    private static void Unknown(DocumentValue value, DocumentValue? kind, DocumentProblems problems)
    {
        var allowed = string.Join(", ", Kinds);
        if (!DocumentObject.IsKind(value, DocumentKind.Object, "an object", problems))
        {
            return;
        }
        if (kind is null)
        {
            problems.Add(PolicyDocumentFault.MissingMember, value, $"no \"{Kind}\"", allowed);
        }
        else if (DocumentObject.IsKind(kind, DocumentKind.Text, allowed, problems))
        {
            problems.Add(PolicyDocumentFault.UnknownWord, kind, allowed, Kinds);
        }
    }

    private static InterventionKind InterventionOf(string word) =>
        Enum.GetValues<InterventionKind>().First(kind => CodeWord.Of(kind) == word);

    private static string WordOf(CreditLineCommand command) =>
        command switch
        {
            LineProposal => Propose,
            ProposalStep step => step.Request is null ? Withdraw : Submit,
            LineGrant => Grant,
            LineIntervention intervention => CodeWord.Of(intervention.Kind),
            FamilyLinking linking => linking.Above is null ? Unlink : Link,
            _ => throw new InvalidOperationException($"A {command.GetType().Name} has no form."),
        };
}
