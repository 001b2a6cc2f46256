namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>A place in the tree of a view.</summary>
/// <param name="Path">The values from the top to it, as in <c>europe/north/field-sales</c>; an identifier has no slash.</param>
/// <param name="Dimension">Whose value it is.</param>
public sealed record BudgetNode(string Path, ExpenseDimension Dimension)
{
    /// <summary>The value at this place.</summary>
    public string Value => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The path of the place above; null at the top.</summary>
    public string? Parent => Path.LastIndexOf('/') is var slash and > 0 ? Path[..slash] : null;
}
