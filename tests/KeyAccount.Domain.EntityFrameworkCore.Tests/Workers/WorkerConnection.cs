using System.Globalization;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>One of the connections over which a worker sends; the worker may be killed and started again.</summary>
internal sealed class WorkerConnection
{
    public const string ConnectionVariable = "KEY_ACCOUNT_WORKER_CONNECTION";

    // A server that crashed is back long before.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DbContextOptions<HostContext> options;

    private WorkerConnection(DbContextOptions<HostContext> options, int process, int number, int overall) =>
        (this.options, Process, Number, Overall) = (options, process, number, overall);

    /// <summary>The number of the process.</summary>
    public int Process { get; }

    /// <summary>The number in the process.</summary>
    public int Number { get; }

    /// <summary>The number among those of all processes.</summary>
    public int Overall { get; }

    /// <summary>Runs a worker.</summary>
    /// <param name="args">"postgres" or "sqlite", the number of the process and how many connections it opens.</param>
    /// <param name="work">What is done over each of them.</param>
    public static async Task<int> RunAsync(string[] args, Func<WorkerConnection, Task> work)
    {
        // It ends with the test that started it, also when that was killed: the pipe is closed then.
        _ = Task.Run(async () =>
        {
            _ = await Console.In.ReadToEndAsync();
            Environment.Exit(1);
        });
        var connection = Environment.GetEnvironmentVariable(ConnectionVariable);
        var options = new DbContextOptionsBuilder<HostContext>();
        _ = args[0] == "postgres" ? options.UseNpgsql(connection) : options.UseSqlite(connection);
        var (process, connections) = (
            int.Parse(args[1], CultureInfo.InvariantCulture),
            int.Parse(args[2], CultureInfo.InvariantCulture)
        );
        await Task.WhenAll(
            from number in Enumerable.Range(0, connections)
            let one = new WorkerConnection(options.Options, process, number, (process * connections) + number)
            select Task.Run(() => work(one))
        );
        return 0;
    }

    /// <summary>Sends until there is an answer: whatever went wrong, the same ids are sent again.</summary>
    public async Task<T> SendAsync<T>(Func<HostContext, Task<T>> send)
    {
        for (var deadline = DateTime.UtcNow + Patience; ; )
        {
            try
            {
                await using HostContext context = new(options);
                return await send(context);
            }
#pragma warning disable CA1031 // Any failure is answered by sending again.
            catch (Exception) when (DateTime.UtcNow < deadline)
#pragma warning restore CA1031
            {
                await Task.Delay(50);
            }
        }
    }
}
