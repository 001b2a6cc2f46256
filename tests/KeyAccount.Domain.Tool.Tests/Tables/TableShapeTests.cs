using System.Text;

namespace KeyAccount.Domain.Tool.Tests.Tables;

/// <summary>Files that are no proper UTF-8 CSV table.</summary>
public sealed class TableShapeTests : IDisposable
{
    private const string Header = "account,invoice,issued,amount,currency\n";
    private const string Row = "A,1,2024-01-01,5,EUR\n";

    private readonly ReviewRun run = new();

    [Theory]
    [InlineData("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n")]
    [InlineData("account,invoice,issued,amount,currency\r\nA,1,2024-01-01,5,EUR\r\n")]
    [InlineData("account,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR")]
    [InlineData("\uFEFFaccount,invoice,issued,amount,currency\nA,1,2024-01-01,5,EUR\n")]
    [InlineData("account,invoice,issued,amount,currency\n\nA,1,2024-01-01,5,EUR\n\n")]
    [InlineData("amount,currency,issued,invoice,account\n5,EUR,2024-01-01,1,A\n")]
    [InlineData("\"account\",\"invoice\",\"issued\",\"amount\",\"currency\"\n\"A\",\"1\",\"2024-01-01\",\"5\",\"EUR\"\n")]
    public async Task A_proper_table_is_read(string text)
    {
        var result = await run.Review(text);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task An_empty_file_is_refused(string text) =>
        run.AssertRefused(await run.Review(text), "invoices.csv:1: ", "the file is empty");

    [Fact]
    public async Task A_file_with_a_header_alone_is_refused() =>
        run.AssertRefused(await run.Review(Header), "invoices.csv: ", "the file has a header and no rows");

    [Fact]
    public async Task Bytes_of_another_encoding_are_refused_with_their_place()
    {
        var latin = Encoding.Latin1.GetBytes(Header + Row + "Müller,2,2024-01-01,5,EUR\n");

        run.AssertRefused(
            await run.Review(latin),
            "invoices.csv:3: ",
            $"the byte 0xFC is not UTF-8; save the file as UTF-8 (it may be Windows-1252 or GBK) (byte {Header.Length + Row.Length + 2} of the file)"
        );
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    public async Task A_broken_sequence_at_the_end_is_refused(byte[] ending) =>
        run.AssertRefused(
            await run.Review([.. Encoding.UTF8.GetBytes(Header + Row + "A"), .. ending]),
            "invoices.csv:3: ",
            "is not UTF-8"
        );

    [Theory]
    [InlineData("utf-16", "UTF-16 (little endian)")]
    [InlineData("utf-16BE", "UTF-16 (big endian)")]
    [InlineData("utf-32", "UTF-32")]
    public async Task Another_unicode_encoding_is_named(string encoding, string name)
    {
        var target = Encoding.GetEncoding(encoding);

        run.AssertRefused(
            await run.Review([.. target.GetPreamble(), .. target.GetBytes(Header + Row)]),
            "invoices.csv:1: ",
            $"the file is encoded in {name}; save it as UTF-8"
        );
    }

    [Fact]
    public async Task Utf16_without_a_mark_is_named() =>
        run.AssertRefused(await run.Review(Encoding.Unicode.GetBytes(Header + Row)), "invoices.csv:1: ", "UTF-16");

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00 }, "a zip archive or an Excel workbook")]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00 }, "compressed (gzip)")]
    public async Task A_file_of_another_kind_is_named(byte[] bytes, string name) =>
        run.AssertRefused(await run.Review(bytes), "invoices.csv:1: ", name);

    [Fact]
    public async Task A_nul_byte_is_refused_with_its_place() =>
        run.AssertRefused(
            await run.Review(Header + "A\0,1,2024-01-01,5,EUR\n"),
            "invoices.csv:2: ",
            $"a NUL byte; the file must be UTF-8 text, and this looks like UTF-16 or a binary file (byte {Header.Length + 2} of the file)"
        );

    [Fact]
    public async Task Line_ends_of_cr_alone_are_refused() =>
        run.AssertRefused(
            await run.Review((Header + Row).Replace('\n', '\r')),
            "invoices.csv:1: ",
            "the lines end with CR alone; save the file with line ends LF or CRLF"
        );

    [Fact]
    public async Task A_stray_carriage_return_is_refused() =>
        run.AssertRefused(
            await run.Review(Header + Row + "B\r,2,2024-01-01,5,EUR\n"),
            "invoices.csv:3: ",
            "a carriage return (CR) without a line feed (LF)"
        );

    [Fact]
    public async Task A_carriage_return_at_the_very_end_is_refused() =>
        run.AssertRefused(
            await run.Review(Header + Row + "B,2,2024-01-01,5,EUR\r"),
            "invoices.csv:3: ",
            "a carriage return (CR)"
        );

    [Theory]
    [InlineData(65_536, 0)]
    [InlineData(65_537, 3)]
    public async Task A_line_may_have_65536_bytes_and_no_more(int length, int exitCode)
    {
        const string ending = "\",1,2024-01-01,5,EUR";
        var line = "\"A" + new string(' ', length - 2 - ending.Length) + ending;

        var result = await run.Review(Header + line + "\n");

        Assert.Equal(
            (exitCode, exitCode == 3),
            (
                result.ExitCode,
                result.Error.Contains("invoices.csv:2: the line is longer than 65536 bytes", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_refused_with_its_line() =>
        run.AssertRefused(
            await run.Review(Header + Row + "\"B,2,2024-01-01,5,EUR\n" + Row),
            "invoices.csv:3: ",
            "a quote is opened in this row and never closed"
        );

    [Fact]
    public async Task A_quote_that_swallows_a_large_rest_is_refused_with_its_line()
    {
        var rest = string.Concat(Enumerable.Range(2, 20_000).Select(number => $"B,{number},2024-01-01,5,EUR\n"));

        run.AssertRefused(
            await run.Review(Header + Row + "\"B,1x,2024-01-01,5,EUR\n" + rest),
            "invoices.csv:3: ",
            "a quote is probably never closed"
        );
    }

    [Theory]
    [InlineData("A\"B,1,2024-01-01,5,EUR", "a quote (\") inside an unquoted value")]
    [InlineData("\"A\"B,1,2024-01-01,5,EUR", "text after the closing quote")]
    public async Task A_misplaced_quote_is_refused(string row, string message) =>
        run.AssertRefused(await run.Review(Header + row + "\n" + Row), "invoices.csv:2: ", message);

    [Theory]
    [InlineData("A,1,2024-01-01,5", 4)]
    [InlineData("A,1,2024-01-01,5,EUR,", 6)]
    [InlineData("A,1,2024-01-01,1,234.50,EUR", 6)]
    [InlineData("   ", 1)]
    public async Task A_row_with_another_number_of_fields_is_refused(string row, int fields) =>
        run.AssertRefused(
            await run.Review(Header + Row + row + "\n"),
            "invoices.csv:3: ",
            $"the row has {fields} fields, the header 5"
        );

    [Fact]
    public async Task A_row_after_quoted_line_breaks_is_named_by_its_own_line()
    {
        var result = await run.Review(
            "account,invoice,issued,amount,currency\n\"A\",\"1\n\n\",2024-01-01,5,EUR\nA,2,soon,5,EUR\n"
        );

        run.AssertRefused(result, "invoices.csv:5: issued: ", "\"soon\" is not a date");
    }

    [Fact]
    public async Task Rows_before_an_unreadable_place_are_still_judged()
    {
        var result = await run.Review([.. Encoding.UTF8.GetBytes(Header + "A,1,soon,5,EUR\n"), 0xFF]);

        Assert.Equal(
            ["invoices.csv:2", "invoices.csv:3"],
            result.ErrorLines.SkipLast(1).Select(line => Path.GetFileName(line.Split(": ")[0]))
        );
    }

    [Fact]
    public async Task A_hundred_problems_are_listed_and_the_rest_counted()
    {
        var rows = string.Concat(Enumerable.Range(1, 250).Select(number => $"A,{number},soon,5,EUR\n"));

        var result = await run.Review(Header + rows);

        Assert.Equal((102, "… and 150 more"), (result.ErrorLines.Count, result.ErrorLines[100]));
    }

    [Fact]
    public async Task A_file_larger_than_one_block_is_read_across_the_seams()
    {
        // Multi-byte letters and CRLF meet the seams of the blocks at every offset.
        var rows = string.Concat(
            Enumerable.Range(1, 30_000).Select(number => $"客户{number % 7},№{number},2024-01-01,{number}.5,EUR\r\n")
        );

        var result = await run.Review(Header.Replace("\n", "\r\n", StringComparison.Ordinal) + rows);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    public void Dispose() => run.Dispose();
}
