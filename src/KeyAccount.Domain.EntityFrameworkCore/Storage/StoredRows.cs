using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>Reads rows as they are in the database: nothing is tracked, and the host's query filters do not apply.</summary>
internal static class StoredRows
{
    /// <summary>All rows of a table.</summary>
    public static IQueryable<TRow> Of<TRow>(DbContext context)
        where TRow : class => context.Set<TRow>().AsNoTracking().IgnoreQueryFilters();

    /// <summary>Rows in the order of their places, read as they are asked for.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="read">What a row says.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IAsyncEnumerable<T> ReadAsync<TRow, T>(
        IQueryable<TRow> rows,
        long after,
        Func<TRow, T> read,
        CancellationToken cancellation
    )
        where TRow : class, INumberedRow =>
        ReadAsync(rows.Where(row => row.Sequence > after).OrderBy(row => row.Sequence), read, cancellation);

    /// <summary>Rows one after the other, read as they are asked for.</summary>
    /// <param name="rows">The rows in their order.</param>
    /// <param name="read">What a row says.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<T> ReadAsync<TRow, T>(
        IOrderedQueryable<TRow> rows,
        Func<TRow, T> read,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return read(row);
        }
    }
}
