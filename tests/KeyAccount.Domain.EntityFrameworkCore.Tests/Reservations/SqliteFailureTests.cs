using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class SqliteFailureTests(SqliteDatabase database) : StoredFailureTests(database), IClassFixture<SqliteDatabase>;
