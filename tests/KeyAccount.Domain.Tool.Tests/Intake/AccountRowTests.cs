namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Each value of an account row that is not as it must be.</summary>
public sealed class AccountRowTests : IDisposable
{
    private const string Invoices = "account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n";

    private readonly ReviewRun run = new();

    [Theory]
    [InlineData("account", "A")]
    [InlineData("account,name,parent,territory,owner", "A,Client A,B,North,Manager 1")]
    [InlineData("account,wallet,contribution,current_line", "A,1000.00,-5,0")]
    [InlineData("account,wallet,currency", "A,1000,JPY")]
    [InlineData(
        "account,potential,delivery_score,reference_value,supplier_rank,contact_roles,terms_days,tie_months",
        "A,0,100,50,1,0,30,24"
    )]
    [InlineData("account,equity_share,contracted_share", "A,20.25,100")]
    [InlineData("account,equity_share,contracted_share", "A,20 %,0%")]
    [InlineData("account,tie,tie_since", "A,joint_development,2023-01-01")]
    [InlineData("account,competitor_grade,competitor_observed_on,competitor_expires", "A,B2,2023-01-01,2025-01-01")]
    [InlineData("account,previous_tier,previous_tier_since", "A,key,2023-01-01")]
    [InlineData(
        "account,override_tier,override_by,override_reason,override_from,override_until",
        "A,key,Director 1,Reference site,,2025-01-01"
    )]
    [InlineData("account,sector_scheme,sector,publicly_owned", "A,NACE2,84.11,yes")]
    public async Task A_row_within_the_rules_is_read(string header, string row)
    {
        var result = await Review(header, row);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("account,name", ",X", "account", "the value is blank; it is required")]
    [InlineData("account,intercompany", "A,own", "intercompany", "is neither yes")]
    [InlineData("account,potential", "A,101", "potential", "is out of range; allowed is 0 to 100")]
    [InlineData("account,potential", "A,-1", "potential", "is out of range; allowed is 0 to 100")]
    [InlineData("account,potential", "A,50.5", "potential", "is not a whole number")]
    [InlineData("account,supplier_rank", "A,0", "supplier_rank", "is out of range; allowed is 1 to 10000")]
    [InlineData("account,equity_share", "A,100.01", "equity_share", "is no share; allowed is 0 to 100 percent")]
    [InlineData("account,equity_share", "A,-0.01", "equity_share", "is no share")]
    [InlineData("account,equity_share", "A,20.255", "equity_share", "is no share")]
    [InlineData("account,equity_share", "A,%", "equity_share", "is not a plain number")]
    [InlineData("account,tie", "A,joint", "tie", "is not known; allowed are none, joint_development, contract_manufacturing")]
    [InlineData("account,tie", "A,frame_contrat", "tie", "did you mean \"frame_contract\"?")]
    [InlineData("account,previous_tier", "A,Key", "previous_tier", "did you mean \"key\"?")]
    [InlineData("account,wallet", "A,-0.01", "wallet", "-0.01 EUR is below zero")]
    [InlineData("account,current_line", "A,-1", "current_line", "-1.00 EUR is below zero")]
    [InlineData("account,wallet", "A,1.001", "wallet", "has 3 decimals; EUR has 2")]
    [InlineData("account,wallet,currency", "A,1.5,JPY", "wallet", "has 1 decimals; JPY has 0")]
    [InlineData("account,currency", "A,yen", "currency", "is not an active ISO 4217 currency")]
    [InlineData(
        "account,competitor_grade,competitor_observed_on",
        "A,G1,2023-01-01",
        "competitor_grade",
        "is no grade; write a letter A to F and a digit 1 to 6"
    )]
    [InlineData("account,competitor_grade,competitor_observed_on", "A,B2,", "competitor_observed_on", "are filled together")]
    [InlineData(
        "account,competitor_grade,competitor_expires",
        "A,,2025-01-01",
        "competitor_grade",
        "competitor_expires needs it"
    )]
    [InlineData("account,sector", "A,84.11", "sector_scheme", "sector_scheme, sector are filled together")]
    [InlineData("account,previous_tier_since", "A,2023-01-01", "previous_tier", "previous_tier_since needs it")]
    [InlineData("account,override_tier", "A,key", "override_by", "are filled together")]
    [InlineData(
        "account,override_tier,override_by,override_reason,override_from,override_until",
        "A,key,D,R,2025-01-01,2025-01-01",
        "override_until",
        "the override ends before it begins"
    )]
    [InlineData("account,name", "A,\u202Eevil", "name", "has the invisible character U+202E")]
    [InlineData("account,nmae", "A,X", "nmae", "unknown column; did you mean \"name\"?", 1)]
    [InlineData("name", "X", "account", "the header lacks this required column", 1)]
    public async Task A_value_outside_the_rules_is_refused(
        string header,
        string row,
        string column,
        string message,
        int line = 2
    ) => run.AssertRefused(await Review(header, row), $"accounts.csv:{line}: {column}: ", message, "accounts.csv");

    [Fact]
    public async Task An_account_with_two_rows_is_refused() =>
        run.AssertRefused(
            await Review("account", "A\nB\nA"),
            "accounts.csv:4: account: ",
            "\"A\" occurs twice; it was first read on line 2",
            "accounts.csv"
        );

    [Fact]
    public async Task Amounts_without_a_currency_are_refused_when_the_invoices_have_several()
    {
        var result = await run.Review(
            "account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\nA,2,2024-01-01,5,USD\n",
            "--accounts",
            run.Folder.Write("accounts.csv", "account,wallet\nA,100\n")
        );

        run.AssertRefused(result, "accounts.csv:2: currency: ", "the row has amounts and names no currency", "accounts.csv");
    }

    [Fact]
    public async Task Problems_of_both_files_are_told_at_once()
    {
        var result = await run.Review(
            Invoices.Replace("2024-01-01", "soon", StringComparison.Ordinal),
            "--accounts",
            run.Folder.Write("accounts.csv", "account,potential\nA,high\n")
        );

        Assert.Equal(
            ["invoices.csv:2", "accounts.csv:2"],
            result.ErrorLines.SkipLast(1).Select(line => Path.GetFileName(line.Split(": ")[0]))
        );
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review(string header, string row) =>
        run.Review(Invoices, "--accounts", run.Folder.Write("accounts.csv", $"{header}\n{row}\n"));
}
