using System.Diagnostics;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;
using Npgsql;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

/// <summary>On a server of its own, because it is crashed.</summary>
public sealed class PostgresUnderLoadTests : IAsyncDisposable
{
    private readonly PostgresServer server = PostgresServer.Durable();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact] // law:K12 law:K15 reservations:63
    public async Task With_64_connections_killed_in_mid_write_every_accepted_id_is_there_once_and_no_limit_is_crossed()
    {
        await using PostgresDatabase database = new(server);
        await database.ReadyAsync();
        KilledWorkers workers = new(database, "postgres", database.ConnectionString, processes: 2, connections: 32);

        var answers = await workers.RunAsync(async () =>
        {
            for (var round = 0; round < 6; round++)
            {
                await EndBackendsAsync(database.ConnectionString, 4);
            }
            await CrashAsync(database.ConnectionString);
        });

        await workers.CheckAsync(answers);
    }

    /// <summary>Ends so many sessions in the middle of a transaction, as an operator or a failover would.</summary>
    private static async Task EndBackendsAsync(string connectionString, int most)
    {
        var ended = 0L;
        while (ended == 0)
        {
            await using NpgsqlConnection connection = new(connectionString);
            await connection.OpenAsync();
            await using NpgsqlCommand command = new(
                """
                SELECT count(pg_terminate_backend(pid)) FROM (
                    SELECT pid FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL LIMIT @most) AS busy
                """,
                connection
            );
            command.Parameters.AddWithValue("most", most);
            ended = (long)(await command.ExecuteScalarAsync())!;
            await Task.Delay(20);
        }
    }

    /// <summary>Kills the process of a session: the server then ends all others and recovers from its log.</summary>
    private static async Task CrashAsync(string connectionString)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        using var backend = Process.GetProcessById(connection.ProcessID);
        backend.Kill();
        await backend.WaitForExitAsync();
        NpgsqlConnection.ClearAllPools();
    }
}
