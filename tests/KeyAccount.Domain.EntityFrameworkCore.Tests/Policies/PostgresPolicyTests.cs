using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Policies;

public class PostgresPolicyTests(PostgresDatabase database) : StoredPolicyTests(database), IClassFixture<PostgresDatabase>;
