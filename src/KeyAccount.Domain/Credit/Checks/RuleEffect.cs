namespace KeyAccount.Domain.Credit.Checks;

/// <summary>What a rule of a check does when it holds.</summary>
public enum RuleEffect : byte
{
    /// <summary>It blocks.</summary>
    Block = 0,

    /// <summary>It excludes blocking rules of its subject that are less specific.</summary>
    Exclude = 1,

    /// <summary>It releases from every rule that can be excluded.</summary>
    Release = 2,
}
