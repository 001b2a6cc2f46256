using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>Several workers on one database, each killed in mid-write once and started again with the same ids.</summary>
internal sealed class KilledWorkers(TestDatabase database, string provider, string connection, int processes, int connections)
{
    private readonly ImmutableArray<LedgerCommand> openings = WorkerScript.Openings(processes * connections);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Runs them to their end.</summary>
    /// <param name="meanwhile">What else goes wrong while they work.</param>
    /// <returns>All answers of all runs.</returns>
    public async Task<ILookup<string, string>> RunAsync(Func<Task> meanwhile)
    {
        await using (var context = database.Open())
        {
            StoredLedger ledger = new(context);
            foreach (var opening in openings)
            {
                Assert.True((await ledger.ApplyAsync(opening, WorkerScript.At(0, 0), Cancellation)).IsGranted);
            }
        }
        KilledProcesses running = new(StoreWorker.Verb, provider, connection, processes, connections);
        var answers = running.RunAsync(number => (4 + (3 * number)) * connections);
        await meanwhile();
        return (await answers).ToLookup(answer => answer.Id, answer => answer.Kind, StringComparer.Ordinal);
    }

    /// <summary>Every id sent is recorded at most once, every answer is borne out, and no table is half-written.</summary>
    public async Task CheckAsync(ILookup<string, string> answers)
    {
        await using var context = database.Open();
        StoredLedger ledger = new(context);
        var entries = await ledger.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);

        Assert.Empty(LedgerLaws.Violations(entries));
        Assert.Empty(await ledger.DifferencesAsync(Cancellation));
        var recorded = entries.ToDictionary(entry => entry.Command.Id, StringComparer.Ordinal);
        foreach (var step in Steps())
        {
            var said = step.Select(command => answers[command.Id].ToList()).ToList();
            Assert.All(said, kinds => Assert.NotEmpty(kinds));
            var granted = step.Where(command => answers[command.Id].Any(kind => kind is "Accepted" or "Exists")).ToList();
            Assert.All(granted, command => Assert.Null(recorded[command.Id].Refusal));
            Assert.All(granted, command => Assert.DoesNotContain("Refused", answers[command.Id]));
            Assert.Contains(granted.Count, new[] { 0, step.Length });
            Assert.Equal(
                granted.Count,
                step.Count(command => recorded.TryGetValue(command.Id, out var entry) && entry.Refusal is null)
            );
        }
        var lines = await ledger.HeadroomsAsync(
            openings.Select(opening => ((LineOpening)opening).Line),
            WorkerScript.At(0, WorkerScript.Steps),
            Cancellation
        );
        Assert.Equal(openings.Length, lines.Length);
        Assert.All(lines, line => Assert.True(line.Used <= line.Terms.Limit!.Value, line.ToString()));
        Assert.Contains(entries, entry => entry.Refusal?.Reason == RefusalReason.LimitExceeded);
        Assert.Contains(answers.SelectMany(kinds => kinds), kind => kind == "Exists");
    }

    private IEnumerable<ImmutableArray<LedgerCommand>> Steps() =>
        from process in Enumerable.Range(0, processes)
        from connectionNumber in Enumerable.Range(0, connections)
        from step in WorkerScript.Of(process, connectionNumber)
        select step;
}
