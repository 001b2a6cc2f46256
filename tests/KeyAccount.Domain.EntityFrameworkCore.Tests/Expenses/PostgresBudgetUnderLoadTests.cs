using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

public class PostgresBudgetUnderLoadTests(PostgresDatabase database)
    : BudgetUnderLoadTests(database, connections: 48, claims: 3),
        IClassFixture<PostgresDatabase>;
