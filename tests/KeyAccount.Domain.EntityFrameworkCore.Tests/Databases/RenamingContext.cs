using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>A host that has its own names for everything, as a naming convention would give them, in a schema and with a default collation.</summary>
public sealed class RenamingContext(DbContextOptions<RenamingContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseKeyAccountModel(KeyAccountTables.Default.InSchema("accounts").Prefixed("ka_"));
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName($"c_{property.Name}");
        }
    }
}
