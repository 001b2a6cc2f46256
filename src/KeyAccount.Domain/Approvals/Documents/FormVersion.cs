using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>The version of the form that each document states first.</summary>
internal static class FormVersion
{
    public const string Name = "schemaVersion";

    private const int Version = 1;

    public static (string, DocumentValue?) Member { get; } = (Name, DocumentValue.Of((long)Version));

    /// <summary>Whether the document states this version: of another one its members would only be called unknown.</summary>
    public static bool IsOurs(DocumentValue root, DocumentProblems problems)
    {
        if (!DocumentObject.IsKind(root, DocumentKind.Object, "an object", problems))
        {
            return false;
        }
        if (root.Members.FirstOrDefault(member => member.Name == Name)?.Value is not { } stated)
        {
            problems.Add(PolicyDocumentFault.MissingMember, root, $"no \"{Name}\"", $"\"{Name}\" must be stated");
            return false;
        }
        if (stated is { Kind: DocumentKind.Number, Text: "1" })
        {
            return true;
        }
        problems.Add(
            stated.Kind == DocumentKind.Null ? PolicyDocumentFault.NullNotAllowed : PolicyDocumentFault.UnsupportedVersion,
            stated,
            "1"
        );
        return false;
    }
}
