using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>A command: what kind it is, its id and reference, and the members of its kind.</summary>
internal static class CommandForm
{
    private const string Kind = "kind";
    private static readonly ImmutableArray<string> Common = [Kind, "id", "reference"];

    public static DocumentValue Write(LedgerCommand command)
    {
        var kind = CommandKind.Of(command);
        return DocumentValue.Object([
            (Kind, DocumentValue.Of(kind.Word)),
            ("id", DocumentValue.Of(command.Id)),
            ("reference", KeptParts.Write(command.Reference)),
            .. kind.Write(command),
        ]);
    }

    public static LedgerCommand? Read(DocumentValue value, DocumentProblems problems, params ImmutableArray<string> also)
    {
        if (!DocumentObject.IsKind(value, DocumentKind.Object, "an object", problems))
        {
            return null;
        }
        var word = value.Members.FirstOrDefault(member => member.Name == Kind)?.Value;
        var words = string.Join(", ", CommandKind.All.Select(kind => kind.Word));
        if (word is null)
        {
            problems.Add(PolicyDocumentFault.MissingMember, value, $"no \"{Kind}\"", words);
            return null;
        }
        if (CommandKind.All.FirstOrDefault(kind => kind.Word == word.Text && word.Kind == DocumentKind.Text) is not { } kind)
        {
            problems.Add(PolicyDocumentFault.UnknownWord, word, words, CommandKind.All.Select(kind => kind.Word));
            return null;
        }
        if (DocumentObject.Of(value, problems, [.. also, .. Common, .. kind.Members]) is not { } command)
        {
            return null;
        }
        var id = command.Identifier("id");
        var reference = command.KeptTextIfAny("reference");
        return Attempt.To(
            () =>
                kind.Read(command, id ?? "unread") is { } made && id is not null
                    ? reference is null
                        ? made
                        : made.For(reference)
                    : null,
            value,
            problems
        );
    }
}
