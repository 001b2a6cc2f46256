namespace KeyAccount.Domain.Rules;

/// <summary>How much a finding weighs with its reader. It never changes an outcome; outcomes come from rules.</summary>
public enum Severity : byte
{
    /// <summary>Worth knowing.</summary>
    Note = 0,

    /// <summary>Worth attention soon.</summary>
    Warning = 1,

    /// <summary>Stands in the way of what was asked.</summary>
    Objection = 2,
}
