using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

public class PostgresBudgetTests(PostgresDatabase database) : StoredBudgetTests(database), IClassFixture<PostgresDatabase>;
