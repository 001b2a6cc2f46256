using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalReadingTests(SqliteDatabase database)
    : StoredApprovalReadingTests(database),
        IClassFixture<SqliteDatabase>;
