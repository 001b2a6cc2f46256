using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Budgets.Documents;

/// <summary>How a command about budgets is written down: one JSON object, as a client sends it. Members that say nothing are left out.</summary>
public static class BudgetCommandForm
{
    /// <summary>The command on one line, the same bytes on every machine.</summary>
    public static string Write(BudgetCommand command) =>
        DocumentLimits.CheckedLine(
            DocumentValue.Object([FormVersion.Member, .. BudgetCommandBody.Write(Guard.Against.Null(command))])
        );

    /// <summary>Reads a command strictly: what is not declared, stands twice or is out of bounds is a problem at its place.</summary>
    /// <param name="text">At most 1 MiB of JSON.</param>
    /// <param name="file">What the problems call it.</param>
    public static DocumentReading<BudgetCommand> Read(string text, string file) =>
        DocumentReading<BudgetCommand>.Of(
            Guard.Against.Null(text),
            Guard.Against.Null(file),
            (root, problems) =>
                FormVersion.IsOurs(root, problems) ? BudgetCommandBody.Read(root, problems, FormVersion.Name) : null
        );
}
