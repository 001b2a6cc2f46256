using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class SqliteCreditLineScriptTests(SqliteDatabase database)
    : StoredCreditLineScriptTests(database),
        IClassFixture<SqliteDatabase>;
