using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalScriptTests(PostgresDatabase database)
    : StoredApprovalScriptTests(database),
        IClassFixture<PostgresDatabase>;
