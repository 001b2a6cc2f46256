using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalCaseTests(PostgresDatabase database)
    : StoredApprovalCaseTests(database),
        IClassFixture<PostgresDatabase>;
