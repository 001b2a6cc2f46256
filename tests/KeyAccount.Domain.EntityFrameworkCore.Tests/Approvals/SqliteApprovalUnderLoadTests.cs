using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalUnderLoadTests(SqliteDatabase database)
    : ApprovalUnderLoadTests(database, people: 8, requests: 20, share: 2),
        IClassFixture<SqliteDatabase>
{
    [Fact]
    public Task Processes_killed_in_mid_write_leave_nothing_half_written_and_nothing_twice() =>
        new KilledApprovals(database, "sqlite", database.ConnectionString, processes: 2, people: 3).RunAsync();
}
