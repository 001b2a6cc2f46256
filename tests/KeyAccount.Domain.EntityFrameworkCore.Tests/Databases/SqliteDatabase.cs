using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>A file of its own in the temporary folder, with a write-ahead log.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("key-account-sqlite-").FullName;

    public string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "host.db"), DefaultTimeout = 60 }.ToString();

    public override DbContextOptions<TContext> Configured<TContext>() =>
        new DbContextOptionsBuilder<TContext>().UseSqlite(ConnectionString).Options;

    protected override async Task CreateAsync()
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync();
    }

    protected override ValueTask DeleteAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
