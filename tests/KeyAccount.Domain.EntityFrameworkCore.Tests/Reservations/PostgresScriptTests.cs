using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class PostgresScriptTests(PostgresDatabase database) : StoredScriptTests(database), IClassFixture<PostgresDatabase>;
