using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The words of an enumeration in documents; matched letter by letter, one at a time.</summary>
internal sealed class EnumWords<TValue>(params ImmutableArray<TValue> members)
    where TValue : struct, Enum
{
    public IEnumerable<string> All => members.Select(CodeWord.Of);

    public TValue? Read(DocumentValue? found, DocumentProblems problems)
    {
        if (found is null || !DocumentObject.IsKind(found, DocumentKind.Text, string.Join(", ", All), problems))
        {
            return null;
        }

        foreach (var member in members)
        {
            if (string.Equals(CodeWord.Of(member), found.Text, StringComparison.Ordinal))
            {
                return member;
            }
        }

        problems.Add(PolicyDocumentFault.UnknownWord, found, string.Join(", ", All), All);
        return null;
    }

    public static DocumentValue Write(TValue member) => DocumentValue.Of(CodeWord.Of(member));
}
