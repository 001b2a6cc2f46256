using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests;

public class PostgresModelTests(PostgresDatabase database) : KeyAccountModelTests(database), IClassFixture<PostgresDatabase>;
