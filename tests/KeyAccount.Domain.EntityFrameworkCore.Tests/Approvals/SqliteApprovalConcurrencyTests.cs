using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalConcurrencyTests(SqliteDatabase database)
    : StoredApprovalConcurrencyTests(database),
        IClassFixture<SqliteDatabase>;
