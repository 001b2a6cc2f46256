using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;
using KeyAccount.Domain.Testing.Approvals;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>Several processes of people who submit and sign, each killed in mid-write once and started again with the same ids.</summary>
internal sealed class KilledApprovals(TestDatabase database, string provider, string connection, int processes, int people)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every id is recorded once, every answer is borne out, and each request is granted by its quorum.</summary>
    public async Task RunAsync()
    {
        KilledProcesses running = new(ApprovalWorker.Verb, provider, connection, processes, people);
        var answers = await running.RunAsync(number => (3 + (2 * number)) * people);
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
}
