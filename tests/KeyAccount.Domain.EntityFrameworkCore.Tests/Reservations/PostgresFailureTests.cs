using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class PostgresFailureTests(PostgresDatabase database) : StoredFailureTests(database), IClassFixture<PostgresDatabase>;
