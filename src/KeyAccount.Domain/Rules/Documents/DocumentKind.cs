namespace KeyAccount.Domain.Rules.Documents;

/// <summary>What a value of a document is.</summary>
internal enum DocumentKind : byte
{
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
}
