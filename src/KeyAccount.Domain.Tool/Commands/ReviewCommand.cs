using System.CommandLine;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount review</c>: classifies every account of a book.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BookOptions();
        var lines = new UseOptions();
        var tolerant = CommonOptions.Tolerant();
        var outOption = CommonOptions.Out(
            "The folder for accounts.csv, decisions.jsonl and summary.json; made if it does not exist."
        );
        var command = new Command(
            "review",
            "Reviews a portfolio: kind, importance and tier of every account, with the reasons of each decision."
        );
        options.AddTo(command);
        lines.AddFilesTo(command);
        command.Add(tolerant);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetRequiredValue(outOption);
                var request = lines.AddTo(options.Request(parsed), parsed);
                var result = Review(terminal, request, folder, parsed.GetValue(tolerant), cancelled);
                Tell(terminal, result, request, folder, asJson);
            }
        );
    }

    /// <summary>Tells what a review found, as text or as its summary.</summary>
    public static void Tell(Terminal terminal, ReviewResult result, BookRequest request, string folder, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(new SummaryDocument(result).Write);
        }
        else
        {
            new ReviewText(terminal.Output, result).Write(folder, ExplainCommand.Line(request));
        }
    }

    /// <summary>Reviews and writes everything, or nothing.</summary>
    public static ReviewResult Review(
        Terminal terminal,
        BookRequest request,
        string folder,
        bool isTolerant,
        CancellationToken cancelled
    ) =>
        ReviewRun.Into(
            terminal,
            request,
            folder,
            OutputSet.Review,
            isTolerant,
            (shelf, gate, output, progress) =>
            {
                var input = BookIntake.Read(request, gate, progress, cancelled);
                var decided = progress.Begin("Deciding", 1);
                var reviewed = ReviewOf(input, request, gate, shelf.On(input.AsOf, input.Terms.Currency));
                reviewed = reviewed.Use is { } use ? reviewed with { Risk = PortfolioRisk.Of(input, reviewed, use) } : reviewed;
                decided(1);
                var advanced = progress.Begin("Writing", reviewed.Review.Accounts.Length);
                ReviewWriter.Write(reviewed, output, advanced, cancelled);
                return reviewed;
            },
            cancelled
        );

    /// <summary>Everything that is decided on a book.</summary>
    public static ReviewResult ReviewOf(SeenInput input, BookRequest request, RowGate gate, ChosenPolicies policies)
    {
        var portfolio = input.Book.SeenOn(input.AsOf, input.Terms);
        var result = new ReviewResult(
            AccountReview.Of(portfolio, policies.Review),
            BookCredit.Of(input.Book, portfolio, input.Files, policies.Credit),
            gate.Tallies,
            request.AsOf is not null,
            request.Language,
            request.Reader
        )
        {
            Outlook = ReceivablesOutlook.Of(input.Book, portfolio),
            Parts = ReceivablesOutlook.OfParts(input.Book, portfolio, BookPart.Of),
            Previous = input.Previous,
        };
        if (input.Records is null)
        {
            return result;
        }

        return result with
        {
            Use = CreditUse.Of(input, result, policies.Watch),
        };
    }

    /// <summary>The same book decided by other policies; its photograph, its facts and its outlook do not depend on them.</summary>
    public static ReviewResult ReviewAgain(ReviewResult reviewed, SeenInput input, ChosenPolicies policies) =>
        reviewed with
        {
            Review = AccountReview.Of(reviewed.Portfolio, policies.Review),
            Credit = BookCredit.Of(input.Book, reviewed.Portfolio, input.Files, policies.Credit, reviewed.Credit),
        };
}
