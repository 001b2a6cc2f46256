using System.Collections.Concurrent;
using System.Diagnostics;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>A worker as a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private WorkerProcess(Process process) => this.process = process;

    /// <summary>What it has printed so far: an id and what was said to it.</summary>
    public IEnumerable<(string Id, string Kind)> Answers =>
        lines.Select(line => line.Split(' ')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]));

    public int Count => lines.Count;

    /// <summary>Starts one.</summary>
    /// <param name="connection">The connection string of its database.</param>
    /// <param name="arguments">Its verb, and what that takes.</param>
    public static WorkerProcess Start(string connection, params string[] arguments)
    {
        var assembly = typeof(WorkerProcess).Assembly.Location;
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[WorkerConnection.ConnectionVariable] = connection;
        WorkerProcess worker = new(Process.Start(start)!);
        worker.process.OutputDataReceived += (_, line) => worker.Add(line.Data);
        worker.process.ErrorDataReceived += (_, line) => worker.Add(line.Data);
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Waits until it has printed so many answers, and kills it wherever it is then.</summary>
    /// <returns>Whether it was still at work.</returns>
    public async Task<bool> KillAfterAsync(int answers, CancellationToken cancellation)
    {
        while (Count < answers && !process.HasExited)
        {
            await Task.Delay(1, cancellation);
        }
        var isAtWork = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(cancellation);
        return isAtWork;
    }

    public async Task FinishAsync(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        Assert.True(process.ExitCode == 0, $"A worker failed: {string.Join('\n', lines.TakeLast(30))}");
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
        process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
