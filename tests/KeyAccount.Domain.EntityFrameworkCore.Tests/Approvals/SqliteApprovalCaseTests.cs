using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalCaseTests(SqliteDatabase database)
    : StoredApprovalCaseTests(database),
        IClassFixture<SqliteDatabase>;
