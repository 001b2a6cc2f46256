using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

public class SqliteApprovalScriptTests(SqliteDatabase database)
    : StoredApprovalScriptTests(database),
        IClassFixture<SqliteDatabase>;
