using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

public class SqliteQuoteUnderLoadTests(SqliteDatabase database) : QuoteUnderLoadTests(database), IClassFixture<SqliteDatabase>;
