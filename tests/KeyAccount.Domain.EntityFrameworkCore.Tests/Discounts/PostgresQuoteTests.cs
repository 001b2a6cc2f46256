using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

public class PostgresQuoteTests(PostgresDatabase database) : StoredQuoteTests(database), IClassFixture<PostgresDatabase>;
