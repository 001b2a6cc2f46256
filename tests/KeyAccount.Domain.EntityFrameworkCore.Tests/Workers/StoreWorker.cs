using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>A process that sends its scripts over several connections and prints every answer; it may be killed and started again.</summary>
internal static class StoreWorker
{
    public const string Verb = "store-worker";
    public const string ConnectionVariable = "KEY_ACCOUNT_WORKER_CONNECTION";

    // A server that crashed is back long before.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs it.</summary>
    /// <param name="args">"postgres" or "sqlite", the number of the process and how many connections it opens.</param>
    public static async Task<int> RunAsync(string[] args)
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
            Enumerable.Range(0, connections).Select(number => Task.Run(() => WorkAsync(options.Options, process, number)))
        );
        return 0;
    }

    private static async Task WorkAsync(DbContextOptions<HostContext> options, int process, int connection)
    {
        foreach (var (commands, step) in WorkerScript.Of(process, connection).Select((commands, step) => (commands, step)))
        {
            var answers = await SendAsync(options, commands, connection, step);
            foreach (var (command, answer) in commands.Zip(answers))
            {
                await Console.Out.WriteLineAsync($"{command.Id} {answer.Kind}");
            }
        }
    }

    /// <summary>Sends until there is an answer: whatever went wrong, the same ids are sent again.</summary>
    private static async Task<ImmutableArray<LedgerAnswer>> SendAsync(
        DbContextOptions<HostContext> options,
        ImmutableArray<LedgerCommand> commands,
        int connection,
        int step
    )
    {
        for (var deadline = DateTime.UtcNow + Patience; ; )
        {
            try
            {
                await using HostContext context = new(options);
                StoredLedger ledger = new(context);
                var at = WorkerScript.At(connection, step);
                return commands.Length > 1
                    ? await ledger.ApplyLinkedAsync(commands, at)
                    : [await ledger.ApplyAsync(commands[0], at)];
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
