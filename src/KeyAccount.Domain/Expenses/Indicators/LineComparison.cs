namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Whether a value on a line has reached it.</summary>
public enum LineComparison : byte
{
    /// <summary>The line itself counts.</summary>
    AtOrBeyond = 0,

    /// <summary>Only what lies beyond the line counts.</summary>
    Beyond = 1,
}
