using System.Diagnostics;
using System.Globalization;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks.Storage;

/// <summary>Reserve and post, one pair after the other and from eight connections, on one line and on 100,000.</summary>
internal static class StorageRuns
{
    private const int ManyLines = 100_000;
    private const int Connections = 8;
    private const string PlainSum = """SELECT CAST(sum("Net") AS bigint) / 100 AS "Value" FROM "PlainLine" """;
    private const string StoredSum = """SELECT CAST(sum("Net") AS bigint) / 100 AS "Value" FROM key_account_ledger_lines""";
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly LineTerms Terms = LineTerms.Limited(Money.OfMinor(Money.MaxMinorUnits, Currency.Eur));

    public static async Task RunAsync(TextWriter output, int pairs)
    {
        await output.WriteLineAsync(
            "| | lines | connections | pairs per second | time, ratio | posted and lost |\n| --- | ---: | ---: | ---: | ---: | ---: |"
        );
        foreach (var lines in new[] { 1, ManyLines })
        {
            await PrintAsync(output, "in memory", lines, 1, 100 * pairs, InMemory(lines, 100 * pairs), null, 0);
        }
        var folder = Directory.CreateTempSubdirectory("key-account-benchmark-").FullName;
        await OnAsync(
            output,
            "SQLite",
            new DbContextOptionsBuilder<LedgerHost>().UseSqlite($"Data Source={folder}/host.db").Options,
            """WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99999)""",
            "SELECT i FROM n",
            [1],
            pairs
        );
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        if (Environment.GetEnvironmentVariable("KEY_ACCOUNT_POSTGRES") is not { Length: > 0 } postgres)
        {
            await output.WriteLineAsync("PostgreSQL: not run, KEY_ACCOUNT_POSTGRES is not set.");
            return;
        }
        await OnAsync(
            output,
            "PostgreSQL",
            new DbContextOptionsBuilder<LedgerHost>().UseNpgsql(postgres).Options,
            "",
            "SELECT i FROM generate_series(0, 99999) AS i",
            [1, Connections],
            pairs
        );
    }

    private static TimeSpan InMemory(int lines, int pairs)
    {
        var ledger = Ledger.Empty;
        for (var line = 0; line < lines; line++)
        {
            ledger = ledger.Apply(LedgerCommand.OpenLine($"open-{line}", Line(line), Terms), Start).Ledger;
        }
        var watch = Stopwatch.StartNew();
        for (var pair = 0; pair < pairs; pair++)
        {
            var (reserve, post) = Pair("m", pair, lines);
            ledger = ledger.Apply(reserve, At(pair)).Ledger;
            ledger = ledger.Apply(post, At(pair)).Ledger;
        }
        return watch.Elapsed;
    }

    private static async Task OnAsync(
        TextWriter output,
        string name,
        DbContextOptions<LedgerHost> options,
        string with,
        string numbers,
        int[] connections,
        int pairs
    )
    {
        await FillAsync(options, with, numbers);
        foreach (var lines in new[] { 1, ManyLines })
        {
            foreach (var count in connections)
            {
                var run = $"{lines}-{count}";
                await TimeAsync(count, pairs / 5, pair => PlainAsync(options, $"pw{run}", pair, lines));
                await TimeAsync(count, pairs / 5, pair => StoredAsync(options, $"sw{run}", pair, lines));
                var plainBefore = await SumAsync(options, PlainSum);
                var plain = await TimeAsync(count, pairs, pair => PlainAsync(options, $"p{run}", pair, lines));
                var plainLost = pairs - await SumAsync(options, PlainSum) + plainBefore;
                await PrintAsync(output, $"{name}, plain read-check-write", lines, count, pairs, plain, plain, plainLost);
                var before = await SumAsync(options, StoredSum);
                var stored = await TimeAsync(count, pairs, pair => StoredAsync(options, $"s{run}", pair, lines));
                var lost = pairs - await SumAsync(options, StoredSum) + before;
                await PrintAsync(output, $"{name}, `StoredLedger`", lines, count, pairs, stored, plain, lost);
            }
        }
    }

    /// <summary>All lines at once, open and unused, as both programs keep them.</summary>
    private static async Task FillAsync(DbContextOptions<LedgerHost> options, string with, string numbers)
    {
        await using LedgerHost host = new(options);
        await host.Database.EnsureCreatedAsync();
        var limit = Money.MaxMinorUnits.ToString(CultureInfo.InvariantCulture);
        foreach (
            var insert in new[]
            {
                $"""{with} INSERT INTO key_account_ledger_lines ("Name", "Currency", "Limit", "Tolerance", "IsOpen", "Net", "Pending", "LastAt", "LastSequence") SELECT 'line-' || i, 'EUR', {limit}, 0, true, 0, 0, 0, 0 FROM ({numbers}) AS numbers""",
                $"""{with} INSERT INTO "PlainLine" ("Name", "Limit", "Net", "Pending", "LastAt") SELECT 'line-' || i, {limit}, 0, 0, 0 FROM ({numbers}) AS numbers""",
            }
        )
        {
            await host.Database.ExecuteSqlRawAsync(insert);
        }
    }

    /// <summary>How many pairs are posted by the figures of the lines.</summary>
    private static async Task<long> SumAsync(DbContextOptions<LedgerHost> options, string sum)
    {
        await using LedgerHost host = new(options);
        return (await host.Database.SqlQueryRaw<long>(sum).ToListAsync())[0];
    }

    private static async Task<TimeSpan> TimeAsync(int connections, int pairs, Func<int, Task> pair)
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (int mine; (mine = Interlocked.Increment(ref next)) < pairs; )
                        {
                            await pair(mine);
                        }
                    })
                )
        );
        return watch.Elapsed;
    }

    private static async Task StoredAsync(DbContextOptions<LedgerHost> options, string run, int pair, int lines)
    {
        var (reserve, post) = Pair(run, pair, lines);
        foreach (var command in new LedgerCommand[] { reserve, post })
        {
            await using LedgerHost host = new(options);
            if (!(await new StoredLedger(host).ApplyAsync(command, At(pair))).IsGranted)
            {
                throw new InvalidOperationException($"{command.Id} was refused.");
            }
        }
    }

    private static async Task PlainAsync(DbContextOptions<LedgerHost> options, string run, int pair, int lines)
    {
        var (reserve, post) = Pair(run, pair, lines);
        var at = At(pair).ToUnixTimeTicks();
        await using (LedgerHost host = new(options))
        {
            await PlainLedger.ReserveAsync(host, reserve.Id, reserve.Claims.All[0].Line, 100, at, at + 1_000_000_000);
        }
        await using (LedgerHost host = new(options))
        {
            await PlainLedger.PostAsync(host, post.Id, reserve.Id, at);
        }
    }

    private static (ReservationRequest Reserve, Posting Post) Pair(string run, int pair, int lines)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{run}-{pair}");
        var line = Line((int)(pair * 7919L % lines));
        return (
            LedgerCommand.Reserve($"{id}-r", Claims.On(line, Money.Eur(1)), Duration.FromDays(14)),
            LedgerCommand.Post($"{id}-p", $"{id}-r")
        );
    }

    private static Instant At(int pair) => Start + Duration.FromMilliseconds(pair);

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line-{number}");

    private static Task PrintAsync(
        TextWriter output,
        string name,
        int lines,
        int connections,
        int pairs,
        TimeSpan took,
        TimeSpan? plain,
        long lost
    ) =>
        output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {lines:N0} | {connections} | {pairs / took.TotalSeconds:N0} | {(plain is { } yardstick ? $"{took / yardstick:F2}" : "")} | {lost} |"
            )
        );
}
