using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount review</c>: classifies every account of a book.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new BookOptions();
        var tolerant = new Option<bool>("--tolerant")
        {
            Description = "Set bad rows aside in rejected.csv instead of refusing the file.",
        };
        var outOption = CommonOptions.Out(
            "The folder for accounts.csv, decisions.jsonl and summary.json; made if it does not exist."
        );
        var json = CommonOptions.Json();
        var command = new Command(
            "review",
            "Reviews a portfolio: kind, importance and tier of every account, with the reasons of each decision."
        );
        options.AddTo(command);
        command.Add(tolerant);
        command.Add(outOption);
        command.Add(json);
        command.SetAction(
            (parsed, cancelled) =>
                Task.FromResult(
                    Outcome.Of(
                        terminal,
                        parsed.GetValue(json),
                        () =>
                            Review(
                                terminal,
                                options.Request(parsed),
                                parsed.GetRequiredValue(outOption),
                                parsed.GetValue(tolerant),
                                cancelled
                            )
                    )
                )
        );
        return command;
    }

    private static void Review(
        Terminal terminal,
        BookRequest request,
        string folder,
        bool isTolerant,
        CancellationToken cancelled
    )
    {
        if (OutputFolder.Refuse(folder, OutputSet.Review, request.Files) is { } refusal)
        {
            throw new UsageException(refusal);
        }

        using var output = OutputFolder.Begin(folder, OutputSet.Review);
        using var rejected = isTolerant ? new RejectedRows(() => output.Open(RejectedRows.FileName)) : null;
        var gate = new RowGate(rejected);
        var input = Progress.During(terminal, progress => BookIntake.Read(request, gate, progress, cancelled));
        var portfolio = input.Book.SeenOn(input.AsOf, input.Terms);
        using (var stream = output.Open(AccountsTable.FileName))
            AccountsTable.Write(stream, portfolio.Accounts);
        var f = portfolio.Figures;
        terminal.Output.WriteLine(
            $"{DateText.Iso(portfolio.AsOf)} {portfolio.Accounts.Length} {f.Invoices} {f.NetInvoiced} late {f.Late} dbt {f.DaysBeyondTerms} {f.DaysBeyondTermsSigned} disp {f.Disputed} open {f.Open}"
        );
        rejected?.Dispose();
        output.Commit();
    }
}
