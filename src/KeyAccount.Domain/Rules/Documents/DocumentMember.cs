namespace KeyAccount.Domain.Rules.Documents;

/// <summary>A named value of an object, with the place of its name.</summary>
internal sealed record DocumentMember(string Name, DocumentValue Value, int Offset);
