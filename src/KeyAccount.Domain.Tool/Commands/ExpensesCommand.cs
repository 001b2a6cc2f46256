using System.CommandLine;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount expenses</c>: sales expenses held against budgets.</summary>
internal static class ExpensesCommand
{
    public static Command Create(Terminal terminal) =>
        new(
            "expenses",
            "Sales expenses held against budgets: what is used, what will be exceeded and when, and what to reduce."
        )
        {
            ExpensesReviewCommand.Create(terminal),
        };
}
