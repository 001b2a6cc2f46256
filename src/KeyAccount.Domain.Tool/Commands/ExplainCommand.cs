using System.CommandLine;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount explain</c>: the decisions on one account with every finding.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BookOptions();
        var account = new Option<string>("--account")
        {
            HelpName = "ID",
            Required = true,
            Description = "The account to explain, as in the invoice file.",
        };
        var command = new Command(
            "explain",
            "Prints the decisions on one account with every finding: what was asked, found and required, and what is missing."
        )
        {
            account,
        };
        options.AddTo(command);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
                Explain(terminal, options.Request(parsed), parsed.GetRequiredValue(account), asJson, cancelled)
        );
    }

    /// <summary>The command line that explains an account of this book, up to the account.</summary>
    public static string Line(BookRequest request)
    {
        IEnumerable<(string Option, string? Value)> options =
        [
            ("--invoices", request.Invoices),
            ("--accounts", request.Accounts),
            ("--credit", request.Credit),
            ("--credit-events", request.CreditEvents),
            ("--statements", request.Statements),
            ("--securities", request.Securities),
            ("--columns", request.Columns),
            ("--rates", request.Rates),
            ("--previous", request.Previous),
            .. request.Policies.Select(policy => ("--policy", (string?)policy)),
            ("--as-of", request.AsOf is { } day ? DateText.Iso(day) : null),
            ("--currency", request.Currency?.Code),
            ("--language", request.Language == Language.English ? null : CommonOptions.CodeOf(request.Language)),
            ("--audience", request.Reader == Audience.Sales ? null : Words.Write(request.Reader)),
        ];
        return "keyaccount explain "
            + string.Join(
                ' ',
                options.Where(option => option.Value is not null).Select(option => $"{option.Option} {Shell(option.Value!)}")
            );
    }

    /// <summary>A value as one word of a command line.</summary>
    public static string Shell(string value) =>
        value.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./\\:".Contains(letter, StringComparison.Ordinal))
            ? value
            : $"\"{value}\"";

    private static void Explain(
        Terminal terminal,
        BookRequest request,
        string account,
        bool asJson,
        CancellationToken cancelled
    )
    {
        var shelf = PolicyShelf.Read("--policy", request.Policies);
        var gate = new RowGate(rejectedRows: null);
        var result = Progress.During(
            terminal,
            progress =>
            {
                var input = BookIntake.Read(request, gate, progress, cancelled);
                return ReviewCommand.ReviewOf(input, request, gate, shelf.On(input.AsOf, input.Terms.Currency));
            }
        );
        var review = result.Review;
        var reviewed = result.Find(account) ?? throw new UsageException(NotFound(review, account));
        if (asJson)
        {
            terminal.WriteJson(json =>
            {
                json.WriteStartArray();
                foreach (var write in new DecisionJson(json, review.Policies, request.Language).All(reviewed))
                {
                    write();
                }

                var better = BetterOutcome.Of(reviewed, review.Policies.Kinds, request.Language);
                BetterJson.Write(json, reviewed, better, request.Language);
                json.WriteEndArray();
            });
        }
        else
        {
            new ExplainText(terminal.Output, result).Write(reviewed);
        }
    }

    private static string NotFound(AccountReview review, string account) =>
        review.Portfolio.Intercompany.Contains(account)
            ? $"--account: {Quoted.Text(account)} belongs to the seller's own group and is not reviewed"
            : CommonOptions.NotInBook(account, review.Accounts.Select(row => row.Facts.Account));
}
