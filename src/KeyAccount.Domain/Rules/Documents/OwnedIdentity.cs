namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The id, version and owner of a policy in its document; without an owner it is a shipped default.</summary>
internal static class OwnedIdentity
{
    public static IEnumerable<(string Name, DocumentValue? Value)> Write(PolicyIdentity identity) =>
        [
            ("id", DocumentValue.Of(identity.Id)),
            ("version", DocumentValue.Of(identity.Version)),
            (
                "owner",
                identity.Owner is { } owner ? DocumentValue.Of(DocumentTexts.Checked(owner, "The owner")) : DocumentValue.Null
            ),
        ];

    /// <summary>The identity; null, with a problem, when the id or the version is none.</summary>
    public static PolicyIdentity? Read(DocumentObject members)
    {
        var (id, version, owner) = (members.Identifier("id"), members.Identifier("version"), members.TextOrNull("owner"));
        return id is null || version is null ? null : PolicyIdentity.OwnedBy(owner, id, version);
    }
}
