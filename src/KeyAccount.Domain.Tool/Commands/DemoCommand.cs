using System.CommandLine;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount demo</c>: a sample and its review in one go.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SampleOptions();
        var outOption = CommonOptions.Out(
            "The folder for the review; the sample it is made from goes into its folder \"sample\"."
        );
        var json = CommonOptions.Json();
        var command = new Command("demo", "Writes a sample portfolio and reviews it: the quickest way to see what comes out.");
        options.AddTo(command);
        command.Add(outOption);
        command.Add(json);
        command.SetAction(
            (parsed, cancelled) =>
                Task.FromResult(
                    Outcome.Of(
                        terminal,
                        parsed.GetValue(json),
                        () =>
                        {
                            var folder = parsed.GetRequiredValue(outOption);
                            var result = Run(terminal, options.Plan(parsed), folder, cancelled);
                            if (parsed.GetValue(json))
                            {
                                terminal.WriteJson(new SummaryDocument(result).Write);
                            }
                            else
                            {
                                ReviewText.Write(terminal, result, folder);
                            }
                        }
                    )
                )
        );
        return command;
    }

    private static ReviewResult Run(Terminal terminal, SamplePlan plan, string folder, CancellationToken cancelled)
    {
        var sample = Path.Combine(folder, "sample");
        var request = new BookRequest
        {
            Invoices = Path.Combine(sample, "invoices.csv"),
            Accounts = Path.Combine(sample, "accounts.csv"),
            Rates = Path.Combine(sample, "rates.csv"),
            AsOf = SamplePlan.AsOf,
            Currency = Currency.Eur,
        };
        if (OutputFolder.Refuse(folder, OutputSet.Review) is { } refusal)
        {
            throw new UsageException(refusal);
        }

        SampleCommand.Write(terminal, plan, sample, cancelled);
        return ReviewCommand.Review(terminal, request, folder, isTolerant: false, cancelled);
    }
}
