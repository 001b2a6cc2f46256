using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Storage;

/// <summary>
/// Does work as a whole or not at all: in a transaction of its own, which is repeated when others were faster or the connection broke,
/// or inside the one that the host has begun, which the host ends.
/// </summary>
internal static class StoreTransaction
{
    /// <summary>How often work is tried before it gives up; the waits between add up to about five seconds.</summary>
    public const int Attempts = 10;

    private const string Savepoint = "key_account";

    /// <summary>Runs the work.</summary>
    /// <param name="context">The host's context.</param>
    /// <param name="work">Reads and writes; null when what it has read is no longer so, and it must begin again.</param>
    /// <param name="cancellation">Stops it; nothing is written then, unless the commit was already under way.</param>
    /// <exception cref="TimeoutException">Others were faster too often.</exception>
    public static Task<TResult> RunAsync<TResult>(
        DbContext context,
        Func<CancellationToken, Task<TResult?>> work,
        CancellationToken cancellation
    )
        where TResult : class =>
        context.Database.CurrentTransaction is { } begun
            ? JoinAsync(begun, work, cancellation)
            : context.Database.CreateExecutionStrategy().ExecuteAsync(token => OwnAsync(context, work, token), cancellation);

    /// <summary>Reads in one snapshot, or in the host's transaction when it has begun one.</summary>
    public static async Task<TResult> ReadAsync<TResult>(
        DbContext context,
        Dialect dialect,
        Func<CancellationToken, Task<TResult>> work,
        CancellationToken cancellation
    ) =>
        context.Database.CurrentTransaction is not null
            ? await work(cancellation).ConfigureAwait(false)
            : await context
                .Database.CreateExecutionStrategy()
                .ExecuteAsync(
                    async token =>
                    {
                        var snapshot = await context
                            .Database.BeginTransactionAsync(dialect.Snapshot, token)
                            .ConfigureAwait(false);
                        await using (snapshot.ConfigureAwait(false))
                        {
                            return await work(token).ConfigureAwait(false);
                        }
                    },
                    cancellation
                )
                .ConfigureAwait(false);

    private static async Task<TResult> OwnAsync<TResult>(
        DbContext context,
        Func<CancellationToken, Task<TResult?>> work,
        CancellationToken cancellation
    )
        where TResult : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Said explicitly: a server can have another default. SQLite takes its write lock here.
                var transaction = await context
                    .Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation)
                    .ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    if (await work(cancellation).ConfigureAwait(false) is { } result)
                    {
                        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                        return result;
                    }
                }
            }
            // Also after a commit whose answer was lost: the repetition then finds what it had written.
            catch (Exception exception) when (attempt < Attempts && IsTransient(exception)) { }
            await WaitAsync(attempt, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<TResult> JoinAsync<TResult>(
        IDbContextTransaction begun,
        Func<CancellationToken, Task<TResult?>> work,
        CancellationToken cancellation
    )
        where TResult : class
    {
        for (var attempt = 1; ; attempt++)
        {
            await begun.CreateSavepointAsync(Savepoint, cancellation).ConfigureAwait(false);
            try
            {
                if (await work(cancellation).ConfigureAwait(false) is { } result)
                {
                    await begun.ReleaseSavepointAsync(Savepoint, cancellation).ConfigureAwait(false);
                    return result;
                }
                await begun.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
            }
            catch
            {
                await UndoAsync(begun).ConfigureAwait(false);
                throw;
            }
            await WaitAsync(attempt, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves nothing half-written, even when the host catches the exception and commits.</summary>
    private static async Task UndoAsync(IDbContextTransaction begun)
    {
        try
        {
            await begun.RollbackToSavepointAsync(Savepoint, CancellationToken.None).ConfigureAwait(false);
        }
        // Then the connection or the whole transaction is gone, and nothing of it can be committed.
        catch (Exception exception) when (exception is DbException or InvalidOperationException) { }
    }

    private static Task WaitAsync(int attempt, CancellationToken cancellation) =>
        attempt < Attempts
            ? Task.Delay(TimeSpan.FromMilliseconds(5 << attempt), cancellation)
            : throw new TimeoutException(
                $"Others were faster {Attempts} times. Nothing was written; the same command can be sent again."
            );

    /// <summary>Deadlocks, failed serialisation, lost connections, a server that restarts: whatever the provider says may pass.</summary>
    private static bool IsTransient(Exception? exception) =>
        exception is not null && (exception is DbException { IsTransient: true } || IsTransient(exception.InnerException));
}
