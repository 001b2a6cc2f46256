using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that say what a review of expenses is made from.</summary>
internal sealed class ExpenseOptions
{
    private readonly Option<string> expenses = new("--expenses")
    {
        HelpName = "FILE.csv",
        Required = true,
        Description = "Expenses, one line a row: date, amount; where known stage, category, supplier, person and more.",
    };

    private readonly Option<string?> budget = new("--budget")
    {
        HelpName = "FILE.csv",
        Description =
            "Budgets, one period a row: budget, from, until, amount, and what it is for. What no budget covers has a budget of zero; without the file no budget is assessed.",
    };

    private readonly Option<string?> sales = new("--sales")
    {
        HelpName = "FILE.csv",
        Description = "Net sales per month, by which expenses are measured and budgets flexed: month, sales, planned_sales.",
    };

    private readonly Option<string?> columns = CommonOptions.Columns(
        "How to read exports of other systems: its sections \"expenses\", \"budget\" and \"sales\"."
    );

    private readonly Option<string?> rates = CommonOptions.Rates(
        "Exchange rates for expenses in other currencies, each at its own day: date, from, to, rate."
    );

    private readonly Option<string?> previous = CommonOptions.Previous(
        "The folder of an earlier review of expenses: the report then tells what changed."
    );

    private readonly Option<string[]> policies = CommonOptions.Policies(
        "Policies to go by in place of the shipped ones, files or folders; of several versions the one in effect on the day of the review."
    );

    private readonly Option<string?> asOf = CommonOptions.AsOf("The day of the review [default: the latest posted expense].");

    private readonly Option<string?> currency = CommonOptions.Currency(
        "The currency of the report, and of rows that name none [default: that of the budgets, or the single one of the expenses]."
    );

    private readonly Option<string> language = CommonOptions.Language();

    public void AddTo(Command command)
    {
        command.Add(expenses);
        command.Add(budget);
        command.Add(sales);
        command.Add(columns);
        command.Add(rates);
        command.Add(previous);
        command.Add(policies);
        command.Add(asOf);
        command.Add(currency);
        command.Add(language);
    }

    public ExpenseRequest Request(ParseResult parsed) =>
        new()
        {
            Expenses = parsed.GetRequiredValue(expenses),
            Budget = parsed.GetValue(budget),
            Sales = parsed.GetValue(sales),
            Columns = parsed.GetValue(columns),
            Rates = parsed.GetValue(rates),
            Previous = parsed.GetValue(previous),
            Policies = parsed.GetValue(policies) ?? [],
            AsOf = parsed.GetDay(asOf),
            Currency = parsed.GetCurrency(currency),
            Language = parsed.GetLanguage(language),
        };
}
