using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of a host, made for one class of tests and deleted after it.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The options of a context on it; each context has a connection of its own.</summary>
    public DbContextOptions<HostContext> Options { get; private set; } = null!;

    public HostContext Open() => new(Options);

    /// <summary>Makes the database when it is not yet made; skips the test that asks where there is no server.</summary>
    public async Task ReadyAsync()
    {
        if (Options is null)
        {
            await CreateAsync();
            Options = Configured<HostContext>();
            await using var context = Open();
            await context.Database.EnsureCreatedAsync();
        }
    }

    /// <summary>Empties every table, for tests that count all that is there.</summary>
    public async Task ClearAsync()
    {
        await using var context = Open();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
#pragma warning disable EF1002 // The names come from the model.
            await context.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"");
#pragma warning restore EF1002
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DeleteAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Options of another context on it.</summary>
    public abstract DbContextOptions<TContext> Configured<TContext>()
        where TContext : DbContext;

    protected abstract Task CreateAsync();

    protected abstract ValueTask DeleteAsync();
}
