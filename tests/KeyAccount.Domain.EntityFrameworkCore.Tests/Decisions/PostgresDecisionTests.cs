using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;

public class PostgresDecisionTests(PostgresDatabase database) : StoredDecisionTests(database), IClassFixture<PostgresDatabase>;
