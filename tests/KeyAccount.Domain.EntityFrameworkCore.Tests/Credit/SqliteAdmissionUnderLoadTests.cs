using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

public class SqliteAdmissionUnderLoadTests(SqliteDatabase database)
    : AdmissionUnderLoadTests(database, connections: 6, orders: 25),
        IClassFixture<SqliteDatabase>;
