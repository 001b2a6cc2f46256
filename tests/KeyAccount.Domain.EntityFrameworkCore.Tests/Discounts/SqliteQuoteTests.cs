using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

public class SqliteQuoteTests(SqliteDatabase database) : StoredQuoteTests(database), IClassFixture<SqliteDatabase>;
