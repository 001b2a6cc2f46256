using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;
using KeyAccount.Domain.Testing.Approvals;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>Several processes of people who submit and sign, each killed in mid-write once and started again with the same ids.</summary>
internal sealed class KilledApprovals(TestDatabase database, string provider, string connection, int processes, int people)
{
    // A quick one may be done before it is killed; when all were, nothing was tried.
    private const string TooQuick = "All had finished before they were killed.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every id is recorded once, every answer is borne out, and each request is granted by its quorum.</summary>
    public async Task RunAsync()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, processes).Select(RunAsync));
        Assert.True(runs.Any(run => run.WasAtWork), TooQuick);
        var answers = runs.SelectMany(run => run.Answers).ToList();
        await using var context = database.Open();
        StoredApprovals store = new(context);
        var entries = await store.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);

        Assert.Empty(ApprovalLaws.Violations(entries));
        Assert.Empty(await store.DifferencesAsync(Cancellation));
        var carriedOut = entries.Where(entry => entry.Refusal is null).Select(entry => entry.Command.Id).ToHashSet();
        Assert.Equal(ApprovalWorker.Requests * (1 + ApprovalWorker.Quorum), carriedOut.Count);
        Assert.All(answers.Where(one => one.Kind is "Accepted" or "Exists"), one => Assert.Contains(one.Id, carriedOut));
        Assert.Empty(carriedOut.Except(answers.Select(one => one.Id)));
        Assert.Contains(answers, one => one.Kind == "Exists");
        Assert.All(
            ApprovalRegister.Replay(entries).Requests,
            request => Assert.Equal(ApprovalState.Approved, request.StateAt(Company.Start))
        );
    }

    private async Task<(bool WasAtWork, List<(string Id, string Kind)> Answers)> RunAsync(int number)
    {
        using var first = WorkerProcess.Start(provider, connection, number, people, ApprovalWorker.Verb);
        var wasAtWork = await first.KillAfterAsync((3 + (2 * number)) * people, Cancellation);
        using var second = WorkerProcess.Start(provider, connection, number, people, ApprovalWorker.Verb);
        await second.FinishAsync(Cancellation);
        return (wasAtWork, [.. first.Answers, .. second.Answers]);
    }
}
