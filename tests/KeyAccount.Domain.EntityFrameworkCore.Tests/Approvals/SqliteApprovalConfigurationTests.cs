using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalConfigurationTests(SqliteDatabase database)
    : ApprovalConfigurationTests(database),
        IClassFixture<SqliteDatabase>
{
    protected override DbContextOptions<TContext> Configured<TContext>() =>
        new DbContextOptionsBuilder<TContext>().UseSqlite(database.ConnectionString).Options;
}
