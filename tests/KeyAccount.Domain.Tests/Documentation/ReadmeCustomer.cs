using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Documentation;

#region readme: the columns
// Your own entity, and where it keeps the answers: said once, for all rules.
public sealed class Customer
{
    public required string Name { get; init; }
    public long? PurchasesInCents { get; init; }
    public int? MarginInBasisPoints { get; init; }
    public int? DaysOverdue { get; init; }

    public static readonly FeatureMap<Client, Customer> Columns = new FeatureMap<Client, Customer>()
        .MapCode(Ask.Purchases, customer => customer.PurchasesInCents)
        .MapCode(Ask.Margin, customer => customer.MarginInBasisPoints)
        .MapCode(Ask.DaysOverdue, customer => customer.DaysOverdue);
}
#endregion

/// <summary>The database of the sample, in memory.</summary>
public sealed class CustomerDatabase : DbContext
{
    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Customer>().HasKey(customer => customer.Name);
}
