using System.CommandLine;
using System.Globalization;
using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that choose a sample portfolio.</summary>
internal sealed class SampleOptions
{
    private readonly Option<string?> accounts = new("--accounts")
    {
        HelpName = "N",
        Description = $"How many accounts, 1 to {SamplePlan.MostAccounts} [default: {SamplePlan.UsualAccounts}].",
    };

    private readonly Option<string?> invoices = new("--invoices")
    {
        HelpName = "N",
        Description =
            $"How many invoices, 0 to {SamplePlan.MostInvoices} [default: {SamplePlan.UsualInvoicesPerAccount} for each account].",
    };

    private readonly Option<string?> expenses = new("--expenses")
    {
        HelpName = "N",
        Description =
            $"How many lines of expenses, {SamplePlan.FewestExpenses} to {SamplePlan.MostExpenses} [default: {SamplePlan.UsualExpenses}].",
    };

    private readonly Option<string?> seed = new("--seed")
    {
        HelpName = "S",
        Description = "A whole number from 0 that chooses one portfolio among many [default: 1].",
    };

    public void AddTo(Command command)
    {
        command.Add(accounts);
        command.Add(invoices);
        command.Add(expenses);
        command.Add(seed);
    }

    public SamplePlan Plan(ParseResult parsed)
    {
        var accountCount = (int)Read(parsed, accounts, 1, SamplePlan.MostAccounts, SamplePlan.UsualAccounts);
        var usual = Math.Min((ulong)accountCount * SamplePlan.UsualInvoicesPerAccount, SamplePlan.MostInvoices);
        return new SamplePlan(
            accountCount,
            (int)Read(parsed, invoices, 0, SamplePlan.MostInvoices, usual),
            Read(parsed, seed, 0, ulong.MaxValue, 1)
        )
        {
            Expenses = (int)Read(
                parsed,
                expenses,
                SamplePlan.FewestExpenses,
                SamplePlan.MostExpenses,
                SamplePlan.UsualExpenses
            ),
        };
    }

    private static ulong Read(ParseResult parsed, Option<string?> option, ulong lowest, ulong highest, ulong usual)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return usual;
        }

        return
            ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= lowest
            && value <= highest
            ? value
            : throw new UsageException($"{option.Name} needs a whole number from {lowest} to {highest}, not \"{text}\".");
    }
}
