using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests;

public class SqliteModelTests(SqliteDatabase database) : KeyAccountModelTests(database), IClassFixture<SqliteDatabase>;
