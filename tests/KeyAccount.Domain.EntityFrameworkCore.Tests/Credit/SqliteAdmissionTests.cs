using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class SqliteAdmissionTests(SqliteDatabase database) : StoredAdmissionTests(database), IClassFixture<SqliteDatabase>;
