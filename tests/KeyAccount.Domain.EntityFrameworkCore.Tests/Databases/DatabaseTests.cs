namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// Tests that every provider has to pass: an abstract class has their bodies, and a derived one for each provider its database.
/// </summary>
public abstract class DatabaseTests(TestDatabase database) : IAsyncLifetime
{
    protected TestDatabase Database { get; } = database;

    public virtual async ValueTask InitializeAsync() => await Database.ReadyAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
