using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class SqliteCaseTests(SqliteDatabase database) : StoredCaseTests(database), IClassFixture<SqliteDatabase>;
