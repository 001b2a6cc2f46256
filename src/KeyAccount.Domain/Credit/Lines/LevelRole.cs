namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What a level of a family has to say about a line below it.</summary>
public enum LevelRole : byte
{
    /// <summary>Its amount holds the line: what is admitted counts on it too.</summary>
    Holds = 0,

    /// <summary>
    /// Only its status holds: the line, or one between, has its part set aside or is unlimited, so amounts are none of its business.
    /// </summary>
    StatusOnly = 1,
}
