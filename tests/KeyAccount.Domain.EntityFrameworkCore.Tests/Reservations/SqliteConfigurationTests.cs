using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class SqliteConfigurationTests(SqliteDatabase database)
    : StoredConfigurationTests(database),
        IClassFixture<SqliteDatabase>;
