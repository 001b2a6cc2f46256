using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads the values of the current row; what is wrong is reported there and then, and the value is null.</summary>
internal sealed class RowFields(TableReader table, ColumnMapping mapping)
{
    private readonly NameText names = new();
    private readonly FlagText flags = new(mapping);

    /// <summary>An id or name; null when blank, which is a problem in a required column.</summary>
    public string? Name(Column column, bool isShared = true)
    {
        var text = table[column];
        if (IsBlank(column, text))
        {
            return null;
        }

        if (
            isShared
                ? names.TryReadShared(text, out var value, out var problem)
                : NameText.TryRead(text, out value, out problem)
        )
        {
            return value;
        }

        table.Report(column, problem);
        return null;
    }

    public LocalDate? Date(Column column)
    {
        var text = table[column];
        if (IsBlank(column, text))
        {
            return null;
        }

        if (DateText.TryRead(text, mapping.DatePattern, out var value, out var problem))
        {
            return value;
        }

        table.Report(column, problem);
        return null;
    }

    public bool? Flag(Column column)
    {
        var text = table[column];
        if (!(table.Has(column) && flags.MeansBlank) && IsBlank(column, text))
        {
            return null;
        }

        if (flags.TryRead(text, out var value, out var problem))
        {
            return value;
        }

        table.Report(column, problem);
        return null;
    }

    /// <summary>The currency of the row, or <paramref name="otherwise"/> when it names none.</summary>
    public Currency? Currency(Column column, Currency? otherwise)
    {
        var text = table[column];
        if (text.IsEmpty)
        {
            return otherwise;
        }

        if (CurrencyText.TryRead(text, out var value, out var problem))
        {
            return value;
        }

        table.Report(column, problem);
        return null;
    }

    /// <summary>An amount in the currency; null without a report when the currency is not known, which is reported elsewhere.</summary>
    public Money? Amount(Column column, Currency? currency)
    {
        var text = table[column];
        if (IsBlank(column, text))
        {
            return null;
        }

        if (currency is { } known)
        {
            if (AmountText.TryRead(text, known, out var value, out var problem))
            {
                return value;
            }

            table.Report(column, problem);
        }
        else if (!DecimalText.TryRead(text, out _, out _, out var problem))
        {
            table.Report(column, problem);
        }

        return null;
    }

    /// <summary>A number with at most <paramref name="mostDecimals"/> decimals, between the two bounds inclusive.</summary>
    public decimal? Number(Column column, decimal lowest, decimal highest, int mostDecimals)
    {
        var text = table[column];
        if (IsBlank(column, text))
        {
            return null;
        }

        if (!DecimalText.TryRead(text, out var value, out var decimals, out var problem))
        {
            table.Report(column, problem);
        }
        else if (decimals > mostDecimals)
        {
            table.Report(
                column,
                mostDecimals == 0
                    ? $"{Quoted.Text(text)} is not a whole number"
                    : $"{Quoted.Text(text)} has {decimals} decimals; at most {mostDecimals}"
            );
        }
        else if (value < lowest || value > highest)
        {
            table.Report(
                column,
                string.Create(Invariant, $"{Quoted.Text(text)} is out of range; allowed is {lowest} to {highest}")
            );
        }
        else
        {
            return value;
        }

        return null;
    }

    /// <summary>A whole number between the two bounds inclusive.</summary>
    public int? Whole(Column column, int lowest, int highest) => (int?)Number(column, lowest, highest, mostDecimals: 0);

    /// <summary>A share written in percent, with or without the sign: <c>12.5</c> or <c>12.5 %</c>.</summary>
    public Share? Percent(Column column)
    {
        var text = table[column];
        if (IsBlank(column, text))
        {
            return null;
        }

        var number = text is [.., (byte)'%'] ? text[..^1].TrimEnd((byte)' ') : text;
        if (!DecimalText.TryRead(number, out var value, out var decimals, out var problem))
        {
            table.Report(column, problem);
        }
        else if (decimals > 2 || value is < 0 or > 100)
        {
            table.Report(column, $"{Quoted.Text(text)} is no share; allowed is 0 to 100 percent with at most 2 decimals");
        }
        else
        {
            return Share.Percent(value);
        }

        return null;
    }

    /// <summary>One of a closed list of words.</summary>
    public T? Choice<T>(Column column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var text = table[column];
        if (IsBlank(column, text))
        {
            return null;
        }

        var word = System.Text.Encoding.UTF8.GetString(text);
        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        table.Report(
            column,
            $"{Quoted.Text(text)} is not known{NearestName.Hint(word, words.Keys)}; allowed are {string.Join(", ", words.Keys)}"
        );
        return null;
    }

    /// <summary>Reports a value that was read and is not what the column holds.</summary>
    public string? Refuse(Column column, string message)
    {
        table.Report(column, message);
        return null;
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private bool IsBlank(Column column, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty && column.Required)
        {
            table.Report(column, "the value is blank; it is required");
        }

        return text.IsEmpty;
    }
}
