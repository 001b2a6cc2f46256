using System.Collections.Immutable;
using System.Text;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>A table that is written: one row for each thing it is about.</summary>
internal static class OutputTable
{
    public static void Write<TRow>(Stream stream, ImmutableArray<OutputColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var table = new TableSink<TRow>(stream, columns, leaveOpen: true);
        foreach (var row in rows)
        {
            table.Add(row);
        }
    }

    /// <summary>The columns as a Markdown table, for the documentation.</summary>
    public static string Markdown<TRow>(ImmutableArray<OutputColumn<TRow>> columns)
    {
        var text = new StringBuilder("| column | meaning |\n| --- | --- |\n");
        foreach (var column in columns)
        {
            text.Append(null, $"| `{column.Name}` | {column.Meaning} |\n");
        }

        return text.ToString();
    }

    /// <summary>Several values in one field.</summary>
    public static string List(IEnumerable<string> items) => string.Join(';', items);
}
