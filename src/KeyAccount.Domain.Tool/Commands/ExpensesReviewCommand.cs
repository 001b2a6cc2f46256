using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Spending;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount expenses review</c>: expenses against budgets and sales, with a report.</summary>
internal static class ExpensesReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ExpenseOptions();
        var tolerant = new Option<bool>("--tolerant")
        {
            Description = "Set bad rows aside in rejected.csv instead of refusing the file.",
        };
        var outOption = CommonOptions.Out(
            $"The folder for {string.Join(", ", OutputSet.Spending.Names)}; made if it does not exist."
        );
        var command = new Command(
            "review",
            "Reviews expenses: what is left of every budget, what is or will be exceeded and when, forecast, variances, duplicates, splits, and what to reduce."
        );
        options.AddTo(command);
        command.Add(tolerant);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetRequiredValue(outOption);
                var request = options.Request(parsed);
                var review = Review(terminal, request, folder, parsed.GetValue(tolerant), cancelled);
                if (asJson)
                {
                    terminal.WriteJson(new SpendingSummary(review).Write);
                }
                else
                {
                    new SpendingText(terminal.Output, review).Write(folder);
                }
            }
        );
    }

    /// <summary>Reviews and writes everything, or nothing.</summary>
    private static SpendingReview Review(
        Terminal terminal,
        ExpenseRequest request,
        string folder,
        bool isTolerant,
        CancellationToken cancelled
    )
    {
        if (OutputFolder.Refuse(folder, OutputSet.Spending, request.Files) is { } refusal)
        {
            throw new UsageException(refusal);
        }

        var shelf = PolicyShelf.Read("--policy", request.Policies);
        using var output = OutputFolder.Begin(folder, OutputSet.Spending);
        using var rejected = isTolerant ? new RejectedRows(() => output.Open(RejectedRows.FileName)) : null;
        var gate = new RowGate(rejected);
        var review = Progress.During(
            terminal,
            progress =>
            {
                var seen = ExpenseIntake.Read(request, gate, progress, cancelled);
                var made = SpendingReview.Of(
                    seen,
                    request,
                    gate,
                    SpendingPolicies.Of(shelf.On(seen.AsOf, seen.Currency), seen.Currency),
                    cancelled
                );
                SpendingWriter.Write(made, output);
                return made;
            }
        );
        cancelled.ThrowIfCancellationRequested();
        rejected?.Dispose();
        output.Commit();
        RejectedRows.Warn(terminal.Error, gate, folder);
        return review;
    }
}
