namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>What happens to the part of an expense that lies above its limit.</summary>
public enum LimitAction : byte
{
    /// <summary>It is not paid; what is within the limit is, with a warning.</summary>
    Cap = 0,

    /// <summary>All of it passes, with a warning.</summary>
    Warn = 1,

    /// <summary>It needs a text that says why, and people who agree; without the text it has to be revised.</summary>
    Justify = 2,

    /// <summary>The line has to be revised before anything of it is paid.</summary>
    Revise = 3,
}
