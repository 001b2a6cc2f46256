using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Documentation;

public enum Service : byte
{
    Standard = 0,
    Priority = 1,
    Dedicated = 2,
}

#region queries: the entity and its map
// The host's own entity; nothing in it is ours but the type of one value.
public sealed class Customer
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public long? PurchasesInCents { get; set; }
    public int? DaysOverdue { get; set; }
    public Share? Margin { get; set; }
    public Service Service { get; set; }
}

public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    // Where each answer is kept: written once, beside the entity's other mappings.
    public static FeatureMap<Client, Customer> Answers { get; } =
        new FeatureMap<Client, Customer>()
            .MapCode(Ask.Purchases, customer => customer.PurchasesInCents)
            .MapCode(Ask.DaysOverdue, customer => customer.DaysOverdue)
            .Map(Ask.Margin, customer => customer.Margin);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder
            .Entity<Customer>()
            .Property(customer => customer.Margin)
            .HasConversion(share => share!.Value.BasisPoints, basisPoints => Share.FromBasisPoints(basisPoints));
}
#endregion
