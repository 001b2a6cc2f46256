using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

public class SqliteBudgetTests(SqliteDatabase database) : StoredBudgetTests(database), IClassFixture<SqliteDatabase>;
