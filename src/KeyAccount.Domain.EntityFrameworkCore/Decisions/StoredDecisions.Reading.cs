using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Replay;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <content>Reading, which locks nothing. A record that was changed is never returned.</content>
public sealed partial class StoredDecisions
{
    /// <summary>The decision with this id; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It was changed from outside.</exception>
    public async Task<KeptDecision?> FindAsync(string id, CancellationToken cancellation = default)
    {
        Guard.Against.Null(id);
        return (await Rows.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false))?.Read();
    }

    /// <summary>A page of the decisions on a subject for days in a period, in the order in which they were kept.</summary>
    /// <param name="subject">Whom or what they are about; null for every subject.</param>
    /// <param name="asOf">The days for which they hold, half open.</param>
    /// <param name="after">Only those after this place: that of the last one of the page before; 0 for the first page.</param>
    /// <param name="most">How many at most, above zero.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">One of them was changed from outside.</exception>
    public async Task<ImmutableArray<KeptDecision>> PageAsync(
        string? subject,
        DateRange asOf,
        long after = 0,
        int most = 100,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.NegativeOrZero(most);
        var (first, end) = (StoredDate.Of(asOf.Start), StoredDate.Of(asOf.End));
        var rows = await Rows.Where(row => (subject == null || row.Subject == subject) && row.AsOf >= first && row.AsOf < end)
            .Where(row => row.Sequence > after)
            .OrderBy(row => row.Sequence)
            .Take(most)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>
    /// Checks every record of a log and the chain between them. What was cut off at the end it cannot know: keep the last hash elsewhere,
    /// and compare.
    /// </summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<LogCheck> CheckAsync(string log = DefaultLog, CancellationToken cancellation = default)
    {
        Guard.Against.Null(log);
        return DecisionLog.Check(
            await Rows.Where(row => row.Log == log)
                .OrderBy(row => row.Sequence)
                .Select(row => row.Record)
                .ToListAsync(cancellation)
                .ConfigureAwait(false)
        );
    }

    /// <summary>Asks a policy again all that it once decided, and says of each decision whether it comes to the same bytes.</summary>
    /// <param name="policy">The policy, in the version that decided.</param>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">A record was changed from outside.</exception>
    public IAsyncEnumerable<ReplayedDecision> ReplayAsync(
        Policy policy,
        long after = 0,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(policy);
        return ReplayAsync(policy.Identity, record => record.ReplayBy(policy), after, cancellation);
    }

    /// <summary>The same for a scorecard.</summary>
    /// <typeparam name="TFacts">The facts that the scorecard reads.</typeparam>
    /// <inheritdoc cref="ReplayAsync(Policy, long, CancellationToken)" path="/exception"/>
    /// <param name="scorecard">The scorecard, in the version that scored.</param>
    /// <param name="after">Only those after this place; 0 for all.</param>
    /// <param name="cancellation">Stops it.</param>
    public IAsyncEnumerable<ReplayedDecision> ReplayAsync<TFacts>(
        Scorecard<TFacts> scorecard,
        long after = 0,
        CancellationToken cancellation = default
    )
    {
        Guard.Against.Null(scorecard);
        return ReplayAsync(scorecard.Identity, record => record.ReplayBy(scorecard), after, cancellation);
    }

    private IAsyncEnumerable<ReplayedDecision> ReplayAsync(
        PolicyIdentity identity,
        Func<DecisionRecord, ReplayResult> replay,
        long after,
        CancellationToken cancellation
    ) =>
        StoredRows.ReadAsync(
            Rows.Where(row => row.Policy == identity.Id && row.Version == identity.Version),
            after,
            row =>
            {
                var kept = row.Read();
                return new ReplayedDecision(kept, replay(kept.Record));
            },
            cancellation
        );
}
