using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class SqliteUnderLoadTests(SqliteDatabase database) : DatabaseTests(database), IClassFixture<SqliteDatabase>
{
    [Fact] // law:K12 law:K15 reservations:63
    public async Task With_several_processes_killed_in_mid_write_every_accepted_id_is_there_once_and_no_limit_is_crossed()
    {
        KilledWorkers workers = new(Database, "sqlite", database.ConnectionString, processes: 3, connections: 3);

        var answers = await workers.RunAsync(() => Task.CompletedTask);

        await workers.CheckAsync(answers);
    }
}
