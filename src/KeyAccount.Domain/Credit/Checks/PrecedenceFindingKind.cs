namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What is wrong with the precedence of rules.</summary>
public enum PrecedenceFindingKind : byte
{
    /// <summary>An exclusion with no blocking rule of its subject, less specific than it, that could meet the same account.</summary>
    BeatsNothing = 0,

    /// <summary>An exclusion without which no document would be decided otherwise.</summary>
    NeverFires = 1,

    /// <summary>A blocking rule for a group or an account without which no document would be decided otherwise.</summary>
    Shadowed = 2,
}
