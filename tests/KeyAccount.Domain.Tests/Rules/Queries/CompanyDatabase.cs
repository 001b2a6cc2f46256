using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>A host whose answers are not plain columns of one entity: complex values, owned children, a parent.</summary>
internal sealed class CompanyDatabase : DbContext
{
    private readonly SqliteConnection connection;

    private CompanyDatabase(SqliteConnection connection)
        : base(new DbContextOptionsBuilder<CompanyDatabase>().UseSqlite(connection).Options) => this.connection = connection;

    public DbSet<Company> Companies => Set<Company>();

    public static CompanyDatabase With(params Company[] companies)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var database = new CompanyDatabase(connection);
        database.Database.EnsureCreated();
        database.Companies.AddRange(companies);
        database.SaveChanges();
        database.ChangeTracker.Clear();
        return database;
    }

    public override void Dispose()
    {
        base.Dispose();
        connection.Dispose();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Company>(company =>
        {
            company.Property(row => row.Id).ValueGeneratedNever();
            company.ComplexProperty(row => row.Turnover);
            company.HasMany(row => row.Branches).WithOne(row => row.Parent);
        });
}

public sealed class Company
{
    public int Id { get; set; }

    public required Turnover Turnover { get; set; }

    public int? LateHundredths { get; set; }

    public Company? Parent { get; set; }

    public List<Company> Branches { get; } = [];
}

public sealed record Turnover(long? MinorUnits, string Currency);
