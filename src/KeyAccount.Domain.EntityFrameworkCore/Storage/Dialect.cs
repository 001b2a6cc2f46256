using System.Data;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>The little in which the supported databases differ.</summary>
internal sealed record Dialect
{
    private const string PostgresProvider = "Npgsql.EntityFrameworkCore.PostgreSQL";
    private const string SqliteProvider = "Microsoft.EntityFrameworkCore.Sqlite";

    private static readonly Dialect Postgres = new()
    {
        OrdinalOrder = " COLLATE \"C\"",
        LockRows = " FOR UPDATE",
        LockNumber = "pg_advisory_xact_lock",
        Snapshot = IsolationLevel.RepeatableRead,
    };

    // A transaction that writes has locked the whole database when it began.
    private static readonly Dialect Sqlite = new()
    {
        OrdinalOrder = " COLLATE BINARY",
        LockRows = "",
        LockNumber = "",
        Snapshot = IsolationLevel.ReadUncommitted,
    };

    /// <summary>Orders by bytes, whatever the collation of the database.</summary>
    public required string OrdinalOrder { get; init; }

    /// <summary>Locks the rows that are read.</summary>
    public required string LockRows { get; init; }

    /// <summary>The function that locks a number until the transaction ends; empty where a transaction has locked everything.</summary>
    public required string LockNumber { get; init; }

    /// <summary>
    /// The level at which all statements of a transaction read the same state. SQLite always does; this level makes its provider
    /// begin without the write lock, so that nobody waits for a reader.
    /// </summary>
    public required IsolationLevel Snapshot { get; init; }

    /// <summary>That of the context's provider.</summary>
    /// <exception cref="NotSupportedException">It is another one: nothing would lock the rows.</exception>
    public static Dialect Of(DbContext context) =>
        context.Database.ProviderName switch
        {
            PostgresProvider => Postgres,
            SqliteProvider => Sqlite,
            var other => throw new NotSupportedException(
                $"The provider '{other}' is not supported: '{PostgresProvider}' and '{SqliteProvider}' are."
            ),
        };
}
