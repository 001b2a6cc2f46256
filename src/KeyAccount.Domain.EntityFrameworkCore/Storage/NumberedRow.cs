using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>Appends a row to which the database gives its place.</summary>
internal static class NumberedRow
{
    /// <summary>Appends the row.</summary>
    /// <returns>Its place; null when its key is taken.</returns>
    public static async Task<long?> InsertAsync<TRow>(
        DbContext context,
        TableNames<TRow> table,
        TRow row,
        CancellationToken cancellation
    )
        where TRow : class, INumberedRow
    {
        (string Property, object? Value)[] cells = [.. row.Cells.Where(cell => cell.Value is not null)];
        var columns = string.Join(", ", cells.Select(cell => table[cell.Property]));
        var values = string.Join(", ", cells.Select((_, index) => FormattableString.Invariant($"{{{index}}}")));
#pragma warning disable EF1002 // The names come from the model.
        var places = await context
            .Database.SqlQueryRaw<long>(
                $"INSERT INTO {table.Name} ({columns}) VALUES ({values}) ON CONFLICT DO NOTHING RETURNING {table[nameof(INumberedRow.Sequence)]} AS \"Value\"",
                [.. cells.Select(cell => cell.Value!)]
            )
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
#pragma warning restore EF1002
        return places is [var given] ? given : null;
    }
}
