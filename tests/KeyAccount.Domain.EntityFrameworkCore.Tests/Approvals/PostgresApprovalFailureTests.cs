using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalFailureTests(PostgresDatabase database)
    : StoredApprovalFailureTests(database),
        IClassFixture<PostgresDatabase>;
