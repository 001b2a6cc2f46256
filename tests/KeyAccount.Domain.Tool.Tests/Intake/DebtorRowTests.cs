namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Each value of a row of the credit file that is not as it must be.</summary>
public sealed class DebtorRowTests : IDisposable
{
    private readonly CreditRun credit = new();

    [Theory]
    [InlineData("account", "A")]
    [InlineData("account,form,identity,legal_entity,customer_since", "A,company,complete,X1,2020-02-29")]
    [InlineData("account,form,identity", "A,natural_person,incomplete")]
    [InlineData("account,screening,screened_on", "A,clear,2024-06-30")]
    [InlineData("account,screening", "A,hit")]
    [InlineData("account,agency_class,agency_reported_on", "A,strongest,2024-01-01")]
    [InlineData("account,agency_rating,agency_reported_on", "A,BBB-,2024-01-01")]
    [InlineData("account,agency_reported_on", "A,2024-01-01")]
    [InlineData("account,terms", "A,net 30")]
    [InlineData("account,terms", "A,2.00 % 10 net 30")]
    [InlineData("account,terms", "A,\"milestones 30.00 % 0, 70.00 % 60\"")]
    [InlineData("account,critical_supply,prepays,budget_confirmed,legal_basis_known", "A,yes,no,1,0")]
    [InlineData("account,requested_line,line_six_months_ago,line_expires", "A,1000,0,2024-07-30")]
    [InlineData("account,currency", "A,USD")]
    public async Task A_row_within_the_rules_is_read(string header, string row)
    {
        var result = await credit.Review("--credit", header, row);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("account,form", ",company", "account", "the value is blank; it is required")]
    [InlineData("account,form", "C,company", "account", "\"C\" is not in the book: neither an invoice nor a row of --accounts")]
    [InlineData("account,form", "a,company", "account", "\"a\" is not in the book")]
    [InlineData("account,form", "A,Company", "form", "did you mean \"company\"?")]
    [InlineData("account,form", "A,not_assessed", "form", "allowed are company, public_body, bank, insurer, natural_person")]
    [InlineData("account,identity", "A,true", "identity", "allowed are incomplete, complete, false")]
    [InlineData("account,screening", "A,cleared", "screening", "did you mean \"clear\"?")]
    [InlineData("account,screening,screened_on", "A,,2024-01-01", "screening", "screened_on needs it")]
    [InlineData("account,agency_class,agency_reported_on", "A,best,2024-01-01", "agency_class", "allowed are weakest, weak")]
    [InlineData("account,agency_class", "A,good", "agency_reported_on", "the value is blank; agency_class needs it")]
    [InlineData("account,agency_rating,agency_reported_on", "A,bbb,2024-01-01", "agency_rating", "is no rating in letters")]
    [InlineData(
        "account,agency_class,agency_rating,agency_reported_on",
        "A,good,BBB,2024-01-01",
        "agency_rating",
        "agency_class is filled too; keep one of the two"
    )]
    [InlineData("account,terms", "A,30 days", "terms", "\"30 days\" is no payment terms; write for example net 30")]
    [InlineData("account,terms", "A,net 3651", "terms", "is no payment terms")]
    [InlineData("account,prepays", "A,perhaps", "prepays", "is neither yes")]
    [InlineData("account,requested_line", "A,-0.01", "requested_line", "-0.01 EUR is below zero")]
    [InlineData("account,requested_line", "A,1.001", "requested_line", "has 3 decimals; EUR has 2")]
    [InlineData("account,requested_line,currency", "A,5,USD", "currency", "there is no rate from USD to EUR for 2024-06-30")]
    [InlineData("account,requested_line,currency", "A,5,euro", "currency", "is not an active ISO 4217 currency")]
    [InlineData("account,line_expires", "A,soon", "line_expires", "is not a date")]
    [InlineData("account,screning", "A,clear", "screning", "unknown column; did you mean \"screening\"?", 1)]
    [InlineData("form", "company", "account", "the header lacks this required column", 1)]
    public async Task A_value_outside_the_rules_is_refused(
        string header,
        string row,
        string column,
        string message,
        int line = 2
    ) =>
        credit.Run.AssertRefused(
            await credit.Review("--credit", header, row),
            $"credit.csv:{line}: {column}: ",
            message,
            "credit.csv"
        );

    [Fact]
    public async Task An_account_with_two_rows_is_refused() =>
        credit.Run.AssertRefused(
            await credit.Review("--credit", "account", "A\nB\nA"),
            "credit.csv:4: account: ",
            "\"A\" occurs twice; it was first read on line 2",
            "credit.csv"
        );

    [Fact]
    public async Task A_file_without_rows_is_refused() =>
        credit.Run.AssertRefused(
            await credit.Review("--credit", "account", ""),
            "credit.csv: ",
            "the file has a header and no rows",
            "credit.csv"
        );

    [Fact]
    public async Task A_file_that_does_not_exist_is_refused()
    {
        var result = await credit.Run.Review(CreditRun.Invoices, "--credit", credit.Run.Folder.At("none.csv"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("none.csv does not exist", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_the_account_file_alone_is_in_the_book()
    {
        var result = await credit.Review([("--accounts", "account\nNEW\n"), ("--credit", "account,form\nNEW,company\n")]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Problems_are_told_together_with_those_of_the_invoices()
    {
        var result = await credit.Run.Review(
            CreditRun.Invoices.Replace("B,B1,2024-06-01", "B,B1,soon", StringComparison.Ordinal),
            "--credit",
            credit.Run.Folder.Write("credit.csv", "account,form\nB,company\nB,firm\n")
        );

        Assert.Equal(
            ["invoices.csv:14", "credit.csv:3", "credit.csv:3"],
            result.ErrorLines.SkipLast(1).Select(line => Path.GetFileName(line.Split(": ")[0]))
        );
    }

    [Fact]
    public async Task A_row_set_aside_leaves_the_account_without_answers()
    {
        var result = await credit.Review(
            "--credit",
            "account,identity",
            "A,complet\nB,complete\nNOBODY,complete",
            "--tolerant"
        );

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("deferred", credit.Row("A")["credit_outcome"]);
        var rejected = credit.Run.Folder.Read("out", "rejected.csv");
        Assert.Contains("did you mean", rejected, StringComparison.Ordinal);
        Assert.Contains("is not in the book", rejected, StringComparison.Ordinal);
    }

    public void Dispose() => credit.Dispose();
}
