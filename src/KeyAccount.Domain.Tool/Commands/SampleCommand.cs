using System.CommandLine;
using System.Globalization;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount sample</c>: writes an invented portfolio to try the other commands on.</summary>
internal static class SampleCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new SampleOptions();
        var outOption = CommonOptions.Out(
            "The folder for invoices.csv, accounts.csv, credit.csv, credit-events.csv, statements.csv, securities.csv, rates.csv, lines.csv, families.csv, documents.csv, collections.csv, orders.csv, quotes.csv, products.csv, pools.csv, budget.csv, expenses.csv, sales.csv and sample.json; made if it does not exist."
        );
        var command = new Command(
            "sample",
            "Writes an invented portfolio: invoices, credit notes, part payments, disputes, corporate families, sectors, three currencies, what finance knows about the debtors, and their credit lines with orders, deliveries and payment plans, quotes with a price list, and expenses with their budgets and the sales per month. The same numbers and seed give the same bytes on every machine."
        );
        options.AddTo(command);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var plan = options.Plan(parsed);
                var folder = parsed.GetRequiredValue(outOption);
                Write(terminal, plan, folder, cancelled);
                if (asJson)
                {
                    terminal.WriteJson(writer => SampleWriter.Describe(plan, writer));
                }
                else
                {
                    Say(terminal, plan, folder);
                }
            }
        );
    }

    public static void Write(Terminal terminal, SamplePlan plan, string folder, CancellationToken cancelled)
    {
        OutputFolder.Check(folder, OutputSet.Sample);

        using var output = OutputFolder.Begin(folder, OutputSet.Sample);
        Progress.During(
            terminal,
            progress =>
            {
                SampleWriter.Write(plan, output, progress.Begin("Writing the sample", plan.Invoices), cancelled);
                return true;
            }
        );
        output.Commit();
    }

    private static void Say(Terminal terminal, SamplePlan plan, string folder)
    {
        terminal.Output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Wrote {plan.Invoices:N0} invoices of {plan.Accounts:N0} invented accounts into {folder}."
            )
        );
        string[] book =
        [
            "invoices",
            "accounts",
            "credit",
            "credit-events",
            "statements",
            "securities",
            "rates",
            "lines",
            "families",
            "documents",
            "collections",
        ];
        terminal.Output.WriteLine("Review them, check their orders, and review their quotes and the expenses, with:");
        terminal.Output.WriteLine($"  {Line("review", book, folder, "review")}");
        terminal.Output.WriteLine($"  {Line("credit check", [.. book, "orders"], folder, "checks")}");
        terminal.Output.WriteLine($"  {Line("discount review", ["quotes", "products", "pools"], folder, "discounts")}");
        terminal.Output.WriteLine($"  {Line("expenses review", ["budget", "expenses", "sales", "rates"], folder, "spending")}");
    }

    /// <summary>A command line that reads files of the sample.</summary>
    private static string Line(string command, string[] names, string folder, string result)
    {
        var files = names.Select(name => $"--{name} {ExplainCommand.Shell(Path.Combine(folder, $"{name}.csv"))}");
        return $"keyaccount {command} {string.Join(' ', files)} --currency EUR --as-of {DateText.Iso(SamplePlan.AsOf)} --out {ExplainCommand.Shell(Path.Combine(folder, result))}";
    }
}
