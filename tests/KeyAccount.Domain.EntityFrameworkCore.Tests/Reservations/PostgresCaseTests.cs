using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class PostgresCaseTests(PostgresDatabase database) : StoredCaseTests(database), IClassFixture<PostgresDatabase>;
