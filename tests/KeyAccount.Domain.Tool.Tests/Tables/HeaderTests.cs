namespace KeyAccount.Domain.Tool.Tests.Tables;

/// <summary>Headers that do not name what is needed.</summary>
public sealed class HeaderTests : IDisposable
{
    private const string Row = "A,1,2024-01-01,5,EUR\n";

    private readonly ReviewRun run = new();

    [Theory]
    [InlineData("acount,invoice,issued,amount,currency", "acount", "unknown column; did you mean \"account\"?")]
    [InlineData("Account,invoice,issued,amount,currency", "Account", "unknown column; did you mean \"account\"?")]
    [InlineData("account,invoice,issued,amount,curency", "curency", "unknown column; did you mean \"currency\"?")]
    [InlineData(
        "account,invoice,issued,amount,colour",
        "colour",
        "unknown column; known are account, invoice, issued, due, settled, amount, currency, tax, quantity, disputed, paid, paid_on"
    )]
    public async Task An_unknown_column_is_refused_with_the_nearest_name(string header, string column, string message) =>
        run.AssertRefused(await run.Review($"{header}\n{Row}"), $"invoices.csv:1: {column}: ", message);

    [Theory]
    [InlineData("account")]
    [InlineData("invoice")]
    [InlineData("issued")]
    [InlineData("amount")]
    public async Task A_missing_required_column_is_refused(string missing)
    {
        var header = string.Join(
            ',',
            new[] { "account", "invoice", "issued", "amount", "currency" }.Select(name => name == missing ? "tax" : name)
        );

        run.AssertRefused(
            await run.Review($"{header}\n{Row}"),
            $"invoices.csv:1: {missing}: ",
            "the header lacks this required column"
        );
    }

    [Fact]
    public async Task A_column_named_twice_is_refused() =>
        run.AssertRefused(
            await run.Review($"account,invoice,issued,amount,account\n{Row}"),
            "invoices.csv:1: account: ",
            "the header names this column twice"
        );

    [Theory]
    [InlineData("account,invoice,issued,amount,")]
    [InlineData("account,invoice,issued,amount, ")]
    public async Task A_column_without_a_name_is_refused(string header) =>
        run.AssertRefused(await run.Review($"{header}\n{Row}"), "invoices.csv:1: ", "column 5 of the header has no name");

    [Fact]
    public async Task A_header_with_an_unclosed_quote_is_refused() =>
        run.AssertRefused(
            await run.Review("\"account,invoice,issued,amount\nA,1,2024-01-01,5\n"),
            "invoices.csv:1: ",
            "the header has a misplaced or unclosed quote"
        );

    [Theory]
    [InlineData(";", ";")]
    [InlineData("\t", "\\t")]
    [InlineData("|", "|")]
    public async Task Another_delimiter_is_recognised(string delimiter, string shown)
    {
        var text = $"account,invoice,issued,amount\nA,1,2024-01-01,5\n".Replace(",", delimiter, StringComparison.Ordinal);

        run.AssertRefused(
            await run.Review(text),
            "invoices.csv:1: ",
            $"the values seem to be separated by \"{shown}\"; say so with --columns"
        );
    }

    [Fact]
    public async Task All_problems_of_a_header_are_told_at_once()
    {
        var result = await run.Review($"acount,issued,issued,amount,\n{Row}");

        Assert.Equal(5, result.ErrorLines.SkipLast(1).Count());
    }

    public void Dispose() => run.Dispose();
}
