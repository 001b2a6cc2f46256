using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Report;
using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Tests.Documentation;

/// <summary>The documentation says what the command does, because it is checked against it.</summary>
public class FileFormatTests
{
    private static readonly string Files = Read("docs", "file-formats.md");
    private static readonly string Command = Read("docs", "tool.md");

    public static TheoryData<string> Formats => [.. FileFormats.All.Select(format => format.Title)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_column_that_is_read_is_documented(string title) =>
        AssertDocumented(FileFormats.Markdown(FileFormats.All.Single(format => format.Title == title)));

    [Fact]
    public void Every_column_of_the_accounts_that_are_written_is_documented() => AssertDocumented(AccountsTable.Markdown());

    [Fact]
    public void Every_column_about_the_use_of_lines_that_is_written_is_documented()
    {
        AssertDocumented(OutputTable.Markdown(CreditStatusTable.Columns(Audience.Finance, Language.English)));
        AssertDocumented(OutputTable.Markdown(CheckTable.Columns(Audience.Finance, Language.English)));
    }

    [Fact]
    public void Every_column_about_quotes_that_is_written_is_documented()
    {
        AssertDocumented(OutputTable.Markdown(DealTable.Columns(Audience.Finance, Language.English)));
        AssertDocumented(OutputTable.Markdown(DealLineTable.Columns(Audience.Finance)));
        AssertDocumented(OutputTable.Markdown(ApprovalTable.Columns));
        AssertDocumented(OutputTable.Markdown(LeakageTable.Columns));
    }

    [Fact]
    public void Every_column_about_expenses_that_is_written_is_documented()
    {
        AssertDocumented(OutputTable.Markdown(BudgetsTable.Columns));
        AssertDocumented(OutputTable.Markdown(BreachesTable.Columns(Language.English)));
        AssertDocumented(OutputTable.Markdown(QuestionsTable.Columns(Language.English)));
        AssertDocumented(OutputTable.Markdown(MonthsTable.Columns));
        AssertDocumented(OutputTable.Markdown(ReductionTable.Columns(Language.English)));
    }

    [Fact]
    public void The_numbers_of_the_report_are_documented() =>
        Assert.All(
            (string[])
                [
                    $"| {ReportTerms.Actions} | actions listed",
                    $"| {ReportTerms.Changes} | changes listed",
                    $"| {ReportTerms.ExpiryDays} days |",
                    $"| {ReportTerms.CashWeeks} weeks |",
                    $"| {ReportTerms.SilentIntervals} | usual intervals between orders after which a key account is silent, from {ReportTerms.FewestOrders} orders",
                    $"| {ReportTerms.DecliningBelowPercent} % |",
                    $"| {ReportTerms.LowUse}, {ReportTerms.HighUse}, {ReportTerms.FullUse} % |",
                    $"| overdue for more than {ReportTerms.LongOverdueDays} days |",
                    $"| overdue for more than {ReportTerms.ToleratedDays} days |",
                ],
            number => Assert.Contains(number, Files, StringComparison.Ordinal)
        );

    [Fact]
    public void There_are_columns_to_look_at() => Assert.InRange(FileFormats.All.Sum(format => format.Columns.Length), 55, 500);

    [Fact]
    public async Task Every_option_of_every_command_is_documented()
    {
        foreach (
            var command in (string[][])
                [
                    ["review"],
                    ["explain"],
                    ["sample"],
                    ["demo"],
                    ["credit", "check"],
                    ["credit", "status"],
                    ["discount", "review"],
                    ["expenses", "review"],
                ]
        )
        {
            var help = (await Keyaccount.Run([.. command, "--help"])).Output;
            var options = help.Split(' ', '\n')
                .Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help")
                .Select(word => word.Trim('`', ',', ';', '.'))
                .Distinct()
                .ToList();
            Assert.NotEmpty(options);
            Assert.All(options, option => Assert.Contains(option, Command, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Every_command_is_documented()
    {
        var help = (await Keyaccount.Run("--help")).Output;
        var commands = help[help.IndexOf("Commands:", StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(1)
            .Where(line => line.Length > 2 && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0])
            .ToList();

        Assert.Equal(["review", "explain", "sample", "demo", "columns", "policy", "credit", "discount", "expenses"], commands);
        Assert.All(commands, command => Assert.Contains(command, Command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_columns_command_lists_every_column()
    {
        var output = (await Keyaccount.Run("columns")).Output;

        Assert.All(
            FileFormats.All.SelectMany(format => format.Columns),
            column => Assert.Contains(column.Meaning, output, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(130)]
    public void Every_exit_code_is_documented(int code) => Assert.Contains($"| {code} |", Command, StringComparison.Ordinal);

    [Fact]
    public async Task The_problems_shown_in_the_documentation_are_those_that_are_told()
    {
        using var run = new ReviewRun();
        var result = await run.ReviewRows(
            "A,1,2024-01-01,,,5,EUR,,,,,",
            "A,2,2024-13-01,,,5,EUR,,,,,",
            "A,3,2024-01-01,,,\"1,234.50\",EUR,,,,,"
        );

        Assert.All(
            result.ErrorLines.SkipLast(1).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]),
            message => Assert.Contains(message, Command, StringComparison.Ordinal)
        );
    }

    /// <summary>The table stands in the page line by line and in its order; a line that does not is shown.</summary>
    private static void AssertDocumented(string table)
    {
        Assert.Empty(table.Split('\n').Except(Files.Split('\n')));
        Assert.True(Files.Contains(table, StringComparison.Ordinal), "the lines of the table stand in another order");
    }

    private static string Read(params string[] names) =>
        File.ReadAllText(Path.Combine([Root(AppContext.BaseDirectory), .. names]));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "KeyAccount.Domain.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Root(parent)
        : throw new DirectoryNotFoundException("The tests read the documentation: run them where they were built, in a clone.");
}
