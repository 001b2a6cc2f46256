using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class SqliteConfigurationTests(SqliteDatabase database)
    : StoredConfigurationTests(database),
        IClassFixture<SqliteDatabase>
{
    protected override DbContextOptions<TContext> Configured<TContext>() =>
        new DbContextOptionsBuilder<TContext>().UseSqlite(database.ConnectionString).Options;
}
