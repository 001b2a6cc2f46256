namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// Tests that every provider has to pass: an abstract class has their bodies, and a derived one for each provider its database. Each test
/// begins with empty tables.
/// </summary>
public abstract class DatabaseTests(TestDatabase database) : IAsyncLifetime
{
    protected TestDatabase Database { get; } = database;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        await Database.ReadyAsync();
        await Database.ClearAsync();
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
