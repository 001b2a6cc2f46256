using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

public class SqliteQuoteInvoiceTests(SqliteDatabase database)
    : StoredQuoteInvoiceTests(database),
        IClassFixture<SqliteDatabase>;
