using System.CommandLine;
using System.Globalization;
using System.Text;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that say which orders are checked: a file, or one.</summary>
internal sealed class OrderOptions
{
    private const string OneNumber = "order";
    private const int MostDays = 3_650;

    private readonly Option<string?> file = new("--orders")
    {
        HelpName = "FILE.csv",
        Description =
            "The orders to be checked, one a row: account, order, amount; where known on, available_on, prepaid and more.",
    };

    private readonly Option<string?> account = new("--account")
    {
        HelpName = "ID",
        Description = "In place of a file: the client of the one order that is checked.",
    };

    private readonly Option<string?> amount = new("--amount")
    {
        HelpName = "AMOUNT",
        Description = "The value of the one order, tax included, in the currency of the report.",
    };

    private readonly Option<string?> prepaid = new("--prepaid")
    {
        HelpName = "AMOUNT",
        Description = "What of the one order is paid in advance [default: nothing].",
    };

    private readonly Option<string?> available = new("--available-on")
    {
        HelpName = "DATE",
        Description = "When the goods of the one order are available [default: at once].",
    };

    private readonly Option<string?> term = new("--term-days")
    {
        HelpName = "N",
        Description = "The days of credit that the one order asks for [default: those agreed].",
    };

    private readonly Option<string> checkpoint = new("--checkpoint")
    {
        HelpName = "order|release|delivery|invoice",
        Description = "Where the one order stands.",
        DefaultValueFactory = _ => "order",
    };

    public OrderOptions() => checkpoint.AcceptOnlyFromAmong([.. Words.Checkpoints.Keys]);

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(account);
        command.Add(amount);
        command.Add(prepaid);
        command.Add(available);
        command.Add(term);
        command.Add(checkpoint);
    }

    /// <summary>Whether one order is described by options.</summary>
    public bool IsOne(ParseResult parsed) => parsed.GetValue(account) is not null;

    /// <summary>The file of orders; null for one order by options.</summary>
    /// <exception cref="UsageException">There is neither, or both, or the one order has no amount.</exception>
    public string? File(ParseResult parsed)
    {
        var path = parsed.GetValue(file);
        if (path is null != IsOne(parsed))
        {
            throw new UsageException("state either --orders FILE.csv, or one order with --account and --amount");
        }

        if (path is null != parsed.GetValue(amount) is not null)
        {
            throw new UsageException("--account and --amount belong together");
        }

        if (path is not null)
        {
            Option<string?>[] ofOne = [prepaid, available, term];
            if (ofOne.FirstOrDefault(option => parsed.GetValue(option) is not null) is { } other)
            {
                throw new UsageException($"{other.Name} is for one order; a file has it as a column");
            }
        }

        return path;
    }

    /// <summary>The one order.</summary>
    /// <exception cref="UsageException">The account is not known, or a value is wrong.</exception>
    public OrderRow One(ParseResult parsed, UseInput read)
    {
        var name = parsed.GetValue(account)!;
        _ = read.Account(name);
        var value = Amount(parsed, amount, read.Use.Currency)!.Value;
        var advance = Amount(parsed, prepaid, read.Use.Currency) ?? Money.Zero(value.Currency);
        if (!value.IsPositive || advance.IsNegative || advance > value)
        {
            throw new UsageException($"--amount: {value} is not above zero, or {advance} of --prepaid is not a part of it");
        }

        return new OrderRow(name, OneNumber, value, read.Use.AsOf)
        {
            Prepaid = advance,
            AvailableOn = parsed.GetDay(available),
            TermDays = Days(parsed),
            Checkpoint = Words.Checkpoints[parsed.GetRequiredValue(checkpoint)],
        };
    }

    private int? Days(ParseResult parsed) =>
        parsed.GetValue(term) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days
        : throw new UsageException($"{term.Name} needs a whole number from 0 to {MostDays}, not \"{text}\".");

    private static Money? Amount(ParseResult parsed, Option<string?> option, Currency currency) =>
        parsed.GetValue(option) is not { } text ? null
        : AmountText.TryRead(Encoding.UTF8.GetBytes(text), currency, out var money, out var problem) ? money
        : throw new UsageException($"{option.Name}: {problem}");
}
