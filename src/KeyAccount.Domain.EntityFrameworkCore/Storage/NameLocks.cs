using System.Buffers.Binary;
using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>
/// Locks of things that have no row yet, such as an id that nobody has used: held by the database until the transaction ends. What is
/// read after one was taken is what everybody before had committed.
/// </summary>
/// <remarks>
/// On PostgreSQL they are advisory locks of 64 bits taken from the name; two names that share one only wait for each other. SQLite has
/// locked the whole database when a transaction that writes began.
/// </remarks>
internal static class NameLocks
{
    /// <summary>Takes the locks of names, in one order for everybody, so that no two commands wait for each other.</summary>
    /// <param name="context">The host's context, in a transaction.</param>
    /// <param name="dialect">That of the context.</param>
    /// <param name="room">Keeps the names of one table apart from those of others.</param>
    /// <param name="names">The names.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="InvalidOperationException">
    /// The host's transaction reads as of its start: what others committed while this waited would not be seen.
    /// </exception>
    public static async Task TakeAsync(
        DbContext context,
        Dialect dialect,
        string room,
        IEnumerable<string> names,
        CancellationToken cancellation
    )
    {
        if (dialect.LockNumber.Length == 0)
        {
            return;
        }
        var level = context.Database.CurrentTransaction!.GetDbTransaction().IsolationLevel;
        if (level is not (IsolationLevel.ReadCommitted or IsolationLevel.Unspecified))
        {
            throw new InvalidOperationException(
                $"The transaction reads as of its start ({level}); begin it as {IsolationLevel.ReadCommitted}."
            );
        }
        var calls = names
            .Select(name => Number($"{room}\n{name}"))
            .Distinct()
            .Order()
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{dialect.LockNumber}({number})"))
            .ToList();
        if (calls.Count > 0)
        {
#pragma warning disable EF1002 // Numbers cannot hold a statement.
            await context.Database.ExecuteSqlRawAsync($"SELECT {string.Join(", ", calls)}", cancellation).ConfigureAwait(false);
#pragma warning restore EF1002
        }
    }

    private static long Number(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
