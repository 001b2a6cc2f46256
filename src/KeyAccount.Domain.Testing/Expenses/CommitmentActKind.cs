namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>What somebody does to budgets and commitments.</summary>
public enum CommitmentActKind
{
    /// <summary>Something is requested.</summary>
    Request,

    /// <summary>Something is ordered, perhaps from a request.</summary>
    Order,

    /// <summary>Something is invoiced, perhaps from an order, and needs availability beyond it.</summary>
    Invoice,

    /// <summary>The same, recorded whatever it exceeds.</summary>
    Incur,

    /// <summary>A row is taken back.</summary>
    Cancel,

    /// <summary>A row gets another amount.</summary>
    Amend,

    /// <summary>A budget is revised, up or down.</summary>
    Revise,

    /// <summary>An amount goes from one budget to another.</summary>
    Transfer,
}
