using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Documentation;

#region readme: the columns
// Your own entity, and where it keeps the answers: said once, for all rules.
public sealed class ClientRow
{
    public required string Name { get; init; }
    public long? PurchasesInCents { get; init; }
    public int? MarginInBasisPoints { get; init; }
    public int? DaysOverdue { get; init; }

    public static readonly FeatureMap<Client, ClientRow> Columns = new FeatureMap<Client, ClientRow>()
        .MapCode(Ask.Purchases, client => client.PurchasesInCents)
        .MapCode(Ask.Margin, client => client.MarginInBasisPoints)
        .MapCode(Ask.DaysOverdue, client => client.DaysOverdue);
}
#endregion

/// <summary>The database of the sample, in memory.</summary>
public sealed class ClientDatabase : DbContext
{
    public DbSet<ClientRow> Clients => Set<ClientRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSqlite("Data Source=:memory:");

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<ClientRow>().HasKey(client => client.Name);
}
