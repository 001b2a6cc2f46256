using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class PostgresAdmissionUnderLoadTests(PostgresDatabase database)
    : AdmissionUnderLoadTests(database, connections: 64, orders: 3),
        IClassFixture<PostgresDatabase>;
