using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

public class PostgresBudgetScriptTests(PostgresDatabase database)
    : StoredBudgetScriptTests(database),
        IClassFixture<PostgresDatabase>;
