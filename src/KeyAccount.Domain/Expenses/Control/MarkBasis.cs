namespace KeyAccount.Domain.Expenses.Control;

/// <summary>In what a mark is stated.</summary>
internal enum MarkBasis : byte
{
    /// <summary>As a share of the budget.</summary>
    Usage,

    /// <summary>As an amount beyond the budget.</summary>
    Over,

    /// <summary>As an amount left in the budget.</summary>
    Remaining,
}
