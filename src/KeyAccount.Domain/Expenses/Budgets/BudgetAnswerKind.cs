namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>What a book of budgets says to a command.</summary>
public enum BudgetAnswerKind
{
    /// <summary>No, and why.</summary>
    Refused,

    /// <summary>Carried out now.</summary>
    Accepted,

    /// <summary>Carried out before under the same id with the same content: a success.</summary>
    Exists,

    /// <summary>Something else was carried out before under the same id.</summary>
    ExistsWithDifference,

    /// <summary>Refused before under the same id, for a reason that burnt it: nothing else will ever be said to this id.</summary>
    AlreadyFailed,
}
