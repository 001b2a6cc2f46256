using KeyAccount.Domain.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.SampleHost;

/// <summary>The host's own context with its own entities; two lines of it are the library's.</summary>
public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<Order> Orders => Set<Order>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseKeyAccountConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseKeyAccountModel();
        modelBuilder.Entity<Quote>().HasKey(quote => quote.Number);
        modelBuilder.Entity<Order>().HasKey(order => order.Number);
    }
}
