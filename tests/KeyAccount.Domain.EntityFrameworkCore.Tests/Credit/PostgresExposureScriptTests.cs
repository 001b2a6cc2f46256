using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class PostgresExposureScriptTests(PostgresDatabase database)
    : StoredExposureScriptTests(database),
        IClassFixture<PostgresDatabase>;
