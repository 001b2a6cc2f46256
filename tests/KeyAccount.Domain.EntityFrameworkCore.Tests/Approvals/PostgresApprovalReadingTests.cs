using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalReadingTests(PostgresDatabase database)
    : StoredApprovalReadingTests(database),
        IClassFixture<PostgresDatabase>;
