using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

public class SqliteBudgetUnderLoadTests(SqliteDatabase database)
    : BudgetUnderLoadTests(database, connections: 4, claims: 8),
        IClassFixture<SqliteDatabase>;
