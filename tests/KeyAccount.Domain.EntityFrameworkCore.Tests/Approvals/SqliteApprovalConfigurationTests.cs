using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalConfigurationTests(SqliteDatabase database)
    : ApprovalConfigurationTests(database),
        IClassFixture<SqliteDatabase>;
