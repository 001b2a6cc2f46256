using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Reservations;

/// <summary>
/// The ledger in the host's database. Its answers are those of a <see cref="Ledger"/> in memory, whoever else uses the same lines at the
/// same time: the database holds the lines of a command while it is decided.
/// </summary>
/// <remarks>
/// <para>A command costs a few statements and reads what concerns its lines, not the entries of the ledger.</para>
/// <para>
/// It has a transaction of its own, tried again when others were faster or the connection broke. When the context has a current transaction
/// the command is a part of it: it counts when the host commits, the lines stay locked until then, and a deadlock is the host's
/// to repeat. Nothing of the host's is saved, and no entity is tracked.
/// </para>
/// <para>Like its context it is made for one unit of work, and not for two threads.</para>
/// </remarks>
public sealed partial class StoredLedger
{
    private readonly DbContext context;
    private readonly Dialect dialect;
    private readonly LedgerReader reader;
    private readonly LedgerWriter writer;

    /// <summary>The ledger in the tables of a context.</summary>
    /// <param name="context">The host's context, whose model has the tables.</param>
    /// <exception cref="InvalidOperationException">The model has no such tables.</exception>
    /// <exception cref="NotSupportedException">The provider is neither that of SQLite nor that of PostgreSQL.</exception>
    public StoredLedger(DbContext context)
    {
        this.context = Guard.Against.Null(context);
        dialect = Dialect.Of(context);
        reader = new(context, dialect);
        writer = new(context);
    }

    /// <summary>Carries a command out, or says why not. After any failure the same command can be sent again.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="at">When, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="cancellation">Stops it; whether it was carried out is then told by sending it again.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    /// <exception cref="TimeoutException">Others were faster ten times; nothing was written.</exception>
    /// <exception cref="InvalidDataException">The tables were changed from outside.</exception>
    public async Task<LedgerAnswer> ApplyAsync(LedgerCommand command, Instant at, CancellationToken cancellation = default)
    {
        Guard.Against.Null(command);
        var answers = await DecideAsync([command], at, view => [LedgerRules.Decide(command, at, view)], cancellation)
            .ConfigureAwait(false);
        return answers[0];
    }

    /// <summary>Carries a set of commands out as a whole, or none of them.</summary>
    /// <inheritdoc cref="LedgerRules.DecideLinked" path="/param[@name='commands']"/>
    /// <inheritdoc cref="ApplyAsync" path="/param|/exception"/>
    /// <returns>One answer for each command, in their order.</returns>
    /// <exception cref="ArgumentException">There is no command, there are too many, or two have one id.</exception>
    public Task<ImmutableArray<LedgerAnswer>> ApplyLinkedAsync(
        ImmutableArray<LedgerCommand> commands,
        Instant at,
        CancellationToken cancellation = default
    ) => DecideAsync(commands, at, view => LedgerRules.DecideLinked(commands, at, view), cancellation);

    private async Task<ImmutableArray<LedgerAnswer>> DecideAsync(
        ImmutableArray<LedgerCommand> commands,
        Instant at,
        Func<ILedgerView, ImmutableArray<LedgerAnswer>> decide,
        CancellationToken cancellation
    )
    {
        // What breaks the contract is told before anything is read.
        _ = decide(Ledger.Empty);
        var answers = await StoreTransaction
            .RunAsync(context, token => AttemptAsync(commands, at, decide, token), cancellation)
            .ConfigureAwait(false);
        return [.. answers];
    }

    /// <summary>
    /// Finds the lines, locks them, and only then reads what counts; null when a reservation turned up meanwhile, whose lines are
    /// not locked, or when somebody recorded the id on other lines.
    /// </summary>
    private async Task<LedgerAnswer[]?> AttemptAsync(
        ImmutableArray<LedgerCommand> commands,
        Instant at,
        Func<ILedgerView, ImmutableArray<LedgerAnswer>> decide,
        CancellationToken cancellation
    )
    {
        var names = await LinesAsync(commands, cancellation).ConfigureAwait(false);
        var rows = await reader.LockAsync(names, cancellation).ConfigureAwait(false);
        var excerpt = await reader.ExcerptAsync(names, rows, at, cancellation).ConfigureAwait(false);
        return await writer.CarryAsync(reader, excerpt, () => decide(excerpt), cancellation).ConfigureAwait(false);
    }

    /// <summary>The lines that the commands touch. What a reservation holds never changes, so this is read without a lock.</summary>
    private async Task<ImmutableSortedSet<string>> LinesAsync(
        ImmutableArray<LedgerCommand> commands,
        CancellationToken cancellation
    )
    {
        LedgerExcerpt known = new();
        while (true)
        {
            var lines = commands
                .SelectMany(command => command.LinesTouched(known))
                .ToImmutableSortedSet(StringComparer.Ordinal);
            if (known.MissedReservations.Count == 0)
            {
                return lines;
            }
            await reader.FillAsync(known, cancellation).ConfigureAwait(false);
        }
    }
}
