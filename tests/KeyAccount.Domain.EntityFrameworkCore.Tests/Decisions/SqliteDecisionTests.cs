using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;

public class SqliteDecisionTests(SqliteDatabase database) : StoredDecisionTests(database), IClassFixture<SqliteDatabase>;
