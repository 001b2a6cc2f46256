using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalFailureTests(SqliteDatabase database)
    : StoredApprovalFailureTests(database),
        IClassFixture<SqliteDatabase>;
