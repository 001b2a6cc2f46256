using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

public class PostgresQuoteInvoiceTests(PostgresDatabase database)
    : StoredQuoteInvoiceTests(database),
        IClassFixture<PostgresDatabase>;
