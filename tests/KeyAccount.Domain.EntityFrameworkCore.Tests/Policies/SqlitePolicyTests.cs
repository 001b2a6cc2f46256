using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Policies;

public class SqlitePolicyTests(SqliteDatabase database) : StoredPolicyTests(database), IClassFixture<SqliteDatabase>;
