using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalConfigurationTests(PostgresDatabase database)
    : ApprovalConfigurationTests(database),
        IClassFixture<PostgresDatabase>
{
    protected override DbContextOptions<TContext> Configured<TContext>() =>
        new DbContextOptionsBuilder<TContext>().UseNpgsql(database.ConnectionString).Options;
}
