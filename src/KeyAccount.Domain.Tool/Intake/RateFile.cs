using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads exchange rates; what is wrong goes to the gate.</summary>
internal static class RateFile
{
    /// <summary>How many days old a quote may be to be used: monthly quotes do.</summary>
    public const int MaximumAgeDays = 31;

    private const int MostDecimals = 10;

    /// <summary>The rates of a file that need not be given; none without it, or when it has problems.</summary>
    public static ExchangeRates ReadOptional(string? path, RowGate gate)
    {
        if (path is null || !TableReader.TryOpen(path, RateColumns.Format, ColumnMapping.Standard, gate, out var table))
        {
            return ExchangeRates.None;
        }

        using (table)
        {
            var rates = Read(table, new RowFields(table, ColumnMapping.Standard));
            gate.RefuseEmpty(table.Tally);
            return rates;
        }
    }

    public static ExchangeRates Read(TableReader table, RowFields fields)
    {
        List<ExchangeRate> quotes = [];
        var lineOf = new Dictionary<(Currency, Currency, LocalDate), long>();
        while (table.Read())
        {
            var date = fields.Date(RateColumns.Date);
            var from = Currency(table, fields, RateColumns.From);
            var to = Currency(table, fields, RateColumns.To);
            var rate = fields.Number(RateColumns.Rate, 0, ExchangeRate.MaxRate, MostDecimals);
            if (rate == 0)
            {
                table.Report(RateColumns.Rate, "the rate is 0; it is above zero");
            }

            if (from is { } given && given == to)
            {
                table.Report(RateColumns.To, $"the quote leads from {given} to itself");
            }
            else if (from is { } known && to is { } other && date is { } on && !lineOf.TryAdd((known, other, on), table.Line))
            {
                table.Report(
                    RateColumns.Date,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{known} to {other} on {DateText.Iso(on)} occurs twice; it was first read on line {lineOf[(known, other, on)]}"
                    )
                );
            }

            if (table.Accept())
            {
                quotes.Add(ExchangeRate.Of(from!.Value, to!.Value, date!.Value, rate!.Value));
            }
        }

        return ExchangeRates.Of(quotes, MaximumAgeDays);
    }

    private static Currency? Currency(TableReader table, RowFields fields, Column column)
    {
        if (table[column].IsEmpty)
        {
            table.Report(column, "the value is blank; it is required");
            return null;
        }

        return fields.Currency(column, otherwise: null);
    }
}
