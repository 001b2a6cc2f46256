using System.Text;
using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>The main job from end to end on books small enough to check by hand.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    /// <summary>
    /// A: an invoice paid 10 days late, one paid 5 days early, one open and 30 days overdue, a credit note. B: one disputed invoice,
    /// open and not yet due.
    /// </summary>
    private const string Invoices = """
        account,invoice,issued,due,settled,amount,currency,tax,quantity,disputed
        A,1,2024-01-01,2024-01-31,2024-02-10,120.00,EUR,20.00,3,no
        A,2,2024-02-01,2024-03-02,2024-02-26,240.00,EUR,40.00,6,no
        A,3,2024-04-01,2024-05-31,,60.00,EUR,10.00,1,no
        A,4,2024-04-02,,2024-04-02,-12.00,EUR,-2.00,-1,no
        B,5,2024-06-01,2024-07-01,,36.00,EUR,6.00,1,yes

        """;

    private readonly ReviewRun run = new();

    [Fact]
    public async Task All_three_files_are_written()
    {
        await Review();

        Assert.Equal(
            ["invoices.csv", "out", "out/accounts.csv", "out/decisions.jsonl", "out/summary.json"],
            run.Folder.Content()
        );
    }

    [Fact]
    public async Task The_first_columns_of_the_accounts_stand_in_the_agreed_order()
    {
        await Review();

        Assert.StartsWith(
            "account,name,kinds,primary_kind,tier,importance,invoices,net_invoiced,last_12_months,active_months,orders_per_year,days_beyond_terms,days_beyond_terms_signed,late_share,disputed_share,open,overdue,oldest_overdue_days,peak_exposure,abc_class,findings,missing,",
            run.Folder.Read("out", "accounts.csv"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("invoices", "4")]
    [InlineData("net_invoiced", "340.00")]
    [InlineData("last_12_months", "340.00")]
    [InlineData("active_months", "3")]
    [InlineData("orders_per_year", "3")]
    [InlineData("days_beyond_terms", "3.333333")]
    [InlineData("days_beyond_terms_signed", "0.000000")]
    [InlineData("late_share", "0.500000")]
    [InlineData("disputed_share", "0.000000")]
    [InlineData("open", "60.00")]
    [InlineData("overdue", "60.00")]
    [InlineData("oldest_overdue_days", "30")]
    [InlineData("peak_exposure", "360.00")]
    [InlineData("abc_class", "A")]
    public async Task The_figures_of_an_account_are_those_worked_out_by_hand(string column, string expected)
    {
        await Review();

        Assert.Equal(expected, run.AccountRows().Single(row => row["account"] == "A")[column]);
    }

    [Theory]
    [InlineData("accounts", "2")]
    [InlineData("invoices", "5")]
    [InlineData("credit_notes", "1")]
    [InlineData("net_invoiced", "370.00")]
    [InlineData("settled", "2")]
    [InlineData("late", "1")]
    [InlineData("days_beyond_terms", "3.333333")]
    [InlineData("disputed", "1")]
    [InlineData("disputed_share", "0.200000")]
    [InlineData("open", "96.00")]
    [InlineData("overdue", "60.00")]
    [InlineData("peak_exposure", "360.00")]
    public async Task The_summary_has_the_same_figures_for_the_book(string member, string expected)
    {
        await Review();

        using var summary = Summary();
        Assert.Equal(expected, summary.RootElement.GetProperty("book").GetProperty(member).GetRawText());
    }

    [Fact]
    public async Task What_the_file_does_not_say_is_blank_and_null_never_zero()
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n");

        var row = run.AccountRows().Single();
        string[] payments =
        [
            "days_beyond_terms",
            "days_beyond_terms_signed",
            "late_share",
            "disputed_share",
            "open",
            "overdue",
            "oldest_overdue_days",
            "peak_exposure",
        ];
        Assert.All(payments, column => Assert.Equal("", row[column]));
        using var summary = Summary();
        Assert.All(
            payments,
            member => Assert.Equal(JsonValueKind.Null, summary.RootElement.GetProperty("book").GetProperty(member).ValueKind)
        );
    }

    [Fact]
    public async Task A_blank_settlement_is_open_and_an_absent_column_is_unknown()
    {
        await run.Review("account,invoice,issued,settled,amount,currency\nA,1,2024-01-01,,5,EUR\n");

        Assert.Equal("5.00", run.AccountRows().Single()["open"]);
    }

    [Fact]
    public async Task A_settlement_after_the_day_is_open()
    {
        await run.Review(Invoices, "--as-of", "2024-02-09");

        var row = run.AccountRows().Single(row => row["account"] == "A");
        Assert.Equal(
            ("A", "2", "360.00", "120.00", "9"),
            (row["account"], row["invoices"], row["open"], row["overdue"], row["oldest_overdue_days"])
        );
    }

    [Fact]
    public async Task Without_a_day_the_latest_issue_or_payment_is_taken_and_printed()
    {
        var result = await run.Review(Invoices);

        Assert.Contains("as of 2024-06-01", result.Output, StringComparison.Ordinal);
        using var summary = Summary();
        Assert.Equal("2024-06-01", summary.RootElement.GetProperty("as_of").GetString());
    }

    [Fact]
    public async Task A_due_date_does_not_move_the_day()
    {
        await run.Review("account,invoice,issued,due,amount,currency\nA,1,2024-01-01,2099-01-01,5,EUR\n");

        using var summary = Summary();
        Assert.Equal("2024-01-01", summary.RootElement.GetProperty("as_of").GetString());
    }

    [Theory]
    [InlineData("tax", "net of tax")]
    [InlineData("", "as given: no invoice says its tax, so purchases may include it")]
    public async Task The_summary_says_once_what_the_figures_are_net_of(string column, string basis)
    {
        await run.Review(
            $"account,invoice,issued,amount,currency{(column.Length > 0 ? ",tax" : "")}\nA,1,2024-01-01,6,EUR{(column.Length > 0 ? ",1" : "")}\n"
        );

        using var summary = Summary();
        Assert.Equal(basis, summary.RootElement.GetProperty("tax_basis").GetString());
    }

    [Fact]
    public async Task A_kind_that_no_file_supplies_is_not_assessed_and_said_once()
    {
        await Review();

        using var summary = Summary();
        Assert.Equal(
            ["important", "group", "strategic"],
            summary
                .RootElement.GetProperty("not_assessed_kinds")
                .EnumerateArray()
                .Select(kind => kind.GetProperty("kind").GetString())
        );
        Assert.Equal(
            2,
            summary.RootElement.GetProperty("kinds").GetProperty("strategic").GetProperty("not_assessed").GetInt32()
        );
        Assert.DoesNotContain("potential", run.AccountRows()[0]["missing"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_policy_is_named_with_its_fingerprint_and_marked_as_a_shipped_default()
    {
        await Review();

        using var summary = Summary();
        var policies = summary.RootElement.GetProperty("policies").EnumerateArray().ToList();
        Assert.Equal(
            ["account-kinds", "account-attractiveness", "account-strength", "account-tiers"],
            policies.Select(policy => policy.GetProperty("id").GetString())
        );
        Assert.All(policies, policy => Assert.True(policy.GetProperty("shipped_default").GetBoolean()));
        Assert.All(policies, policy => Assert.Equal(64, policy.GetProperty("fingerprint").GetString()!.Length));
    }

    [Fact]
    public async Task Each_line_of_the_decisions_is_a_decision_with_its_policy_and_reasons()
    {
        await Review();

        var decisions = Decisions();
        Assert.Equal(
            ["A kinds", "A attractiveness", "A strength", "A tier", "B kinds", "B attractiveness", "B strength", "B tier"],
            decisions.Select(decision => $"{decision.GetProperty("account")} {decision.GetProperty("decision")}")
        );
        Assert.All(decisions, decision => Assert.Equal("2024-06-30", decision.GetProperty("as_of").GetString()));
        Assert.All(
            decisions,
            decision => Assert.Equal(64, decision.GetProperty("policy").GetProperty("fingerprint").GetString()!.Length)
        );
    }

    [Fact]
    public async Task A_kind_that_is_not_met_shows_the_distance_to_its_line()
    {
        await Review();

        var months = Decisions()[0]
            .GetProperty("findings")
            .EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == "KIND-MAJOR-ECONOMIC")
            .GetProperty("evidence")
            .EnumerateArray()
            .Single(evidence => evidence.GetProperty("feature").GetString() == "active_months");
        Assert.Equal(("3", "6", "-3"), (Text(months, "actual"), Text(months, "required"), Text(months, "distance")));
    }

    [Theory]
    [InlineData("en", "KIND-MAJOR-ECONOMIC not met")]
    [InlineData("es", "KIND-MAJOR-ECONOMIC no se cumple")]
    [InlineData("zh-Hans", "KIND-MAJOR-ECONOMIC 未满足")]
    public async Task Sentences_are_in_the_language_asked_for(string language, string sentence)
    {
        await run.Review(Invoices, "--as-of", "2024-06-30", "--language", language);

        Assert.Contains(sentence, run.Folder.Read("out", "decisions.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corporate_family_is_decided_once_and_shown_on_each_member()
    {
        run.Folder.Write("accounts.csv", "account,parent\nA,\nB,A\n");

        await run.Review(Invoices, "--as-of", "2024-06-30", "--accounts", run.Folder.At("accounts.csv"));

        Assert.Equal(
            ["A kinds", "A attractiveness", "A strength", "A tier", "B kinds"],
            Decisions().Select(decision => $"{decision.GetProperty("account")} {decision.GetProperty("decision")}")
        );
        Assert.Equal(["A", "A"], run.AccountRows().Select(row => row["family"]));
    }

    [Fact]
    public async Task An_account_without_invoices_is_in_the_book_with_nothing_bought()
    {
        run.Folder.Write("accounts.csv", "account,name\nZ,Client Z\n");

        await run.Review(Invoices, "--accounts", run.Folder.At("accounts.csv"));

        var row = run.AccountRows().Single(row => row["account"] == "Z");
        Assert.Equal(("0", "0.00", "none"), (row["invoices"], row["net_invoiced"], row["abc_class"]));
    }

    [Fact]
    public async Task A_parent_that_is_not_in_the_book_is_noted()
    {
        run.Folder.Write("accounts.csv", "account,parent\nA,Nowhere\n");

        await run.Review(Invoices, "--accounts", run.Folder.At("accounts.csv"));

        using var summary = Summary();
        Assert.Equal("parent_missing", summary.RootElement.GetProperty("notes")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Text_that_a_spreadsheet_would_run_is_guarded_and_the_json_holds_it_as_it_is()
    {
        await run.Review(
            "account,invoice,issued,amount,currency\n=1+1,1,2024-01-01,5,EUR\n-A,2,2024-01-01,5,EUR\n@B,3,2024-01-01,5,EUR\n+C,4,2024-01-01,5,EUR\n"
        );

        Assert.Equal(["'+C", "'-A", "'=1+1", "'@B"], run.AccountRows().Select(row => row["account"]));
        Assert.Equal(
            ["+C", "-A", "=1+1", "@B"],
            Decisions().Where(decision => Text(decision, "decision") == "kinds").Select(decision => Text(decision, "account"))
        );
    }

    [Fact]
    public async Task A_negative_figure_is_no_formula_and_stays_a_number()
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,-5,EUR\n");

        Assert.Equal("-5.00", run.AccountRows().Single()["net_invoiced"]);
    }

    [Fact]
    public async Task With_json_the_summary_is_the_output()
    {
        var result = await run.Review(Invoices, "--json");

        Assert.Equal(run.Folder.Read("out", "summary.json"), result.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task With_json_problems_are_the_output_too()
    {
        var result = await run.Review("account,invoice,issued,amount,currency\nA,1,soon,5,EUR\n", "--json");

        using var json = JsonDocument.Parse(result.Output);
        var problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            (3, 2, "issued"),
            (
                json.RootElement.GetProperty("exit_code").GetInt32(),
                problem.GetProperty("line").GetInt32(),
                Text(problem, "column")
            )
        );
    }

    [Fact]
    public async Task With_json_a_wrong_command_line_is_told_as_json()
    {
        var result = await run.Review(Invoices, "--json", "--as-of", "yesterday");

        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal((2, 2), (result.ExitCode, json.RootElement.GetProperty("exit_code").GetInt32()));
    }

    [Fact]
    public async Task The_order_of_rows_changes_nothing()
    {
        await Review();
        var first = Everything();
        var lines = Invoices.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        await run.Review(string.Join('\n', [lines[0], .. lines.Skip(1).Reverse(), ""]), "--as-of", "2024-06-30");

        Assert.Equal(first, Everything());
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_under_every_culture()
    {
        List<string> outputs = [];
        foreach (var name in (string[])["en-US", "de-DE", "tr-TR", "fr-FR", "ar-SA", "zh-CN"])
        {
            var printed = await InCulture.Run(name, async () => (await Review()).Output);
            outputs.Add(printed + Everything());
        }

        Assert.Single(outputs.Distinct());
    }

    [Fact]
    public async Task Lines_end_with_lf_and_nothing_has_a_byte_order_mark()
    {
        await Review();

        foreach (var name in (string[])["accounts.csv", "decisions.jsonl", "summary.json"])
        {
            var bytes = await File.ReadAllBytesAsync(run.Folder.At("out", name), TestContext.Current.CancellationToken);
            Assert.Equal((false, (byte)'\n'), (bytes.Contains((byte)'\r'), bytes[^1]));
            Assert.NotEqual(0xEF, bytes[0]);
        }
    }

    [Fact]
    public async Task A_run_that_fails_leaves_an_earlier_review_as_it_was()
    {
        await Review();
        var before = Everything();

        var result = await run.Review(Invoices.Replace("2024-01-01", "soon", StringComparison.Ordinal));

        Assert.Equal((3, before), (result.ExitCode, Everything()));
    }

    [Fact]
    public async Task Files_of_the_user_in_the_folder_are_left_alone()
    {
        run.Folder.Write("out/notes.txt", "mine");

        await Review();

        Assert.Equal("mine", run.Folder.Read("out", "notes.txt"));
    }

    [Fact]
    public async Task Accounts_of_the_user_in_the_folder_are_not_replaced()
    {
        run.Folder.Write("out/accounts.csv", "account\nmine\n");

        var result = await Review();

        Assert.Equal((2, "account\nmine\n"), (result.ExitCode, run.Folder.Read("out", "accounts.csv")));
    }

    [Fact]
    public async Task A_review_that_is_stopped_writes_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var result = await Keyaccount.Run(
            stop.Token,
            "review",
            "--invoices",
            run.Folder.Write("invoices.csv", Invoices),
            "--out",
            run.Out
        );

        Assert.Equal(130, result.ExitCode);
        Assert.Equal(["invoices.csv"], run.Folder.Content());
    }

    [Fact]
    public async Task On_a_terminal_progress_is_drawn_on_the_error_stream_only()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        string[] arguments = ["review", "--invoices", run.Folder.Write("invoices.csv", Invoices), "--out", run.Out];

        var exitCode = await KeyAccount.Domain.Tool.Commands.KeyAccountCommand.Run(
            arguments,
            new KeyAccount.Domain.Tool.Commands.Terminal(output, error, IsInteractive: true)
        );

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("Reading invoices", output.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review() => run.Review(Invoices, "--as-of", "2024-06-30");

    private JsonDocument Summary() => JsonDocument.Parse(run.Folder.Read("out", "summary.json"));

    private List<JsonElement> Decisions() =>
        [
            .. run
                .Folder.Read("out", "decisions.jsonl")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonElement.Parse(line)),
        ];

    private string Everything() =>
        new StringBuilder()
            .Append(run.Folder.Read("out", "accounts.csv"))
            .Append(run.Folder.Read("out", "decisions.jsonl"))
            .Append(run.Folder.Read("out", "summary.json"))
            .ToString();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
