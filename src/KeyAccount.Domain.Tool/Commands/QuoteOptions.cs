using System.CommandLine;
using System.Globalization;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that say what a review of quotes is made from.</summary>
internal sealed class QuoteOptions
{
    private const int MostWays = 1_000_000;
    private const int UsualWays = 1_000;

    private readonly Option<string?> quotes = new("--quotes")
    {
        HelpName = "FILE.csv",
        Required = true,
        Description =
            "Quotes, one line of a quote a row: quote, account, on, product, quantity, list_price; where known discounts or net_price, what is given beside the invoice, unit_cost, payment_days and more.",
    };

    private readonly Option<string?> products = new("--products")
    {
        HelpName = "FILE.csv",
        Description = "A price list: product; where known group, list_price, unit_cost. Quotes need not repeat it.",
    };

    private readonly Option<string?> pools = new("--pools")
    {
        HelpName = "FILE.csv",
        Description =
            "What is left in discount pools: pool, left. A quote that is approved takes from its pool before the next.",
    };

    private readonly Option<string?> salespeople = new("--salespeople")
    {
        HelpName = "FILE.csv",
        Description = "Who sells where: salesperson, territory.",
    };

    private readonly Option<string?> columns = CommonOptions.Columns(
        "How to read the export of another system, under \"quotes\", \"products\", \"pools\" and \"salespeople\": which of its columns are which, constants, dates, words and delimiter."
    );

    private readonly Option<string[]> policies = CommonOptions.Policies(
        "Policies to go by in place of the shipped ones: discounts and their ladder, files or folders. Each must pass: keyaccount policy verify."
    );

    private readonly MarginOptions margins = new("that of the quotes", "0, or lower when the median leaves no room");

    private readonly Option<string?> ways = new("--ways")
    {
        HelpName = "N",
        Description =
            $"For how many quotes, those with the largest discounts, the cheapest change is sought, 0 to {MostWays} [default: {UsualWays}].",
    };

    private readonly Option<string?> asOf = CommonOptions.AsOf(
        "The day of the review: policies in effect then are taken [default: the latest day in the file]."
    );

    private readonly Option<string?> currency = CommonOptions.Currency(
        "The currency of the review, and of rows that name none [default: that of the file]."
    );

    private readonly Option<string> language = CommonOptions.Language();

    private readonly Option<string> audience = new("--audience")
    {
        HelpName = "finance|sales",
        Description = "Who will read the result: why a competitor's offer may never be used is for finance only.",
        DefaultValueFactory = _ => "sales",
    };

    public QuoteOptions() => audience.AcceptOnlyFromAmong("finance", "sales");

    public void AddTo(Command command)
    {
        command.Add(quotes);
        command.Add(products);
        command.Add(pools);
        command.Add(salespeople);
        command.Add(columns);
        command.Add(policies);
        margins.AddTo(command);
        command.Add(ways);
        command.Add(asOf);
        command.Add(currency);
        command.Add(language);
        command.Add(audience);
    }

    public QuoteRequest Request(ParseResult parsed) =>
        new()
        {
            Quotes = parsed.GetRequiredValue(quotes)!,
            Products = parsed.GetValue(products),
            Pools = parsed.GetValue(pools),
            Salespeople = parsed.GetValue(salespeople),
            Columns = parsed.GetValue(columns),
            Policies = parsed.GetValue(policies) ?? [],
            MedianMargin = margins.Median(parsed),
            VariableMargin = margins.Variable(parsed),
            Ways = Ways(parsed),
            AsOf = parsed.GetDay(asOf),
            Currency = parsed.GetCurrency(currency),
            Language = parsed.GetLanguage(language),
            Reader = Words.Audiences[parsed.GetRequiredValue(audience)],
        };

    private int Ways(ParseResult parsed) =>
        parsed.GetValue(ways) is not { } text ? UsualWays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most <= MostWays ? most
        : throw new UsageException($"{ways.Name} needs a whole number from 0 to {MostWays}, not \"{text}\".");
}
