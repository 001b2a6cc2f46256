using KeyAccount.Domain.EntityFrameworkCore.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>A process that sends its scripts over several connections and prints every answer; it may be killed and started again.</summary>
internal static class StoreWorker
{
    public const string Verb = "store-worker";

    /// <inheritdoc cref="WorkerConnection.RunAsync"/>
    public static Task<int> RunAsync(string[] args) => WorkerConnection.RunAsync(args, WorkAsync);

    private static async Task WorkAsync(WorkerConnection connection)
    {
        var script = WorkerScript.Of(connection.Process, connection.Number);
        foreach (var (commands, step) in script.Select((commands, step) => (commands, step)))
        {
            var at = WorkerScript.At(connection.Number, step);
            var answers = await connection.SendAsync(async context =>
            {
                StoredLedger ledger = new(context);
                return commands.Length > 1
                    ? await ledger.ApplyLinkedAsync(commands, at)
                    : [await ledger.ApplyAsync(commands[0], at)];
            });
            foreach (var (command, answer) in commands.Zip(answers))
            {
                await Console.Out.WriteLineAsync($"{command.Id} {answer.Kind}");
            }
        }
    }
}
