using System.Globalization;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>One invented row of a file; a column that is not set is blank.</summary>
internal sealed class SampleRow
{
    private readonly Dictionary<Column, string> values = [];

    /// <summary>The text of a column; null when it is blank.</summary>
    public string? this[Column column] => values.GetValueOrDefault(column);

    public void Set(Column column, string value) => values[column] = value;

    public void Set(Column column, LocalDate value) => values[column] = DateText.Iso(value);

    public void Set(Column column, int value) => values[column] = value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An amount in cents.</summary>
    public void Set(Column column, long cents) => values[column] = SampleWriter.Amount(cents);

    public void Set(Column column, bool value) => values[column] = value ? "yes" : "no";
}
