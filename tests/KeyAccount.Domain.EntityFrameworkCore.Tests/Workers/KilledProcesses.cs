using System.Globalization;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>Several processes on one database, each killed in mid-write once and started again with the same ids.</summary>
internal sealed class KilledProcesses(string verb, string provider, string connection, int processes, int connections)
{
    // A quick one may be done before it is killed; when all were, nothing was tried.
    private const string TooQuick = "All had finished before they were killed.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Runs them to their end.</summary>
    /// <param name="killAfter">After how many answers each is killed, by its number.</param>
    /// <returns>All answers of all runs: an id and what was said to it.</returns>
    public async Task<List<(string Id, string Kind)>> RunAsync(Func<int, int> killAfter)
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, processes).Select(number => RunAsync(number, killAfter(number))));
        Assert.True(runs.Any(run => run.WasAtWork), TooQuick);
        return [.. runs.SelectMany(run => run.Answers)];
    }

    private async Task<(bool WasAtWork, List<(string Id, string Kind)> Answers)> RunAsync(int number, int answers)
    {
        using var first = Start(number);
        var wasAtWork = await first.KillAfterAsync(answers, Cancellation);
        using var second = Start(number);
        await second.FinishAsync(Cancellation);
        return (wasAtWork, [.. first.Answers, .. second.Answers]);
    }

    private WorkerProcess Start(int number) =>
        WorkerProcess.Start(
            connection,
            verb,
            provider,
            number.ToString(CultureInfo.InvariantCulture),
            connections.ToString(CultureInfo.InvariantCulture)
        );
}
