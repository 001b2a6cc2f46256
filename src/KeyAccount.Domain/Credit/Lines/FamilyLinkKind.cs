namespace KeyAccount.Domain.Credit.Lines;

/// <summary>How a line takes part in the line above it.</summary>
public enum FamilyLinkKind : byte
{
    /// <summary>It uses the line above together with all others that share it; a limit of its own holds it further.</summary>
    Shared = 0,

    /// <summary>
    /// Its limit is set aside out of the line above: none of those who share that line use it, and it uses nothing else of it. What is
    /// further above holds it only where the line above is itself shared.
    /// </summary>
    CarveOut = 1,
}
