namespace KeyAccount.Domain.Tool.Intake;

/// <summary>What the files say at all; what needs anything else is not assessed.</summary>
/// <param name="Budgets">Whether there are budgets.</param>
/// <param name="Categories">Whether expenses have a category.</param>
/// <param name="Suppliers">Whether expenses have a supplier.</param>
/// <param name="Sales">Whether there are sales.</param>
internal sealed record SuppliedExpenses(bool Budgets, bool Categories, bool Suppliers, bool Sales);
