using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using KeyAccount.Domain.Benchmarks;
using KeyAccount.Domain.Benchmarks.Checks;
using KeyAccount.Domain.Benchmarks.Storage;

const string Help = """
    Ratios of this library against other ways to do the same, all in one run, each variant's outcomes checked one by one.

      dotnet run -c Release --project benchmarks/KeyAccount.Domain.Benchmarks -- COMMAND [N] [--rounds R] [--unknown P] [--json FILE]

      single [N]    one decision at a time, N shuffled clients (4,096): a policy of eleven rules over twelve questions
      shipped [N]   the shipped policy of the four kinds, N accounts (4,096)
      columns [N]   all clients in one pass over columns, N from 10,000 to 10,000,000 (10,000,000), one thread
      credit [N]    the shipped credit policy with its reasons, N debtors (4,096)
      checks [N]    orders checked by twelve rules, each over fifty items of exposure, N orders (1,024)
      approvals [N] who has to sign, on the shipped ladder, N requests (4,096)
      history [N]   a line at past instants, N entries (100,000)
      discounts [N] quotes of 40 lines with 6 stacked discounts, N quotes (256)
      lines [N]     the same in a batch, N lines (1,000,000), one thread
      reviews [N]   the review of such quotes: who has to approve them, and why, N quotes (256)
      reviewed [N]  the same in a batch, N lines (1,000,000), one thread
      expenses [N]  expenses against 15 budgets each, five levels in three views, N expenses (1,024)
      batch [N]     the same in a batch, N expense lines (1,000,000), one thread
      all [N]       all of the above
      storage [N]   reserve and post, N pairs (500), in memory, on SQLite and on the PostgreSQL database that the variable
                    KEY_ACCOUNT_POSTGRES connects to, an empty one
      verify        the verifier on tables of 50 to 1,500 rules; --rounds only
      bdn           the single decisions under BenchmarkDotNet; further arguments go to it

      --rounds R    how often each variant is timed, in turn (15)
      --unknown P   percent of unknown answers in "single" (20)
      --json FILE   writes the figures for machines, too
    """;

if (args is ["bdn", .. var rest])
{
    BenchmarkSwitcher.FromTypes([typeof(MicroBenchmarks)]).Run(rest);
    return 0;
}

if (
    args is not [var command, .. var others]
    || command
        is not (
            "single"
            or "shipped"
            or "columns"
            or "credit"
            or "checks"
            or "approvals"
            or "history"
            or "storage"
            or "discounts"
            or "lines"
            or "reviews"
            or "reviewed"
            or "expenses"
            or "batch"
            or "verify"
            or "all"
        )
)
{
    Console.Error.WriteLine(Help);
    return args is ["--help"] or ["-h"] ? 0 : 2;
}

int? clients = null;
var (rounds, unknown) = (15, 20);
string? json = null;
for (var at = 0; at < others.Length; at++)
{
    var isLast = at + 1 == others.Length;
    switch (others[at])
    {
        case "--rounds" when !isLast && WholeNumber(others[at + 1]) is { } value and > 0:
            rounds = value;
            at++;
            break;
        case "--unknown" when !isLast && WholeNumber(others[at + 1]) is { } value and <= 100:
            unknown = value;
            at++;
            break;
        case "--json" when !isLast:
            json = others[++at];
            break;
        case var text when clients is null && WholeNumber(text) is { } value and > 0 and <= 50_000_000:
            clients = value;
            break;
        default:
            Console.Error.WriteLine($"'{others[at]}' is not understood.\n\n{Help}");
            return 2;
    }
}

if (command is "verify")
{
    VerifiedTables.Run(Console.Out, rounds);
    return 0;
}

if (command is "storage")
{
    StorageRuns.RunAsync(Console.Out, clients ?? 500).GetAwaiter().GetResult();
    return 0;
}

var comparisons = new List<Comparison>();
if (command is "single" or "all")
{
    comparisons.Add(SingleDecisions.Of(clients ?? 4_096, rounds, unknown));
}

if (command is "shipped" or "all")
{
    comparisons.Add(ShippedKinds.Of(clients ?? 4_096, rounds));
}

if (command is "credit" or "all")
{
    comparisons.Add(ShippedCredit.Of(clients ?? 4_096, rounds));
}

if (command is "checks" or "all")
{
    comparisons.Add(CheckedOrders.Of(clients ?? 1_024, rounds));
}

if (command is "approvals" or "all")
{
    comparisons.Add(ApprovalRoutes.Of(clients ?? 4_096, rounds));
}

if (command is "history" or "all")
{
    comparisons.Add(LineHistories.Of(clients ?? 100_000, rounds));
}

if (command is "discounts" or "all")
{
    comparisons.Add(QuoteReviews.Of(clients ?? 256, rounds));
}

if (command is "lines" or "all")
{
    comparisons.Add(QuoteReviews.Batch(clients ?? 1_000_000, rounds));
}

if (command is "reviews" or "all")
{
    comparisons.Add(DiscountReviews.Of(clients ?? 256, rounds));
}

if (command is "reviewed" or "all")
{
    comparisons.Add(DiscountReviews.Batch(clients ?? 1_000_000, rounds));
}

if (command is "expenses" or "all")
{
    comparisons.Add(ExpenseChecks.Of(clients ?? 1_024, rounds));
}

if (command is "batch" or "all")
{
    comparisons.Add(ExpenseChecks.Batch(clients ?? 1_000_000, rounds));
}

if (command is "columns" or "all")
{
    comparisons.Add(ColumnPasses.Of(clients ?? 10_000_000, rounds));
}

foreach (var comparison in comparisons)
{
    comparison.Run();
    comparison.Print(Console.Out);
}

if (json is not null)
{
    File.WriteAllText(
        json,
        JsonSerializer.Serialize(
            comparisons.Select(comparison => new
            {
                comparison.Title,
                comparison.Clients,
                Variants = comparison.Variants.Select(variant => new
                {
                    variant.Name,
                    variant.Nanoseconds,
                    Ratio = variant.Nanoseconds / comparison.Variants[0].Nanoseconds,
                    variant.Bytes,
                }),
            })
        )
    );
}

return 0;

static int? WholeNumber(string text) =>
    int.TryParse(
        text.Replace(",", "", StringComparison.Ordinal),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var value
    )
        ? value
        : null;
