using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class SqliteAdmissionBookingTests(SqliteDatabase database)
    : StoredAdmissionBookingTests(database),
        IClassFixture<SqliteDatabase>;
