using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class PostgresAdmissionTests(PostgresDatabase database)
    : StoredAdmissionTests(database),
        IClassFixture<PostgresDatabase>;
