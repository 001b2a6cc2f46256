using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>A member of an object in a document's form: its name, the schema of its value, and whether it must be there.</summary>
internal sealed record FormMember(string Name, DocumentValue Schema, bool IsRequired = true)
{
    public static IReadOnlyCollection<string> Names(ImmutableArray<FormMember> members) =>
        [.. members.Select(member => member.Name)];
}
