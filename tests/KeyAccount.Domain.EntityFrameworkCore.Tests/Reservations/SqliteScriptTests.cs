using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class SqliteScriptTests(SqliteDatabase database) : StoredScriptTests(database), IClassFixture<SqliteDatabase>;
