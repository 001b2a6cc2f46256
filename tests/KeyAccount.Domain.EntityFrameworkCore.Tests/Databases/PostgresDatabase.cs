using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of its own on the server of the test assembly.</summary>
public sealed class PostgresDatabase(PostgresServer server) : TestDatabase
{
    private readonly string name = $"host_{Guid.NewGuid():N}";

    public string ConnectionString { get; private set; } = "";

    public override DbContextOptions<TContext> Configured<TContext>() =>
        new DbContextOptionsBuilder<TContext>().UseNpgsql(ConnectionString).Options;

    protected override async Task CreateAsync() => ConnectionString = await server.CreateDatabaseAsync(name);

    protected override ValueTask DeleteAsync()
    {
        if (ConnectionString.Length > 0)
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }
        return ValueTask.CompletedTask;
    }
}
