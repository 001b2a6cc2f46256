using System.Text.Json;

namespace KeyAccount.Domain.Tool.Tests.Commands;

/// <summary>The figures of a review, on a book small enough to check by hand.</summary>
public sealed class ReviewFigureTests : IDisposable
{
    private readonly ReviewRun run = new();

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
        await run.Review(ReviewRun.SmallBook, "--as-of", "2024-02-09");

        var row = run.AccountRows().Single(row => row["account"] == "A");
        Assert.Equal(
            ("A", "2", "360.00", "120.00", "9"),
            (row["account"], row["invoices"], row["open"], row["overdue"], row["oldest_overdue_days"])
        );
    }

    [Fact]
    public async Task Without_a_day_the_latest_issue_or_payment_is_taken_and_printed()
    {
        var result = await run.Review(ReviewRun.SmallBook);

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
    public async Task An_account_without_invoices_is_in_the_book_with_nothing_bought()
    {
        run.Folder.Write("accounts.csv", "account,name\nZ,Client Z\n");

        await run.Review(ReviewRun.SmallBook, "--accounts", run.Folder.At("accounts.csv"));

        var row = run.AccountRows().Single(row => row["account"] == "Z");
        Assert.Equal(("0", "0.00", "none"), (row["invoices"], row["net_invoiced"], row["abc_class"]));
    }

    [Fact]
    public async Task A_parent_that_is_not_in_the_book_is_noted()
    {
        run.Folder.Write("accounts.csv", "account,parent\nA,Nowhere\n");

        await run.Review(ReviewRun.SmallBook, "--accounts", run.Folder.At("accounts.csv"));

        using var summary = Summary();
        Assert.Equal("parent_missing", summary.RootElement.GetProperty("notes")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_negative_figure_is_no_formula_and_stays_a_number()
    {
        await run.Review("account,invoice,issued,amount,currency\nA,1,2024-01-01,-5,EUR\n");

        Assert.Equal("-5.00", run.AccountRows().Single()["net_invoiced"]);
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review() => run.Review(ReviewRun.SmallBook, "--as-of", "2024-06-30");

    private JsonDocument Summary() => JsonDocument.Parse(run.Folder.Read("out", "summary.json"));
}
