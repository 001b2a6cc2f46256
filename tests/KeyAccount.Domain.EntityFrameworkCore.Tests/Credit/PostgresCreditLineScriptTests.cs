using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class PostgresCreditLineScriptTests(PostgresDatabase database)
    : StoredCreditLineScriptTests(database),
        IClassFixture<PostgresDatabase>;
