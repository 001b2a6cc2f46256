using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

public class PostgresQuoteUnderLoadTests(PostgresDatabase database)
    : QuoteUnderLoadTests(database),
        IClassFixture<PostgresDatabase>;
