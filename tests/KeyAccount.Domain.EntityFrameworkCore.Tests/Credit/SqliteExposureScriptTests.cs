using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class SqliteExposureScriptTests(SqliteDatabase database)
    : StoredExposureScriptTests(database),
        IClassFixture<SqliteDatabase>;
