namespace KeyAccount.Domain.Tool.Tests.Control;

/// <summary>Rows about lines and their use that are refused, with file, line, column and what is allowed.</summary>
public sealed class LineRowTests : IDisposable
{
    private const string Lines =
        "account,limit,currency,from,expires,grace_days,temporary_limit,temporary_from,temporary_until,status,status_on,reviewed_on";

    private readonly UseRun run = new();

    [Theory]
    [InlineData("B,,,,,,,,,,,", "limit", "no credit is something else than no line")]
    [InlineData("B,0,,,,,,,,,,", "limit", "is not above zero; write no credit")]
    [InlineData("B,-5,,,,,,,,,,", "limit", "is not above zero; write no credit")]
    [InlineData("B,none,,,,,,,,,,", "limit", "write no credit, inherit, unlimited, no check, a number")]
    [InlineData("B,No credit,,,,,,,,,,", "limit", "write no credit, inherit, unlimited, no check, a number")]
    [InlineData("B,10.005,,,,,,,,,,", "limit", "decimals")]
    [InlineData("B,10,USD,,,,,,,,,", "limit", "there is no rate from USD to EUR for 2024-06-30")]
    [InlineData("B,10.00 USD,,,,,,,,,,", "limit", "there is no rate from USD to EUR for 2024-06-30")]
    [InlineData("B,10,,2024-01-02,2024-01-02,,,,,,,", "expires", "the line ends before it begins")]
    [InlineData("B,10,,,,5,,,,,,", "expires", "the value is blank; grace_days needs it")]
    [InlineData("B,10,,,2024-12-31,366,,,,,,", "grace_days", "allowed is 0 to 365")]
    [InlineData("B,10,,,,,20,,,,,", "temporary_from", "are filled together")]
    [InlineData("B,10,,,,,20,2024-02-02,2024-02-01,,,", "temporary_until", "ends before it begins")]
    [InlineData("B,10,,,,,,,,closed,,", "status", "allowed are active, suspended, stopped")]
    [InlineData("B,10,,,,,,,,active,2024-01-01,", "status_on", "an active line has no day of status")]
    [InlineData("B,10,,2024-01-02,,,,,,stopped,2024-01-01,", "status_on", "lies before the grant began on 2024-01-02")]
    [InlineData("B,10,,,,,,,,,,2024-07-01", "reviewed_on", "lies after the day of the review, 2024-06-30")]
    [InlineData("B,10,,,,,,,,,,\nB,20,,,,,,,,,,", "account", "occurs twice; it was first read on line 2")]
    public async Task A_line_outside_the_rules_is_refused(string rows, string column, string message) =>
        run.AssertRefused(await run.Status([("--lines", $"{Lines}\n{rows}")]), $": {column}: ", message);

    [Theory]
    [InlineData("A,A,shared", "parent", "cannot be below itself")]
    [InlineData("A,X,shared", "parent", "no invoice and no row of --accounts or --lines names it")]
    [InlineData("A,B,below", "link", "allowed are shared, carve_out")]
    [InlineData("A,B,shared\nB,A,shared", "parent", "the families form a circle")]
    [InlineData("A,B,carve_out", "parent", "more is set aside out of B than there is")]
    public async Task A_family_outside_the_rules_is_refused(string rows, string column, string message) =>
        run.AssertRefused(
            await run.Status([("--lines", "account,limit\nA,2000\nB,1000"), ("--families", $"account,parent,link\n{rows}")]),
            $": {column}: ",
            message
        );

    [Theory]
    [InlineData("X,O1,ordered,2024-06-01,1,", "account", "\"X\" is not in the book")]
    [InlineData("B,O1,sold,2024-06-01,1,", "stage", "allowed are ordered, in_production, delivered")]
    [InlineData("B,O1,ordered,,1,", "on", "the value is blank; it is required")]
    [InlineData("B,O1,ordered,2024-06-01,0,", "amount", "0.00 EUR is not above zero")]
    [InlineData("B,O1,credit_note,2024-06-01,-1,", "amount", "-1.00 EUR is not above zero")]
    [InlineData("B,O1,ordered,2024-06-02,1,2024-06-01", "closed_on", "lies before it began on 2024-06-02")]
    [InlineData("B,B1,delivered,2024-06-01,1,", "document", "is an open invoice of --invoices too; it would count twice")]
    [InlineData("B,O1,ordered,2024-06-01,1,\nA,O1,ordered,2024-06-01,1,", "document", "\"O1\" occurs twice")]
    public async Task A_document_outside_the_rules_is_refused(string rows, string column, string message) =>
        run.AssertRefused(
            await run.Status([
                ("--lines", "account,limit\nB,1000"),
                ("--documents", $"account,document,stage,on,amount,closed_on\n{rows}"),
            ]),
            $": {column}: ",
            message
        );

    [Theory]
    [InlineData("B,reminder,2024-06-01,,,", "level", "the value is blank; a reminder needs it")]
    [InlineData("B,reminder,2024-06-01,10,,", "level", "allowed is 0 to 9")]
    [InlineData("B,reminder,2024-06-01,1,2024-06-02,", "due", "a reminder has none; leave it blank")]
    [InlineData("B,plan,2024-06-01,,,5", "due", "the value is blank; a plan needs it")]
    [InlineData("B,plan,2024-06-01,,2024-05-31,5", "due", "lies before the plan was agreed on 2024-06-01")]
    [InlineData("B,plan,2024-06-01,,2024-06-02,0", "amount", "0.00 EUR is not above zero")]
    [InlineData("B,plan_paid,2024-06-01,,,", "amount", "the value is blank; a plan_paid needs it")]
    [InlineData("B,plan,2024-06-01,,2024-06-02,5\nB,plan,2024-06-01,,2024-06-02,5", "due", "occurs twice")]
    public async Task A_collection_outside_the_rules_is_refused(string rows, string column, string message) =>
        run.AssertRefused(
            await run.Status([
                ("--lines", "account,limit\nB,1000"),
                ("--collections", $"account,kind,on,level,due,amount\n{rows}"),
            ]),
            $": {column}: ",
            message
        );

    [Theory]
    [InlineData("X,1,10,,,,,", "account", "\"X\" is not in the book")]
    [InlineData("B,1,0,,,,,", "amount", "0.00 EUR is not above zero")]
    [InlineData("B,1,10,11,,,,", "prepaid", "11.00 EUR is more than amount, 10.00 EUR")]
    [InlineData("B,1,10,,2024-07-01,,,", "on", "lies after the day of the check, 2024-06-30")]
    [InlineData("B,1,10,,,-1,,", "term_days", "allowed is 0 to 3650")]
    [InlineData("B,1,10,,,,shipped,", "checkpoint", "allowed are order, release, delivery, invoice")]
    [InlineData("B,1,10,,,,,O9", "follows", "is no document of --documents that stands on this day")]
    [InlineData("A,1,10,,,,,O1", "follows", "is a document of \"B\"")]
    [InlineData("B,1,10,,,,,\nB,1,10,,,,,", "order", "\"1\" occurs twice")]
    public async Task An_order_outside_the_rules_is_refused(string rows, string column, string message) =>
        run.AssertRefused(
            await run.Check([
                ("--lines", "account,limit\nB,1000"),
                ("--documents", "account,document,stage,on,amount\nB,O1,ordered,2024-06-01,5"),
                ("--orders", $"account,order,amount,prepaid,on,term_days,checkpoint,follows\n{rows}"),
            ]),
            $": {column}: ",
            message
        );

    [Fact]
    public async Task All_problems_of_all_files_are_told_at_once()
    {
        var result = await run.Status([
            ("--lines", "account,limit\nB,0"),
            ("--documents", "account,document,stage,on,amount\nB,O1,ordered,2024-06-01,0"),
            ("--collections", "account,kind,on\nB,reminder,2024-06-01"),
        ]);

        Assert.Equal((3, 4), (result.ExitCode, result.ErrorLines.Count));
    }

    [Fact]
    public async Task Foreign_columns_are_mapped()
    {
        var mapping = run.Folder.Write(
            "columns.json",
            """
            { "lines": { "columns": { "account": "Customer", "limit": "Credit limit" }, "currency": "EUR", "delimiter": ";" } }
            """
        );
        await run.Status([("--lines", "Customer;Credit limit;Notes\nB;1000;none")], "--columns", mapping);

        Assert.Equal("1000.00", run.StatusOf("B")["limit"]);
    }

    public void Dispose() => run.Dispose();
}
