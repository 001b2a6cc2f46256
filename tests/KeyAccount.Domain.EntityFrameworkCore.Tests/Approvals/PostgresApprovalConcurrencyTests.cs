using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalConcurrencyTests(PostgresDatabase database)
    : StoredApprovalConcurrencyTests(database),
        IClassFixture<PostgresDatabase>;
