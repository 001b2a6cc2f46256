using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Npgsql;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalUnderLoadTests(PostgresDatabase database)
    : ApprovalUnderLoadTests(database, people: 32, requests: 50, share: 4),
        IClassFixture<PostgresDatabase>
{
    [Fact]
    public Task Processes_killed_in_mid_write_leave_nothing_half_written_and_nothing_twice() =>
        new KilledApprovals(database, "postgres", database.ConnectionString, processes: 3, people: 4).RunAsync();

    /// <summary>Ends a connection now and then, wherever it is.</summary>
    protected override async Task TroubleAsync(CancellationToken until)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        while (!until.IsCancellationRequested)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' ORDER BY random() LIMIT 2
                """;
            await command.ExecuteNonQueryAsync(Cancellation);
            await Task.Delay(150, CancellationToken.None);
        }
    }
}
