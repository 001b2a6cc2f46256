using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Checks whether values of the current row fit each other and the rows before; what does not is reported there and then.</summary>
internal sealed class RowChecks(TableReader table)
{
    private readonly Dictionary<string, long> lineOf = new(StringComparer.Ordinal);

    /// <summary>Reports a text that an earlier row has too; null, which was reported when it was read, is nobody's.</summary>
    public void Once(Column column, string? text)
    {
        if (text is not null && !lineOf.TryAdd(text, table.Line))
        {
            table.Report(
                column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Quoted.Text(text)} occurs twice; it was first read on line {lineOf[text]}"
                )
            );
        }
    }

    /// <summary>Reports each blank one of columns that are filled together or not at all.</summary>
    public void Together(params ReadOnlySpan<Column> columns)
    {
        var filled = 0;
        foreach (var column in columns)
        {
            filled += table[column].IsEmpty ? 0 : 1;
        }

        foreach (var column in columns)
        {
            if (filled > 0 && table[column].IsEmpty)
            {
                table.Report(
                    column,
                    $"the value is blank; {string.Join(", ", columns.ToArray().Select(c => c.Name))} are filled together"
                );
            }
        }
    }

    /// <summary>Reports a blank column that a filled one needs.</summary>
    public void Needs(Column column, Column needed)
    {
        if (!table[column].IsEmpty && table[needed].IsEmpty)
        {
            table.Report(needed, $"the value is blank; {column} needs it");
        }
    }

    /// <summary>The amount; null, reported, for one below zero.</summary>
    public Money? NotNegative(Column column, Money? money)
    {
        if (money is { IsNegative: true } negative)
        {
            table.Report(column, $"{negative} is below zero");
            return null;
        }

        return money;
    }

    /// <summary>Reports an amount that is more than the one it is a part of.</summary>
    public void PartOf(Column column, Money? part, Column whole, Money? all)
    {
        if (part > all)
        {
            table.Report(column, $"{part} is more than {whole}, {all}");
        }
    }

    /// <summary>Reports a day that lies before another one.</summary>
    public void NotBefore(Column column, LocalDate? day, LocalDate? other, string what)
    {
        if (day < other)
        {
            table.Report(column, $"{DateText.Iso(day.Value)} lies before {what} on {DateText.Iso(other.Value)}");
        }
    }
}
