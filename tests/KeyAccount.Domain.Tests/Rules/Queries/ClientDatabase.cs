using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>SQLite in memory, for as long as its connection is open.</summary>
internal sealed class ClientDatabase : DbContext
{
    private readonly SqliteConnection connection;

    private ClientDatabase(SqliteConnection connection, DbContextOptions<ClientDatabase> options)
        : base(options) => this.connection = connection;

    public DbSet<ClientRow> Clients => Set<ClientRow>();

    public DbSet<CompleteRow> Complete => Set<CompleteRow>();

    public DbSet<NumberRow> Numbers => Set<NumberRow>();

    public static ClientDatabase Empty(Action<DbContextOptionsBuilder>? configure = null)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var options = new DbContextOptionsBuilder<ClientDatabase>().UseSqlite(connection);
        configure?.Invoke(options);
        var database = new ClientDatabase(connection, options.Options);
        database.Database.EnsureCreated();
        return database;
    }

    public static ClientDatabase With(params IEnumerable<Client> clients)
    {
        var database = Empty();
        database.Fill(clients);
        return database;
    }

    /// <summary>Puts these clients in the place of all others; the id of each is its place in the list.</summary>
    public void Fill(IEnumerable<Client> clients)
    {
        Clients.ExecuteDelete();
        var id = 0;
        foreach (var client in clients)
        {
            var row = ClientRow.Of(client);
            row.Id = ++id;
            Clients.Add(row);
        }

        SaveChanges();
        ChangeTracker.Clear();
    }

    public override void Dispose()
    {
        base.Dispose();
        connection.Dispose();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ClientRow>(row =>
        {
            row.Property(client => client.Id).ValueGeneratedNever();
            row.Ignore(client => client.Complaints);
            row.Property(client => client.Revenue)
                .HasConversion(money => money!.Value.MinorUnits, minor => Storage.Euros(minor));
            row.Property(client => client.Margin).HasConversion(share => share!.Value.BasisPoints, code => Storage.Share(code));
            row.Property(client => client.Since).HasConversion(date => Storage.Day(date!.Value), day => Storage.Date(day));
            row.Property(client => client.SinceText)
                .HasConversion(date => Storage.Text(date!.Value), text => Storage.Date(text));
            row.Property(client => client.RiskText).HasConversion<string>();
        });
        modelBuilder.Entity<CompleteRow>(row =>
        {
            row.Property(client => client.Id).ValueGeneratedNever();
            row.Property(client => client.Margin).HasConversion(share => share.BasisPoints, code => Storage.Share(code));
            row.Property(client => client.Since).HasConversion(date => Storage.Day(date), day => Storage.Date(day));
        });
    }
}
