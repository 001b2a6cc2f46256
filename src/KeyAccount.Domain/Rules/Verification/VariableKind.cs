namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What a variable tells.</summary>
internal enum VariableKind : byte
{
    /// <summary>The answer itself, or that it is missing.</summary>
    Answer,

    /// <summary>Whether a set of marks is known.</summary>
    MarksAreKnown,

    /// <summary>Whether one mark is set: place 0 without it, place 1 with it.</summary>
    Mark,
}
