using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class PostgresApprovalConfigurationTests(PostgresDatabase database)
    : ApprovalConfigurationTests(database),
        IClassFixture<PostgresDatabase>;
