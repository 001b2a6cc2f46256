using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>The report of a demo portfolio, and the files that were written with it.</summary>
public sealed partial class DemoReport : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Page { get; private set; } = "";

    public JsonElement Summary { get; private set; }

    public JsonElement Data { get; private set; }

    /// <summary>The rows of accounts.csv by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Accounts { get; private set; } = [];

    /// <summary>The owner and the territory of each account, as the account file has them.</summary>
    public IReadOnlyDictionary<string, (string Owner, string Territory)> Places { get; private set; } =
        new Dictionary<string, (string, string)>();

    public async ValueTask InitializeAsync()
    {
        var result = await Keyaccount.Run("demo", "--accounts", "150", "--invoices", "3000", "--out", folder.At("out"));
        Assert.Equal(0, result.ExitCode);
        Page = folder.Read("out", "report.html");
        Summary = JsonElement.Parse(folder.Read("out", "summary.json"));
        Data = JsonElement.Parse(JsonBlock().Match(Page).Groups["json"].Value);
        Accounts = Rows(folder.Read("out", "accounts.csv"));
        Places = Rows(folder.Read("out", "sample", "accounts.csv"))
            .ToDictionary(row => row["account"], row => (row["owner"], row["territory"]), StringComparer.Ordinal);
    }

    /// <summary>The figure of a tile on the first screen.</summary>
    public string Tile(string id) =>
        Regex.Match(Page, $"id=\"tile-{id}\"><h2>[^<]*</h2><p class=\"figure\"><span>(?<figure>[^<]*)<").Groups["figure"].Value;

    /// <summary>The cells of the body of a table, row by row.</summary>
    public IReadOnlyList<string[]> Table(string id)
    {
        var table = Regex.Match(
            Page,
            $"<table[^>]* id=\"{id}\".*?</table>|<table id=\"{id}\".*?</table>",
            RegexOptions.Singleline
        );
        Assert.True(table.Success, $"There is no table {id}.");
        var body = table.Value[table.Value.IndexOf("<tbody>", StringComparison.Ordinal)..];
        return
        [
            .. body.Split("<tr")
                .Skip(1)
                .Where(row => !row.StartsWith(" class=\"none\"", StringComparison.Ordinal))
                .Select(row =>
                    Cell()
                        .Matches(row)
                        .Select(cell => WebUtility.HtmlDecode(Tag().Replace(cell.Groups["text"].Value, "")))
                        .ToArray()
                ),
        ];
    }

    /// <summary>The sum of a column of accounts.csv over some accounts; blank counts as nothing.</summary>
    public decimal Sum(string column, Func<IReadOnlyDictionary<string, string>, bool>? isCounted = null) =>
        Accounts.Where(isCounted ?? (_ => true)).Sum(row => row[column].Length == 0 ? 0 : Number(row[column]));

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static List<IReadOnlyDictionary<string, string>> Rows(string csv)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return
        [
            .. lines
                .Skip(1)
                .Select(line =>
                    (IReadOnlyDictionary<string, string>)
                        names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)
                ),
        ];
    }

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(?<json>[^\\n]*)</script>")]
    private static partial Regex JsonBlock();

    [GeneratedRegex("<t[hd]( [^>]*)?>(?<text>.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
