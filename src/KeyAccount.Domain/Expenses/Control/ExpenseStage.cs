namespace KeyAccount.Domain.Expenses.Control;

/// <summary>How far an expense has come; each stage relieves the one before it.</summary>
public enum ExpenseStage : byte
{
    /// <summary>Asked for: it reserves.</summary>
    Request = 0,

    /// <summary>Ordered: it commits.</summary>
    Order = 1,

    /// <summary>Incurred, as by an invoice: it is always recorded, whatever it exceeds.</summary>
    Actual = 2,
}
