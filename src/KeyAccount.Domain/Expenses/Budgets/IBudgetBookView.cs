namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// All that decisions and readings look at: a book in memory is one, and so is what a store has read under its locks. It must not change
/// while it is looked at.
/// </summary>
public interface IBudgetBookView
{
    /// <summary>The names of the views, in ordinal order.</summary>
    IEnumerable<string> Views { get; }

    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    BudgetEntry? EntryOf(string id);

    /// <summary>The entries that concern a budget, in their order, refused ones too; empty for an unknown one.</summary>
    IEnumerable<BudgetEntry> EntriesOf(string budget);

    /// <summary>The entries that declared a view, in their order, refused ones too; empty for an unknown one.</summary>
    IEnumerable<BudgetEntry> EntriesOfView(string view);

    /// <summary>The budgets that were adopted in a view, in any order.</summary>
    IEnumerable<BudgetAdoption> AdoptedIn(string view);

    /// <summary>The budgets that were adopted at a place of a view, in any order.</summary>
    IEnumerable<BudgetAdoption> AdoptedAt(string view, string node);
}
