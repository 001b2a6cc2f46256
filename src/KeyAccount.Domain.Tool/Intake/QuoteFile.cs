using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads quotes, one line of a quote a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="currency">The currency of the review.</param>
/// <param name="asOf">The day of the review; null for the latest in the file.</param>
/// <param name="prices">The price list.</param>
/// <param name="advanced">Told after each row.</param>
internal sealed class QuoteFile(
    TableReader table,
    ColumnMapping mapping,
    Currency currency,
    LocalDate? asOf,
    PriceList prices,
    Action advanced
)
{
    /// <summary>The word for: known to be none.</summary>
    public const string None = "none";

    private const int MostLines = 1_000_000;

    private readonly Dictionary<string, QuotedDeal> deals = new(StringComparer.Ordinal);
    private readonly HashSet<(QuotedDeal, long)> numbers = [];

    /// <summary>The quotes in the order in which they begin.</summary>
    public List<QuotedDeal> Read()
    {
        RowFields fields = new(table, mapping);
        QuoteHeadRow head = new(table, fields, currency);
        QuoteLineRow line = new(table, fields, currency, prices);
        List<QuotedDeal> all = [];
        while (table.Read())
        {
            advanced();
            var name = fields.Name(QuoteColumns.Quote);
            CheckCurrency(fields);
            var isNew = false;
            var deal = name is null ? new QuotedDeal("", table.Line) : DealOf(name, out isNew);
            head.Read(deal);
            if (deal.On > asOf)
            {
                table.Report(
                    QuoteColumns.On,
                    $"{DateText.Iso(deal.On.Value)} lies after the day of the review, {DateText.Iso(asOf.Value)}"
                );
            }

            var read = line.Read(NumberIn(deal, fields));
            if (isNew)
            {
                all.Add(deal);
            }

            if (table.Accept())
            {
                deal.Lines.Add(read!);
            }
        }

        return all;
    }

    private QuotedDeal DealOf(string name, out bool isNew)
    {
        isNew = !deals.TryGetValue(name, out var deal);
        return isNew ? deals[name] = new(name, table.Line) : deal!;
    }

    private void CheckCurrency(RowFields fields)
    {
        if (fields.Currency(QuoteColumns.Currency, currency) is { } own && own != currency)
        {
            table.Report(
                QuoteColumns.Currency,
                $"the row is in {own} and the review in {currency}; review one currency at a time, and leave out the others with the mapping's \"where\""
            );
        }
    }

    private long NumberIn(QuotedDeal deal, RowFields fields)
    {
        var stated = fields.Whole(QuoteColumns.Line, 1, MostLines);
        var number = stated ?? (deal.Lines.Count == 0 ? 1 : deal.Lines[^1].Number + 1);
        if (!numbers.Add((deal, number)))
        {
            table.Report(
                QuoteColumns.Line,
                string.Create(CultureInfo.InvariantCulture, $"line {number} of {Quoted.Text(deal.Id)} occurs twice")
            );
        }

        return number;
    }
}
