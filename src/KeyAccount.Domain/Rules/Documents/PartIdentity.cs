using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The id and version of a part of a policy; its owner is that of the policy.</summary>
internal static class PartIdentity
{
    public static readonly ImmutableArray<FormMember> Members =
    [
        new("id", SchemaParts.Identifier),
        new("version", SchemaParts.Identifier),
    ];

    public static IEnumerable<(string Name, DocumentValue? Value)> Write(PolicyIdentity part, PolicyIdentity policy) =>
        part.Owner == policy.Owner
            ? [("id", DocumentValue.Of(part.Id)), ("version", DocumentValue.Of(part.Version))]
            : throw new ArgumentException(
                $"The part {part} and the policy {policy} have different owners; a document has one.",
                nameof(part)
            );

    /// <summary>The identity; one that stands for it when a problem was noted.</summary>
    public static PolicyIdentity Read(DocumentObject part, PolicyIdentity policy)
    {
        var (id, version) = (part.Identifier("id") ?? policy.Id, part.Identifier("version") ?? policy.Version);
        return PolicyIdentity.OwnedBy(policy.Owner, id, version);
    }
}
