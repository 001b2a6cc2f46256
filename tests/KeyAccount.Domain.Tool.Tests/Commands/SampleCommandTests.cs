using System.Security.Cryptography;
using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

public sealed class SampleCommandTests : IDisposable
{
    private static readonly string[] Files =
    [
        "invoices.csv",
        "accounts.csv",
        "credit.csv",
        "credit-events.csv",
        "statements.csv",
        "securities.csv",
        "rates.csv",
        "lines.csv",
        "families.csv",
        "documents.csv",
        "collections.csv",
        "orders.csv",
        "quotes.csv",
        "products.csv",
        "pools.csv",
        "budget.csv",
        "expenses.csv",
        "sales.csv",
    ];

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Eighteen_files_and_a_description_are_written_and_nothing_else()
    {
        var result = await Sample("a", "--accounts", "10");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            [
                "a",
                "a/accounts.csv",
                "a/budget.csv",
                "a/collections.csv",
                "a/credit-events.csv",
                "a/credit.csv",
                "a/documents.csv",
                "a/expenses.csv",
                "a/families.csv",
                "a/invoices.csv",
                "a/lines.csv",
                "a/orders.csv",
                "a/pools.csv",
                "a/products.csv",
                "a/quotes.csv",
                "a/rates.csv",
                "a/sales.csv",
                "a/sample.json",
                "a/securities.csv",
                "a/statements.csv",
            ],
            folder.Content()
        );
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_under_every_culture()
    {
        List<string> hashes = [];
        foreach (var name in (string[])["en-US", "de-DE", "tr-TR", "fr-FR", "ar-SA", "zh-CN"])
        {
            hashes.Add(await InCulture.Run(name, async () => await Hash(name)));
        }

        Assert.Single(hashes.Distinct());
    }

    /// <summary>The bytes of one sample, so that a change of the generator is noticed and said.</summary>
    [Fact]
    public async Task The_sample_of_ten_accounts_is_the_one_it_always_was()
    {
        await Sample("a", "--accounts", "10", "--invoices", "40", "--seed", "7");

        Assert.Equal(
            "15BE43ED 24388893 35086250 F3E1752D CA81C7D5 146A8A41 349E7713 B63D4620 FA5D1418 19C65555 6833F4BF 1331DB50 A00B2EDE 60B0F054 0E986A42 BBFF0011 2BA69152 2D415EBF",
            string.Join(' ', Files.Select(file => Digest("a", file)))
        );
    }

    [Fact]
    public async Task Another_seed_gives_another_portfolio()
    {
        await Sample("a", "--accounts", "10", "--seed", "1");
        await Sample("b", "--accounts", "10", "--seed", "2");

        Assert.NotEqual(folder.Read("a", "invoices.csv"), folder.Read("b", "invoices.csv"));
    }

    [Fact]
    public async Task As_many_invoices_are_written_as_asked_for()
    {
        await Sample("a", "--accounts", "10", "--invoices", "123");

        Assert.Equal(123, Lines("a", "invoices.csv").Length - 1);
    }

    [Fact]
    public async Task The_sample_holds_everything_that_makes_a_portfolio_realistic()
    {
        await Sample("a", "--accounts", "300");

        var invoices = Rows("a", "invoices.csv");
        var accounts = Rows("a", "accounts.csv");
        Assert.Contains(invoices, row => row["amount"].StartsWith('-'));
        Assert.Contains(invoices, row => row["paid"].Length > 0);
        Assert.Contains(invoices, row => row["disputed"] == "yes");
        Assert.Contains(invoices, row => row["settled"].Length == 0);
        Assert.Equal(["CNY", "EUR", "USD"], invoices.Select(row => row["currency"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(accounts, row => row["parent"].Length > 0);
        Assert.Contains(accounts, row => row["sector"] == "84.11");
        Assert.Contains(accounts, row => row["intercompany"] == "yes");
        Assert.Contains(accounts, row => row["tie"] is not ("" or "none"));
        Assert.Contains(accounts, row => row["potential"].Length > 0);
        Assert.Contains(accounts, row => row["potential"].Length == 0);
    }

    [Fact]
    public async Task The_sample_is_read_without_a_problem()
    {
        await Sample("a", "--accounts", "150", "--seed", "3");

        var result = await Review("a");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Lines_and_orders_of_the_sample_are_read_without_a_problem()
    {
        await Sample("a", "--accounts", "150", "--seed", "3");

        var result = await Keyaccount.Run([
            "credit",
            "check",
            .. Files[..12].SelectMany(name => new[] { $"--{name[..^4]}", folder.At("a", name) }),
            "--currency",
            "EUR",
            "--out",
            folder.At("checks"),
        ]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var outcomes = Rows("checks", "checks.csv").Select(row => row["outcome"]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "pass", "refer", "decline" }, outcomes);
    }

    [Fact]
    public async Task Many_expenses_of_the_sample_are_read_without_a_problem()
    {
        await Sample("a", "--accounts", "10", "--expenses", "5000");

        var result = await Keyaccount.Run([
            "expenses",
            "review",
            .. Files[15..].Append("rates.csv").SelectMany(name => new[] { $"--{name[..^4]}", folder.At("a", name) }),
            "--currency",
            "EUR",
            "--out",
            folder.At("spending"),
        ]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var states = Rows("spending", "budgets.csv").Select(row => row["state"]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "exceeded", "forecast", "within" }, states);
        Assert.Contains("repeat,", folder.Read("spending", "questions.csv"), StringComparison.Ordinal);
        Assert.Contains("split,", folder.Read("spending", "questions.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keyaccount review")]
    [InlineData("keyaccount credit check")]
    [InlineData("keyaccount expenses review")]
    public async Task The_commands_it_says_read_it(string command)
    {
        var result = await Sample("a", "--accounts", "30");

        var line = result.Output.Split('\n').Single(text => text.Contains(command, StringComparison.Ordinal));
        var reviewed = await Keyaccount.Run(line.Trim().Split(' ')[1..]);
        Assert.Equal((0, ""), (reviewed.ExitCode, reviewed.Error));
    }

    [Fact]
    public async Task A_second_sample_replaces_the_first()
    {
        await Sample("a", "--accounts", "10");
        var result = await Sample("a", "--accounts", "5");

        Assert.Equal((0, 5), (result.ExitCode, Lines("a", "accounts.csv").Length - 1));
    }

    [Fact]
    public async Task Files_that_are_not_of_a_sample_are_never_replaced()
    {
        folder.Write("a/invoices.csv", "mine");

        var result = await Sample("a", "--accounts", "5");

        Assert.Equal((2, "mine"), (result.ExitCode, folder.Read("a", "invoices.csv")));
        Assert.Contains("exists and was not written by this command", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_json_the_description_is_the_output()
    {
        var result = await Sample("a", "--accounts", "5", "--json");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(100, json.RootElement.GetProperty("invoices").GetInt32());
    }

    [Theory]
    [InlineData("--accounts", "0")]
    [InlineData("--accounts", "1000001")]
    [InlineData("--accounts", "ten")]
    [InlineData("--accounts", "1.5")]
    [InlineData("--accounts", "-1")]
    [InlineData("--invoices", "-1")]
    [InlineData("--invoices", "50000001")]
    [InlineData("--expenses", "99")]
    [InlineData("--expenses", "50000001")]
    [InlineData("--seed", "-1")]
    [InlineData("--seed", "18446744073709551616")]
    public async Task A_number_out_of_range_is_refused_with_the_range(string option, string value)
    {
        var result = await Sample("a", $"{option}={value}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{option} needs a whole number from", result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Content());
    }

    public void Dispose() => folder.Dispose();

    private Task<Result> Sample(string name, params string[] more) =>
        Keyaccount.Run(["sample", "--out", folder.At(name), .. more]);

    private Task<Result> Review(string name) =>
        Keyaccount.Run([
            "review",
            .. Files[..11].SelectMany(file => new[] { $"--{Path.GetFileNameWithoutExtension(file)}", folder.At(name, file) }),
            "--currency",
            "EUR",
            "--out",
            folder.At("out"),
        ]);

    private async Task<string> Hash(string name)
    {
        await Sample(name, "--accounts", "20");
        return string.Concat(Files.Select(file => Digest(name, file)));
    }

    private string Digest(params string[] names) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.At(names))))[..8];

    private string[] Lines(params string[] names) => folder.Read(names).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private List<Dictionary<string, string>> Rows(params string[] names)
    {
        var header = Lines(names)[0].Split(',');
        return
        [
            .. Lines(names)
                .Skip(1)
                .Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)),
        ];
    }
}
