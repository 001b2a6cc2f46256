using System.CommandLine;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that say what a review is made from.</summary>
internal sealed class BookOptions
{
    private readonly Option<string?> invoices = new("--invoices")
    {
        HelpName = "FILE.csv",
        Description =
            "Invoices and credit notes, one a row: account, invoice, issued, amount; where known due, settled, currency, tax, quantity, disputed, paid, paid_on.",
    };

    private readonly Option<string?> accounts = new("--accounts")
    {
        HelpName = "FILE.csv",
        Description =
            "Client files, one a row: account; where known name, parent, territory, owner, sector, tie, potential, wallet and more.",
    };

    private readonly Option<string?> credit = new("--credit")
    {
        HelpName = "FILE.csv",
        Description =
            "What finance keeps about debtors, one account a row: where known form, identity, legal_entity, screening, agency_class, terms, requested_line and more.",
    };

    private readonly Option<string?> creditEvents = new("--credit-events")
    {
        HelpName = "FILE.csv",
        Description =
            "The register of insolvencies, write-offs, dishonoured instruments and cancelled covers, one event a row: an account without a row had none.",
    };

    private readonly Option<string?> statements = new("--statements")
    {
        HelpName = "FILE.csv",
        Description = "Yearly financial statements, one a row; the latest one known on the day of the review is taken.",
    };

    private readonly Option<string?> securities = new("--securities")
    {
        HelpName = "FILE.csv",
        Description = "Guarantees, credit insurance and letters of credit, one a row, with the days they hold.",
    };

    private readonly Option<string?> columns = CommonOptions.Columns(
        "How to read the export of another system: which of its columns are which, its dates, words and delimiter."
    );

    private readonly Option<string?> rates = CommonOptions.Rates(
        $"Exchange rates: date, from, to, rate. A quote holds until the next, at most {RateFile.MaximumAgeDays} days; a missing rate makes figures unknown."
    );

    private readonly Option<string?> previous = CommonOptions.Previous(
        "The folder of the previous review: an account near the line between two tiers keeps the one it had."
    );

    private readonly Option<string?> asOf = CommonOptions.AsOf(
        "The day of the review, such as 2024-01-31; later events are not seen [default: the latest day of issue or payment in the file]."
    );

    private readonly Option<string?> currency = CommonOptions.Currency(
        "The currency of the report, such as EUR, and of rows that name none [default: the single currency of the file]."
    );

    private readonly Option<string[]> policies = CommonOptions.Policies(
        "Policies to go by in place of the shipped ones, files or folders; of several versions the one in effect on the day of the review. Each must pass: keyaccount policy verify."
    );

    private readonly Option<string> language = CommonOptions.Language();

    private readonly Option<string> audience = new("--audience")
    {
        HelpName = "finance|sales|client",
        Description =
            "Who will read the result: screening hits, insurers' and agencies' data are for finance only, and a client sees only what may be told to it.",
        DefaultValueFactory = _ => "sales",
    };

    /// <param name="isRequired">Whether there must be invoices.</param>
    public BookOptions(bool isRequired = true)
    {
        invoices.Required = isRequired;
        audience.AcceptOnlyFromAmong([.. Words.Audiences.Keys]);
    }

    /// <summary>Whether a book was given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(invoices) is not null;

    /// <summary>The currency that was given; null for none.</summary>
    public Currency? Currency(ParseResult parsed) => parsed.GetCurrency(currency);

    public void AddTo(Command command)
    {
        command.Add(invoices);
        command.Add(accounts);
        command.Add(credit);
        command.Add(creditEvents);
        command.Add(statements);
        command.Add(securities);
        command.Add(columns);
        command.Add(rates);
        command.Add(previous);
        command.Add(policies);
        command.Add(asOf);
        command.Add(currency);
        command.Add(language);
        command.Add(audience);
    }

    public BookRequest Request(ParseResult parsed) =>
        new()
        {
            Invoices = parsed.GetRequiredValue(invoices)!,
            Accounts = parsed.GetValue(accounts),
            Credit = parsed.GetValue(credit),
            CreditEvents = parsed.GetValue(creditEvents),
            Statements = parsed.GetValue(statements),
            Securities = parsed.GetValue(securities),
            Columns = parsed.GetValue(columns),
            Rates = parsed.GetValue(rates),
            Previous = parsed.GetValue(previous),
            Policies = parsed.GetValue(policies) ?? [],
            AsOf = parsed.GetDay(asOf),
            Currency = parsed.GetCurrency(currency),
            Language = parsed.GetLanguage(language),
            Reader = Words.Audiences[parsed.GetRequiredValue(audience)],
        };
}
