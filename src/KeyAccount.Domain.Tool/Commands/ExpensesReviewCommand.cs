using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount expenses review</c>: expenses against budgets and sales, with a report.</summary>
internal static class ExpensesReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ExpenseOptions();
        var tolerant = CommonOptions.Tolerant();
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
    ) =>
        ReviewRun.Into(
            terminal,
            request,
            folder,
            OutputSet.Spending,
            isTolerant,
            (shelf, gate, output, progress) =>
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
            },
            cancelled
        );
}
