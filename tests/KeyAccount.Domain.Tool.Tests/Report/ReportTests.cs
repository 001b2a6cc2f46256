using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KeyAccount.Domain.Tool.Tests.Report;

/// <summary>The report as a page: what it says is what the files say, and nothing in it can run or load but what is ours.</summary>
public sealed partial class ReportTests : IDisposable
{
    private const string Invoices = """
        account,invoice,issued,due,settled,amount,currency
        A,1,2024-01-01,2024-01-31,2024-02-10,1200.00,EUR
        A,2,2024-04-01,2024-05-31,,60.00,EUR
        B,3,2024-06-01,2024-07-10,,36.50,EUR
        "<script>alert(1)</script>",4,2024-06-01,2024-07-10,,10.00,EUR

        """;

    private readonly ReviewRun run = new();

    [Fact]
    public async Task The_open_and_overdue_totals_are_those_of_the_summary()
    {
        await Review();

        Assert.Equal(("106.50", "60.00"), (Tile("Open"), Tile("Overdue")));
        using var summary = JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
        var book = summary.RootElement.GetProperty("book");
        Assert.Equal(
            (Tile("Open"), Tile("Overdue")),
            (book.GetProperty("open").GetRawText(), book.GetProperty("overdue").GetRawText())
        );
    }

    [Fact]
    public async Task The_open_total_is_reconciled_to_the_documents()
    {
        await Review();

        Assert.Contains("reconciled: no difference", Between(Page(), "<body>", "<script"), StringComparison.Ordinal);
        Assert.Contains("1,306.50", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settlements_nothing_is_called_reconciled()
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n");

        Assert.DoesNotContain("reconciled: no", Between(Page(), "<body>", "<script"), StringComparison.Ordinal);
        Assert.Equal("unknown", Tile("Open"));
    }

    [Theory]
    [InlineData("grades")]
    [InlineData("use")]
    [InlineData("ageing")]
    [InlineData("disputes")]
    [InlineData("expected")]
    public async Task Without_settlements_no_section_takes_what_is_open_for_zero(string section)
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n");

        var rows = Between(Page(), $"<section id=\"{section}\"", "</section>");
        Assert.Contains(">unknown<", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_that_does_not_say_what_is_disputed_counts_no_disputes()
    {
        await Review();

        var rows = Between(Page(), "<section id=\"disputes\"", "</section>");
        Assert.DoesNotContain(">0<", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(">0.00<", rows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open", "open")]
    [InlineData("overdue", "overdue")]
    [InlineData("line", "recommended_line")]
    [InlineData("sales", "last_12_months")]
    public async Task Every_figure_of_the_table_is_that_of_the_accounts(string column, string inFile)
    {
        await Review();

        var data = Data();
        var values = data.GetProperty("columns").GetProperty(column).EnumerateArray().ToList();
        Assert.Equal(
            run.AccountRows().Select(row => row[inFile]),
            values.Select(value =>
                value.ValueKind == JsonValueKind.Null
                    ? ""
                    : (value.GetInt64() / 100m).ToString("F2", CultureInfo.InvariantCulture)
            )
        );
    }

    [Fact]
    public async Task A_name_that_is_markup_stays_text()
    {
        await Review();

        Assert.DoesNotContain("<script>alert", Page(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_holds_only_letters_that_no_parser_of_html_reads()
    {
        await Review();

        Assert.All(
            JsonBlock().Matches(Page()).Select(block => block.Groups["json"].Value),
            json => Assert.DoesNotContain(json, letter => letter is '<' or '>' or '&' or '\'' or > '~')
        );
    }

    [Fact]
    public async Task The_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else()
    {
        await Review();

        var page = Page();
        var policy = Policy().Match(page).Groups["policy"].Value;
        var style = Hash(Between(page, "<style>", "</style>"));
        var script = Hash(
            page[
                (page.LastIndexOf("<script>", StringComparison.Ordinal) + 8)..page.LastIndexOf(
                    "</script>",
                    StringComparison.Ordinal
                )
            ]
        );
        Assert.Equal(
            $"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'",
            policy
        );
    }

    [Fact]
    public async Task Nothing_is_loaded_from_anywhere()
    {
        await Review();

        Assert.DoesNotMatch("(?i)(src|action)=|href=\"(?!#)|https?://|@import|url\\(", Page());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("zh-Hans")]
    public async Task The_page_names_its_language(string language)
    {
        await Review("--language", language);

        Assert.Contains($"<html lang=\"{language}\">", Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task The_bytes_are_the_same_in_every_culture(string culture)
    {
        await Review();
        var expected = Page();

        await InCulture.Run(culture, () => Review());

        Assert.Equal(expected, Page());
    }

    [Fact]
    public async Task Without_an_earlier_review_no_change_is_claimed()
    {
        await Review();

        Assert.Contains("No earlier review was given", Between(Page(), "<body>", "<script"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_overdue_since_the_last_review_is_told()
    {
        await run.Review(Invoices, "--as-of", "2024-05-31");
        Directory.Move(run.Out, run.Folder.At("before"));

        await Review("--previous", run.Folder.At("before"));

        var changes = Between(Page(), "<section id=\"changes\"", "</section>");
        Assert.Contains("newly overdue: 1", changes, StringComparison.Ordinal);
        Assert.Contains("since 2024-05-31", changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_book_again_has_no_changes()
    {
        await Review();
        Directory.Move(run.Out, run.Folder.At("before"));

        await Review("--previous", run.Folder.At("before"));

        Assert.Contains("Nothing changed.", Between(Page(), "<body>", "<script"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_in_another_currency_is_not_compared_by_amount()
    {
        await run.Review(Invoices, "--as-of", "2024-05-31");
        Directory.Move(run.Out, run.Folder.At("before"));
        run.Folder.Write("before/summary.json", "{\"currency\": \"USD\"}");

        await Review("--previous", run.Folder.At("before"));

        Assert.Contains("in another currency", Between(Page(), "<body>", "<script"), StringComparison.Ordinal);
        Assert.DoesNotContain("newly overdue:", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_says_who_how_much_until_when_why_and_what_next()
    {
        await Review();

        var actions = WebUtility.HtmlDecode(Between(Page(), "<section id=\"actions\"", "</section>"));
        Assert.Contains(">60.00<", actions, StringComparison.Ordinal);
        Assert.Contains("60.00 overdue, the oldest for 30 days", actions, StringComparison.Ordinal);
        Assert.Contains("2024-07-07", actions, StringComparison.Ordinal);
        Assert.DoesNotContain("{", actions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_names_its_columns_and_rows()
    {
        await Review();

        var tables = Between(Page(), "<body>", "<script").Split("<table").Skip(1).ToList();
        Assert.InRange(tables.Count, 10, 50);
        Assert.All(tables, table => Assert.Contains("<caption", table, StringComparison.Ordinal));
        Assert.All(tables, table => Assert.Contains("scope=\"col\"", table, StringComparison.Ordinal));
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review(params string[] more) => run.Review(Invoices, ["--as-of", "2024-06-30", .. more]);

    private string Page() => run.Folder.Read("out", "report.html");

    private string Tile(string name) =>
        Regex.Match(Page(), $"<h2>{name}</h2><p class=\"figure\"><span>(?<figure>[^<]*)<").Groups["figure"].Value;

    private JsonElement Data()
    {
        using var data = JsonDocument.Parse(JsonBlock().Match(Page()).Groups["json"].Value);
        return data.RootElement.Clone();
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    [GeneratedRegex("<script type=\"application/json\" [^>]*>(?<json>[^\\n]*)</script>")]
    private static partial Regex JsonBlock();

    [GeneratedRegex("Content-Security-Policy\" content=\"(?<policy>[^\"]*)\"")]
    private static partial Regex Policy();
}
