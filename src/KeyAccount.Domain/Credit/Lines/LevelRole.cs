namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What a level of a family has to say about a line below it.</summary>
public enum LevelRole : byte
{
    /// <summary>Its amount holds the line: what is admitted counts on it too.</summary>
    Holds = 0,

    /// <summary>
    /// Only its status holds: the level below has its part set aside out of it, and so has been taken off already, or some level below
    /// is unlimited.
    /// </summary>
    StatusOnly = 1,
}
