using System.CommandLine;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount credit check</c>: which orders pass, why others don't, and who may release them.</summary>
internal static class CreditCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new UseOptions();
        var order = new OrderOptions();
        var outOption = CreditCommand.Out(
            $"The folder for {CheckTable.FileName}, {CheckDocument.LinesName} and {CheckDocument.FileName}; made if it does not exist."
        );
        var command = new Command(
            "check",
            "Checks the credit of orders, of a file or one by options: outcome, every reason with its margin, the one that binds, who may release it, and what would let it pass. Orders take their turn by day and number; one that passes takes its room before the next."
        );
        order.AddTo(command);
        options.AddTo(command);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetValue(outOption);
                var request = options.Request(parsed) with { Orders = order.File(parsed) };
                UseOutput.Refuse(folder, OutputSet.CreditChecks, request);
                Check(terminal, request, order, parsed, folder, asJson, cancelled);
            }
        );
    }

    private static void Check(
        Terminal terminal,
        BookRequest request,
        OrderOptions options,
        ParseResult parsed,
        string? folder,
        bool asJson,
        CancellationToken cancelled
    )
    {
        var read = UseInput.Read(terminal, request, cancelled);
        var policy = PolicyOf(read);
        var orders = options.IsOne(parsed) ? [options.One(parsed, read)] : read.Use.Records.Orders;
        var checker = new OrderChecker(read.Use, read.Input, policy);
        var checks = Progress.During(
            terminal,
            progress =>
            {
                var advanced = progress.Begin("Checking", orders.Count);
                List<CheckedOrder> done = [];
                foreach (var order in orders)
                {
                    cancelled.ThrowIfCancellationRequested();
                    done.Add(checker.Check(order));
                    advanced(done.Count);
                }

                return done;
            }
        );
        var document = new CheckDocument(read.Use, policy, checks, request.Reader, request.Language);
        UseOutput.Write(
            folder,
            OutputSet.CreditChecks,
            output =>
            {
                using (var stream = output.Open(CheckTable.FileName))
                {
                    OutputTable.Write(stream, CheckTable.Columns(request.Reader, request.Language), checks);
                }

                using (var stream = output.Open(CheckDocument.LinesName))
                {
                    document.WriteLines(stream);
                }

                JsonText.WriteFile(output, CheckDocument.FileName, document.WriteSummary);
            }
        );
        if (asJson)
        {
            terminal.WriteJson(document.Write);
        }
        else
        {
            new CheckText(terminal.Output, read.Use, policy, request.Reader, request.Language).Write(checks, folder);
        }
    }

    private static CreditCheckPolicy PolicyOf(UseInput read) =>
        read.Policies.Checks
        ?? (
            read.Result.Credit is { } credit
                ? CreditCheckPolicy.Shipped(new CreditCheckTerms { Unit = credit.Policy.Terms.Unit })
                : throw new UsageException(
                    "the book has no sales of 12 months to take the unit of the shipped check from; give a check with --policy (keyaccount policy new writes one)"
                )
        );
}
