using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

public class SqliteBudgetScriptTests(SqliteDatabase database)
    : StoredBudgetScriptTests(database),
        IClassFixture<SqliteDatabase>;
