using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>A host whose tables are made by steps of a migration, in a schema of their own.</summary>
public sealed class MigratedContext(DbContextOptions<MigratedContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.UseKeyAccountModel(KeyAccountTables.Default.InSchema("migrated").Prefixed("migrated_"));
}
