using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads all rows of one file of a request.</summary>
internal static class TableRows
{
    /// <summary>The rows; none when the file was not given or can't be opened. A header alone can say that there is nothing.</summary>
    public static List<T> Of<T>(
        string? path,
        TableFormat format,
        ColumnMapping written,
        RowGate gate,
        bool mayBeEmpty,
        Func<TableReader, IEnumerable<T>> read
    )
    {
        if (path is null || !TableReader.TryOpen(path, format, written, gate, out var table))
        {
            return [];
        }

        using (table)
        {
            List<T> rows = [.. read(table)];
            if (!mayBeEmpty || table.Tally.Rows > 0)
            {
                gate.RefuseEmpty(table.Tally);
            }

            return rows;
        }
    }
}
