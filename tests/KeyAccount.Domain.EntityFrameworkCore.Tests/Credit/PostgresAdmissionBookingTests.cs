using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class PostgresAdmissionBookingTests(PostgresDatabase database)
    : StoredAdmissionBookingTests(database),
        IClassFixture<PostgresDatabase>;
