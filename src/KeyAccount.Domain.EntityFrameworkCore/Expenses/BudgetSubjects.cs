using KeyAccount.Domain.Expenses.Budgets;

namespace KeyAccount.Domain.EntityFrameworkCore.Expenses;

/// <summary>Names of what entries are about. An identifier has no slash, so no two of them are alike.</summary>
internal static class BudgetSubjects
{
    /// <summary>All that declared a view.</summary>
    public const string Views = "views";

    public static string Budget(string budget) => $"budget/{budget}";

    public static string View(string view) => $"view/{view}";

    /// <summary>All budgets that were adopted in a view.</summary>
    public static string Adopted(string view) => $"adopted/{view}";

    /// <summary>All budgets that were adopted at a place.</summary>
    public static string Place(string view, string node) => $"place/{view}/{node}";

    public static IEnumerable<string> Of(BudgetEntry entry) =>
        [
            .. entry.Budgets.Select(Budget),
            .. entry.Command is BudgetViewing { Declared.Name: var view } ? [View(view), Views] : Array.Empty<string>(),
            .. entry is { Refusal: null, Command: BudgetEnactment, Change: BudgetAdoption adoption }
                ? [Adopted(adoption.View), Place(adoption.View, adoption.Node)]
                : Array.Empty<string>(),
        ];
}
