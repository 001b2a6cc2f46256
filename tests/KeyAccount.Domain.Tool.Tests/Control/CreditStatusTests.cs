using System.Text.Json;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary><c>credit status</c>: line, exposure by stage, use, status, what to do.</summary>
public sealed class CreditStatusTests : IDisposable
{
    private const string Documents = "account,document,stage,on,amount,available_on,closed_on,due";

    private readonly UseRun run = new();

    [Fact]
    public async Task What_is_open_is_used_of_the_line()
    {
        await run.Status([("--lines", "account,limit\nB,1000")]);

        var row = run.StatusOf("B");
        Assert.Equal(("1000.00", "500.00", "500.00", "0.500000"), (row["limit"], row["used"], row["free"], row["use_share"]));
    }

    [Fact]
    public async Task Something_used_of_a_line_of_zero_is_no_share_of_it()
    {
        await run.Status([("--lines", "account,limit\nB,no credit")]);

        var row = run.StatusOf("B");
        Assert.Equal(("0.00", "500.00", "", ""), (row["limit"], row["used"], row["use_share"], row["projected_share"]));
        Assert.Contains("come_back_to_line", row["actions"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("399.99", false)]
    [InlineData("400.00", true)]
    [InlineData("400.01", true)]
    public async Task From_nine_tenths_on_somebody_looks(string ordered, bool isWatched)
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--documents", $"{Documents}\nB,O1,ordered,2024-06-01,{ordered},,,"),
        ]);

        var row = run.StatusOf("B");
        Assert.Equal(isWatched, row["alerts"].Contains("WATCH-01", StringComparison.Ordinal));
        Assert.Equal(isWatched, row["actions"].Contains("watch_use", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("299.99", false)]
    [InlineData("300.00", true)]
    public async Task What_is_to_be_done_goes_by_the_policy_that_was_chosen(string ordered, bool isWatched)
    {
        var terms = WatchTerms.Shipped with { UseWatch = Percentage.Percent(80) };
        var policy = WatchPolicy.Of(PolicyIdentity.SignedBy("finance", "credit-watch", "2"), terms);
        var document = WatchForm.Shipped.Document(policy, "Ours", PolicyPeriod.StartingOn(new(2024, 1, 1)));

        await run.Status(
            [("--lines", "account,limit\nB,1000"), ("--documents", $"{Documents}\nB,O1,ordered,2024-06-01,{ordered},,,")],
            "--policy",
            run.Folder.Write("watch.json", document.Text)
        );

        Assert.Equal(isWatched, run.StatusOf("B")["actions"].Contains("watch_use", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("500.00", false)]
    [InlineData("500.01", true)]
    public async Task Above_the_line_it_is_held(string ordered, bool isHeld)
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--documents", $"{Documents}\nB,O1,ordered,2024-06-01,{ordered},,,"),
        ]);

        var row = run.StatusOf("B");
        Assert.Equal(isHeld, row["status"] == "hold");
        Assert.Equal(isHeld, row["actions"].StartsWith("come_back_to_line", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_exposure_is_told_stage_by_stage()
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            (
                "--documents",
                $"{Documents}\nB,O1,ordered,2024-06-01,100,,,\nB,D1,delivered,2024-06-01,30,,,\nB,U1,unapplied_cash,2024-06-01,20,,,\nB,R1,retention,2024-06-01,7,,,"
            ),
        ]);

        var row = run.StatusOf("B");
        Assert.Equal(
            ("100.00", "30.00", "507.00", "-20.00", "617.00"),
            (row["ordered"], row["delivered"], row["owed"], row["credits"], row["exposure"])
        );
    }

    [Theory]
    [InlineData("2024-07-30", "100.00", "0.00")]
    [InlineData("2024-07-31", "0.00", "100.00")]
    public async Task An_order_beyond_the_horizon_does_not_count_yet(string available, string ordered, string later)
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--documents", $"{Documents}\nB,O1,ordered,2024-06-01,100,{available},,"),
        ]);

        var row = run.StatusOf("B");
        Assert.Equal((ordered, later, "0.600000"), (row["ordered"], row["beyond_horizon"], row["projected_share"]));
    }

    [Theory]
    [InlineData("2024-06-30", "2024-07-01", "100.00")]
    [InlineData("2024-06-29", "2024-06-30", "0.00")]
    [InlineData("2024-07-01", "", "0.00")]
    public async Task A_document_counts_from_its_day_until_it_is_closed(string on, string closed, string ordered)
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--documents", $"{Documents}\nB,O1,ordered,{on},100,,{closed},"),
        ]);

        Assert.Equal(ordered, run.StatusOf("B")["ordered"]);
    }

    [Theory]
    [InlineData("49.99", false)]
    [InlineData("50.00", true)]
    public async Task From_a_tenth_overdue_on_it_is_to_be_collected(string overdue, bool isCollected)
    {
        // Overdue since yesterday, of 500 that are open with it.
        await run.Status([
            ("--lines", "account,limit\nA,1000"),
            (
                "--documents",
                $"{Documents}\nA,R1,retention,2024-06-01,{overdue},,,2024-06-29\nA,R2,retention,2024-06-01,450.00,,,"
            ),
        ]);

        Assert.Equal(isCollected, run.StatusOf("A")["actions"].Split(';').Contains("collect"));
    }

    [Theory]
    [InlineData("2024-06-27", "in_grace", false)]
    [InlineData("2024-06-26", "broken", true)]
    public async Task A_plan_is_broken_after_three_days(string due, string plan, bool isHeld)
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--collections", $"account,kind,on,due,amount\nB,plan,2024-06-01,{due},100"),
        ]);

        var row = run.StatusOf("B");
        Assert.Equal((plan, isHeld), (row["plan"], row["status"] == "hold"));
    }

    [Fact]
    public async Task A_plan_that_is_paid_is_completed()
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--collections", "account,kind,on,due,amount\nB,plan,2024-06-01,2024-06-10,100\nB,plan_paid,2024-06-10,,100"),
        ]);

        Assert.Equal("completed", run.StatusOf("B")["plan"]);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task The_second_reminder_is_watched(int level, bool isWatched)
    {
        await run.Status([
            ("--lines", "account,limit\nB,1000"),
            ("--collections", $"account,kind,on,level\nB,reminder,2024-06-20,{level}"),
        ]);

        Assert.Equal(isWatched, run.StatusOf("B")["alerts"].Contains("WATCH-09", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-05-30", true)]
    [InlineData("2024-06-30", false)]
    public async Task A_cover_that_ended_is_to_be_replaced(string expires, bool isEnded)
    {
        await run.Status([
            ("--lines", "account,limit,from\nB,1000,2024-01-01"),
            ("--securities", $"account,form,amount,written_on,expires\nB,bank_guarantee,300,2024-01-01,{expires}"),
        ]);

        var row = run.StatusOf("B");
        Assert.Equal(expires, row["cover_ends"]);
        Assert.Contains("replace_cover", row["actions"], StringComparison.Ordinal);
        Assert.Equal(isEnded, string.CompareOrdinal(expires, "2024-06-30") < 0);
    }

    [Fact]
    public async Task Without_payments_nothing_is_known_of_the_use()
    {
        var book = run.Folder.Write("unpaid.csv", "account,invoice,issued,amount,currency\nB,1,2024-06-01,500,EUR\n");
        var lines = run.Folder.Write("lines.csv", "account,limit\nB,1000\n");
        await Keyaccount.Run("credit", "status", "--invoices", book, "--lines", lines, "--out", run.Folder.At("out"));

        var row = run.StatusOf("B");
        Assert.Equal(("1000.00", "", "", ""), (row["limit"], row["used"], row["exposure"], row["use_share"]));
    }

    [Fact]
    public async Task A_missing_rate_makes_the_exposure_unknown_and_never_one_to_one()
    {
        await run.Status(
            [
                ("--lines", "account,limit\nB,1000"),
                ("--documents", "account,document,stage,on,amount,currency\nB,O1,ordered,2024-06-01,100,USD"),
            ],
            "--currency",
            "EUR"
        );

        Assert.Equal("", run.StatusOf("B")["used"]);
    }

    [Fact]
    public async Task With_json_the_document_is_the_output()
    {
        var result = await run.Status([("--lines", "account,limit\nB,1000")], "--json");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("keyaccount.credit-status/1", document.RootElement.GetProperty("format").GetString());
        Assert.Equal(run.Folder.Read("out", "credit-status.json").TrimEnd(), result.Output.TrimEnd());
    }

    [Fact]
    public async Task What_no_file_tells_is_said()
    {
        var result = await run.Status([("--lines", "account,limit\nB,1000")]);

        Assert.Contains(
            "Not assessed, because no file tells it: --documents, --collections, --securities",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("es", "Qué hacer hoy")]
    [InlineData("zh-Hans", "今日待办")]
    public async Task It_speaks_the_language(string language, string words) =>
        Assert.Contains(
            words,
            (await run.Status([("--lines", "account,limit\nB,no credit")], "--language", language)).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task The_order_of_rows_changes_no_byte()
    {
        const string Header = "account,limit,from";
        await run.Status([("--lines", $"{Header}\nA,10,2024-01-01\nB,1000,2024-01-01\nB,900,2024-03-01")]);
        var first = run.Folder.Read("out", "credit-status.json");
        await run.Status([("--lines", $"{Header}\nB,900,2024-03-01\nB,1000,2024-01-01\nA,10,2024-01-01")]);

        Assert.Equal(first, run.Folder.Read("out", "credit-status.json"));
    }

    [Fact]
    public async Task A_file_of_someone_else_is_never_replaced()
    {
        run.Folder.Write("out/credit-status.csv", "mine");
        var result = await run.Status([("--lines", "account,limit\nB,1000")]);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("mine", run.Folder.Read("out", "credit-status.csv"));
    }

    public void Dispose() => run.Dispose();
}
