using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>A book, what was decided on it, and how its lines are used.</summary>
/// <param name="Input">What was read.</param>
/// <param name="Result">What was decided.</param>
/// <param name="Use">How lines are used.</param>
/// <param name="Policies">The policies of the day.</param>
internal sealed record UseInput(SeenInput Input, ReviewResult Result, CreditUse Use, ChosenPolicies Policies)
{
    /// <summary>The account that <c>--account</c> names.</summary>
    /// <exception cref="UsageException">It is not in the book.</exception>
    public AccountUse Account(string name) =>
        Use.Find(name) ?? throw new UsageException(CommonOptions.NotInBook(name, Use.Accounts.Select(one => one.Account)));

    /// <summary>Reads, reviews, and looks at the use of lines.</summary>
    /// <exception cref="DataException">A file has problems; all of them are told.</exception>
    public static UseInput Read(Terminal terminal, BookRequest request, CancellationToken cancelled)
    {
        var shelf = PolicyShelf.Read("--policy", request.Policies);
        var gate = new RowGate(rejectedRows: null);
        return Progress.During(
            terminal,
            progress =>
            {
                var input = BookIntake.Read(request, gate, progress, cancelled);
                var policies = shelf.On(input.AsOf, input.Terms.Currency);
                var result = ReviewCommand.ReviewOf(input, request, gate, policies);
                cancelled.ThrowIfCancellationRequested();
                return new UseInput(input, result, result.Use!, policies);
            }
        );
    }
}
