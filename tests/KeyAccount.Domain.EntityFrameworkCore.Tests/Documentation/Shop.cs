using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

#region storage: the host
// The host's own context and entity; two lines of it are ours.
public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseKeyAccountConventions();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseKeyAccountModel();
}

public sealed class Order
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
    public Share Discount { get; set; }
}
#endregion
