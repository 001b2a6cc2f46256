using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Workers;

/// <summary>What one connection of a worker sends, the same each time that it is started: commands alone and linked sets.</summary>
internal static class WorkerScript
{
    public const string One = "one";
    public const string Pool = "pool";
    public const int Steps = 12;

    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>A single line, and a hierarchy of clients, families and a pool, with room for about half of what is sent.</summary>
    public static ImmutableArray<LedgerCommand> Openings(int connections) =>
        [
            Open(One, 20 * connections),
            Open(Pool, 15 * connections),
            .. Enumerable.Range(0, 2).Select(family => Open(Family(family), 10 * connections)),
            .. Enumerable.Range(0, 8).Select(client => Open(Client(client), 3 * connections)),
        ];

    /// <summary>When a step is sent: the clocks of connections differ.</summary>
    public static Instant At(int connection, int step) => Start + Duration.FromSeconds((7 * step) + (connection % 3));

    /// <summary>The steps; one of several commands is a linked set.</summary>
    public static ImmutableArray<ImmutableArray<LedgerCommand>> Of(int process, int connection)
    {
        var random = new Random((1000 * process) + connection);
        return [.. Enumerable.Range(0, Steps).Select(step => Step(process, connection, step, random))];
    }

    private static ImmutableArray<LedgerCommand> Step(int process, int connection, int step, Random random)
    {
        string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"w{process}-{connection}-{number}");
        var amount = Money.Eur(1 + random.Next(20));
        var single = Claims.On(One, amount);
        var hierarchy = Claims.OnEach(amount, Client(connection % 8), Family(connection % 2), Pool);
        var (id, earlier) = (Id(step), Id(step - 2));
        return (step % 6) switch
        {
            0 => [LedgerCommand.Reserve(id, single, null)],
            1 => [LedgerCommand.Reserve(id, hierarchy, null)],
            2 => [LedgerCommand.Post(id, earlier)],
            3 => [LedgerCommand.Void(id, earlier)],
            4 => [LedgerCommand.Reserve(id, step < 6 ? hierarchy : single, Duration.FromSeconds(30))],
            _ =>
            [
                LedgerCommand.Reserve($"{id}-a", single, null),
                LedgerCommand.Reserve($"{id}-b", hierarchy, null),
                LedgerCommand.Post($"{id}-p", $"{id}-a"),
            ],
        };
    }

    private static string Client(int number) => string.Create(CultureInfo.InvariantCulture, $"client-{number}");

    private static string Family(int number) => string.Create(CultureInfo.InvariantCulture, $"family-{number}");

    private static LineOpening Open(string line, decimal limit) =>
        LedgerCommand.OpenLine($"open-{line}", line, LineTerms.Limited(Money.Eur(limit)));
}
