using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Discounts;

/// <summary>Quotes under review, with files named after their options; each run is written into the folder "out".</summary>
internal sealed class QuoteRun : IDisposable
{
    /// <summary>The columns of these tests; a row is made by <see cref="Quote"/>.</summary>
    private static readonly string[] Columns =
    [
        "quote",
        "account",
        "on",
        "product",
        "quantity",
        "list_price",
        "manual",
        "unit_cost",
        "payment_days",
        "standard_days",
        "public_sector",
        "credit",
        "pool",
        "favoured_price",
    ];

    public TemporaryFolder Folder { get; } = new();

    /// <summary>A row of which everything is known: ten units at 100, 40 each in cost; all that is not said otherwise is harmless.</summary>
    public static Dictionary<string, string> Quote(string id, string manual, params (string Column, string Value)[] otherwise)
    {
        string[] usual =
        [
            id,
            "acme",
            "2024-06-10",
            "pump",
            "10",
            "100.00",
            manual,
            "40",
            "30",
            "30",
            "no",
            "approve",
            "none",
            "none",
        ];
        var row = Columns.Zip(usual).ToDictionary(cell => cell.First, cell => cell.Second);
        foreach (var (column, value) in otherwise)
        {
            row[column] = value;
        }

        return row;
    }

    /// <summary>Reviews rows.</summary>
    public Task<Result> Review(IReadOnlyList<Dictionary<string, string>> rows, params string[] more) =>
        Review(Table(rows), more);

    /// <summary>Reviews a file; median margin and currency are stated.</summary>
    public Task<Result> Review(string quotes, params string[] more) =>
        Keyaccount.Run([
            "discount",
            "review",
            "--quotes",
            Folder.Write("quotes.csv", quotes),
            "--currency",
            "EUR",
            "--median-margin",
            "50",
            "--out",
            Folder.At("out"),
            .. more,
        ]);

    /// <summary>Reviews one row that is as <see cref="Quote"/> makes it.</summary>
    public Task<Result> ReviewOne(string manual, params (string Column, string Value)[] otherwise) =>
        Review([Quote("q1", manual, otherwise)]);

    /// <summary>An option with a file of this content.</summary>
    public string[] File(string option, string content) => [option, Folder.Write($"{option[2..]}.csv", content + "\n")];

    public static string Table(IReadOnlyList<Dictionary<string, string>> rows)
    {
        var names = rows.SelectMany(row => row.Keys).Distinct().ToList();
        return string.Join(
            '\n',
            [
                string.Join(',', names),
                .. rows.Select(row => string.Join(',', names.Select(name => row.GetValueOrDefault(name, "")))),
                "",
            ]
        );
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string table)
    {
        var lines = Folder.Read("out", table).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }

    public IReadOnlyDictionary<string, string> Deal(string quote = "q1") =>
        Rows("deals.csv").Single(row => row["quote"] == quote);

    public IReadOnlyList<JsonElement> Decisions() =>
        [
            .. Folder
                .Read("out", "decisions.jsonl")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    public JsonElement Summary() => JsonDocument.Parse(Folder.Read("out", "summary.json")).RootElement;

    /// <summary>Asserts that data was refused at one place, and that nothing was written.</summary>
    public void AssertRefused(Result result, string place, string message)
    {
        Assert.Equal(3, result.ExitCode);
        Assert.Contains(
            result.ErrorLines,
            line => line.Contains(place, StringComparison.Ordinal) && line.Contains(message, StringComparison.Ordinal)
        );
        Assert.Empty(result.Output);
        Assert.DoesNotContain("out", Folder.Content());
    }

    public void Dispose() => Folder.Dispose();
}
