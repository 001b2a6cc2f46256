namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>What becomes of what an invoice asks beyond its order.</summary>
public enum ExcessRule
{
    /// <summary>It needs availability: where it does not fit, nothing of the invoice is entered, and somebody decides.</summary>
    NeedsAvailability,

    /// <summary>The cost is incurred: it is recorded, and what it exceeds stands on the line as its excess.</summary>
    Recorded,
}
