using System.CommandLine;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount demo</c>: a sample and its review in one go.</summary>
internal static class DemoCommand
{
    private const string SampleFolder = "sample";

    public static Command Create(Terminal terminal)
    {
        var options = new SampleOptions();
        var outOption = CommonOptions.Out(
            "The folder for the review; the sample it is made from goes into its folder \"sample\"."
        );
        var command = new Command("demo", "Writes a sample portfolio and reviews it: the quickest way to see what comes out.");
        options.AddTo(command);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetRequiredValue(outOption);
                var request = Request(folder);
                var result = Run(terminal, options.Plan(parsed), request, folder, cancelled);
                ReviewCommand.Tell(terminal, result, request, folder, asJson);
            }
        );
    }

    private static BookRequest Request(string folder) =>
        new()
        {
            Invoices = Path.Combine(folder, SampleFolder, "invoices.csv"),
            Accounts = Path.Combine(folder, SampleFolder, "accounts.csv"),
            Credit = Path.Combine(folder, SampleFolder, "credit.csv"),
            CreditEvents = Path.Combine(folder, SampleFolder, "credit-events.csv"),
            Statements = Path.Combine(folder, SampleFolder, "statements.csv"),
            Securities = Path.Combine(folder, SampleFolder, "securities.csv"),
            Rates = Path.Combine(folder, SampleFolder, "rates.csv"),
            Lines = Path.Combine(folder, SampleFolder, "lines.csv"),
            Families = Path.Combine(folder, SampleFolder, "families.csv"),
            Documents = Path.Combine(folder, SampleFolder, "documents.csv"),
            Collections = Path.Combine(folder, SampleFolder, "collections.csv"),
            LooksAtUse = true,
            AsOf = SamplePlan.AsOf,
            Currency = Currency.Eur,
        };

    private static ReviewResult Run(
        Terminal terminal,
        SamplePlan plan,
        BookRequest request,
        string folder,
        CancellationToken cancelled
    )
    {
        if (plan.Invoices == 0)
        {
            throw new UsageException("--invoices: a demo needs at least 1 invoice to review");
        }

        OutputFolder.Check(folder, OutputSet.Review);

        SampleCommand.Write(terminal, plan, Path.Combine(folder, SampleFolder), cancelled);
        return ReviewCommand.Review(terminal, request, folder, isTolerant: false, cancelled);
    }
}
