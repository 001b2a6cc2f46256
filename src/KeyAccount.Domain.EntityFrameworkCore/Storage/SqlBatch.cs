using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>Statements that are sent together, and how many rows they must change: any other number means that somebody was faster.</summary>
internal sealed class SqlBatch(DbContext context)
{
    // Far below what either database takes in one command.
    private const int MostValues = 4_000;

    private readonly StringBuilder text = new();
    private readonly List<object> values = [];
    private int expected;
    private bool fits = true;

    /// <summary>Adds a part of a statement.</summary>
    public SqlBatch Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    /// <summary>Adds a value, which is sent as a parameter.</summary>
    public SqlBatch Value(object? value)
    {
        if (value is null)
        {
            text.Append("NULL");
            return this;
        }
        text.Append(CultureInfo.InvariantCulture, $"{{{values.Count}}}");
        values.Add(value);
        return this;
    }

    /// <summary>Adds a row that must not be there yet.</summary>
    public Task InsertAsync(string table, IEnumerable<(string Column, object? Value)> row, CancellationToken cancellation)
    {
        (string Column, object? Value)[] cells = [.. row];
        Add($"INSERT INTO {table} ({string.Join(", ", cells.Select(cell => cell.Column))}) VALUES (");
        for (var index = 0; index < cells.Length; index++)
        {
            Add(index == 0 ? "" : ", ").Value(cells[index].Value);
        }
        return Add(") ON CONFLICT DO NOTHING").EndAsync(1, cancellation);
    }

    /// <summary>Changes the one row that is as stated.</summary>
    public Task UpdateAsync(
        string table,
        IEnumerable<(string Column, object? Value)> changed,
        IEnumerable<(string Column, object Value)> stated,
        CancellationToken cancellation
    )
    {
        var separator = $"UPDATE {table} SET ";
        foreach (var (column, value) in changed)
        {
            Add($"{separator}{column} = ").Value(value);
            separator = ", ";
        }
        separator = " WHERE ";
        foreach (var (column, value) in stated)
        {
            Add($"{separator}{column} = ").Value(value);
            separator = " AND ";
        }
        return EndAsync(1, cancellation);
    }

    /// <summary>Ends a statement that must change so many rows.</summary>
    public Task EndAsync(int rows, CancellationToken cancellation)
    {
        text.Append(";\n");
        expected += rows;
        return values.Count < MostValues ? Task.CompletedTask : SendAsync(cancellation);
    }

    /// <summary>Sends what is left.</summary>
    /// <returns>Whether all statements changed what they had to.</returns>
    public async Task<bool> FitsAsync(CancellationToken cancellation)
    {
        await SendAsync(cancellation).ConfigureAwait(false);
        return fits;
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        if (text.Length > 0)
        {
            var changed = await context
                .Database.ExecuteSqlRawAsync(text.ToString(), values, cancellation)
                .ConfigureAwait(false);
            fits &= changed == expected;
            text.Clear();
            values.Clear();
            expected = 0;
        }
    }
}
