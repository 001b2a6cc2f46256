namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Each value of an invoice row that is not as it must be, with the line and column that are named.</summary>
public sealed class InvoiceRowTests : IDisposable
{
    private const string Good = "A,1,2024-01-01,2024-01-31,2024-01-20,119.00,EUR,19.00,2,no,,";

    private readonly ReviewRun run = new();

    [Theory]
    [InlineData("A,1,2024-01-01,2024-01-31,2024-01-20,119.00,EUR,19.00,2,no,,")]
    [InlineData("A,1,2024-01-01,,,119.00,EUR,,,,,")]
    [InlineData("A,1,2024-01-01,2024-01-01,2024-01-01,0.01,EUR,0.01,0,yes,,")]
    [InlineData("A,1,2024-02-29,2024-03-31,,100.00,EUR,0,1.5,0,99.99,2024-02-29")]
    [InlineData("A,CN,2024-02-29,2024-01-31,,-100.00,EUR,-16,-1,n,,")]
    [InlineData("A,1,2024-01-01,,,9000000000000.00,EUR,,,,,")]
    [InlineData("A,1,2024-01-01,,,100.0000,JPY,,,,,")]
    [InlineData("A,1,2024-01-01,,,0.001,KWD,,,,,")]
    [InlineData(" A , 1 ,\t2024-01-01 ,,, 5 , EUR ,,,,,")]
    [InlineData("\"A, B\",\"1\"\"2\",2024-01-01,,,5,EUR,,,,,")]
    [InlineData("客户一,№ 7,2024-01-01,,,5,CNY,,,,,")]
    public async Task A_row_within_the_rules_is_read(string row)
    {
        var result = await run.ReviewRows(row);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData(",1,2024-01-01,,,5,EUR,,,,,", "account", "the value is blank; it is required")]
    [InlineData("  ,1,2024-01-01,,,5,EUR,,,,,", "account", "the value is blank; it is required")]
    [InlineData("A,,2024-01-01,,,5,EUR,,,,,", "invoice", "the value is blank; it is required")]
    [InlineData("A,1,,,,5,EUR,,,,,", "issued", "the value is blank; it is required")]
    [InlineData("A,1,2024-01-01,,,,EUR,,,,,", "amount", "the value is blank; it is required")]
    [InlineData("A,1,2024-01-01,,,5,,,,,,", "currency", "the row names no currency")]
    public async Task A_blank_required_value_is_refused(string row, string column, string message) =>
        await AssertRefused(row, column, message);

    [Theory]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-1-1")]
    [InlineData("01/31/2024")]
    [InlineData("20240131")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("0000-01-01")]
    [InlineData("tomorrow")]
    [InlineData("٢٠٢٤-٠١-٠١")]
    public async Task A_bad_date_is_refused_with_an_example(string date) =>
        await AssertRefused(
            $"A,1,{date},,,5,EUR,,,,,",
            "issued",
            "is not a date; write year-month-day, for example 2024-01-31"
        );

    [Theory]
    [InlineData("0202-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    public async Task A_date_out_of_range_is_refused_with_the_range(string date) =>
        await AssertRefused($"A,1,{date},,,5,EUR,,,,,", "issued", "dates lie between 1900-01-01 and 2199-12-31");

    [Theory]
    [InlineData("\"1,234.50\"")]
    [InlineData("\"12,5\"")]
    [InlineData("1e3")]
    [InlineData("1E3")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("+5")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("(5)")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("5.5.5")]
    [InlineData("5 000")]
    [InlineData("€5")]
    [InlineData("5 EUR")]
    [InlineData("-")]
    [InlineData("٥")]
    public async Task An_amount_that_is_no_plain_number_is_refused(string amount) =>
        await AssertRefused($"A,1,2024-01-01,,,{amount},EUR,,,,,", "amount", "is not a plain number");

    [Theory]
    [InlineData("5.001", "EUR", "has 3 decimals; EUR has 2")]
    [InlineData("5.5", "JPY", "has 1 decimals; JPY has 0")]
    [InlineData("5.0001", "KWD", "has 4 decimals; KWD has 3")]
    [InlineData("5.00000000001", "EUR", "too many decimals; at most 10")]
    public async Task An_amount_with_too_many_decimals_for_its_currency_is_refused(
        string amount,
        string currency,
        string message
    ) => await AssertRefused($"A,1,2024-01-01,,,{amount},{currency},,,,,", "amount", message);

    [Theory]
    [InlineData("9000000000000.01", "at most 9000000000000.00 either side of zero")]
    [InlineData("-9000000000000.01", "at most 9000000000000.00 either side of zero")]
    [InlineData("1000000000000000", "at most 15 digits before the point")]
    [InlineData("99999999999999999999999999999999", "at most 15 digits before the point")]
    public async Task An_amount_out_of_range_is_refused(string amount, string message) =>
        await AssertRefused($"A,1,2024-01-01,,,{amount},EUR,,,,,", "amount", message);

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("-0.00")]
    public async Task An_amount_of_zero_is_refused(string amount) =>
        await AssertRefused($"A,1,2024-01-01,,,{amount},EUR,,,,,", "amount", "the amount is 0");

    [Theory]
    [InlineData("eur", "write it in capitals, EUR")]
    [InlineData("EURO", "is not an active ISO 4217 currency")]
    [InlineData("XXX", "is not an active ISO 4217 currency")]
    [InlineData("DEM", "is not an active ISO 4217 currency")]
    [InlineData("€", "is not an active ISO 4217 currency")]
    public async Task An_unknown_currency_is_refused(string currency, string message) =>
        await AssertRefused($"A,1,2024-01-01,,,5,{currency},,,,,", "currency", message);

    [Theory]
    [InlineData("5.01")]
    [InlineData("-1")]
    public async Task A_tax_that_is_no_part_of_the_amount_is_refused(string tax) =>
        await AssertRefused($"A,1,2024-01-01,,,5,EUR,{tax},,,,", "tax", "is no part of the amount 5.00 EUR");

    [Fact]
    public async Task A_tax_above_zero_on_a_credit_note_is_refused() =>
        await AssertRefused("A,1,2024-01-01,,,-5,EUR,1,,,,", "tax", "is no part of the amount -5.00 EUR");

    [Theory]
    [InlineData("2023-12-31", "2023-12-31 lies before the invoice was issued on 2024-01-01")]
    public async Task A_settlement_before_issue_is_refused(string settled, string message) =>
        await AssertRefused($"A,1,2024-01-01,,{settled},5,EUR,,,,,", "settled", message);

    [Fact]
    public async Task A_due_date_before_issue_is_refused() =>
        await AssertRefused("A,1,2024-01-01,2023-12-31,,5,EUR,,,,,", "due", "2023-12-31 lies before the invoice was issued");

    [Theory]
    [InlineData("-1", "the quantity is below zero on an invoice")]
    [InlineData("1.1234567", "has 7 decimals; at most 6")]
    [InlineData("1000000000001", "is out of range; allowed is -1000000000000 to 1000000000000")]
    [InlineData("many", "is not a plain number")]
    public async Task A_quantity_that_cannot_be_is_refused(string quantity, string message) =>
        await AssertRefused($"A,1,2024-01-01,,,5,EUR,,{quantity},,,", "quantity", message);

    [Theory]
    [InlineData("maybe")]
    [InlineData("J")]
    [InlineData("2")]
    public async Task A_flag_that_is_neither_yes_nor_no_is_refused(string flag) =>
        await AssertRefused(
            $"A,1,2024-01-01,,,5,EUR,,,{flag},,",
            "disputed",
            "is neither yes (true, yes, y, 1) nor no (false, no, n, 0)"
        );

    [Theory]
    [InlineData("5", "2024-01-02", "paid", "is no part payment of 5.00 EUR")]
    [InlineData("6", "2024-01-02", "paid", "is no part payment of 5.00 EUR")]
    [InlineData("-1", "2024-01-02", "paid", "is no part payment of 5.00 EUR")]
    [InlineData("1", "2023-12-31", "paid_on", "lies before the invoice was issued")]
    [InlineData("1", "2024-01-21", "paid_on", "lies after the invoice was settled on 2024-01-20")]
    [InlineData("1", "", "paid_on", "paid and paid_on are filled together")]
    [InlineData("", "2024-01-02", "paid", "paid and paid_on are filled together")]
    public async Task A_part_payment_that_cannot_be_is_refused(string paid, string on, string column, string message) =>
        await AssertRefused($"A,1,2024-01-01,,2024-01-20,5,EUR,,,,{paid},{on}", column, message);

    [Theory]
    [InlineData("yes,2023-12-31,", "disputed_on", "2023-12-31 lies before the invoice was issued on 2024-01-01")]
    [InlineData("no,2024-01-02,", "disputed_on", "the row has a day of dispute, and disputed says no")]
    [InlineData("yes,,2024-01-02", "disputed_on", "the value is blank; dispute_closed_on needs it")]
    [InlineData(
        "yes,2024-01-03,2024-01-02",
        "dispute_closed_on",
        "2024-01-02 lies before the dispute was opened on 2024-01-03"
    )]
    public async Task A_dispute_that_cannot_be_is_refused(string dispute, string column, string message)
    {
        var result = await run.Review(
            $"account,invoice,issued,amount,currency,disputed,disputed_on,dispute_closed_on\nA,1,2024-01-01,5,EUR,{dispute}\n"
        );

        run.AssertRefused(result, $"invoices.csv:2: {column}: ", message);
    }

    [Theory]
    [InlineData("A\u202EB", "U+202E")]
    [InlineData("A\u200BB", "U+200B")]
    [InlineData("A\u200DB", "U+200D")]
    [InlineData("A\u00A0B", "U+00A0")]
    [InlineData("A\u0007B", "U+0007")]
    [InlineData("A\tB", "U+0009")]
    [InlineData("A\u2028B", "U+2028")]
    [InlineData("\"A\nB\"", "U+000A")]
    public async Task An_id_with_an_invisible_character_is_refused(string account, string code) =>
        await AssertRefused($"{account},1,2024-01-01,,,5,EUR,,,,,", "account", $"has the invisible character {code}");

    [Fact]
    public async Task An_id_of_two_hundred_characters_is_read()
    {
        var result = await run.ReviewRows($"{new string('A', 200)},1,2024-01-01,,,5,EUR,,,,,");

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task An_id_beyond_two_hundred_characters_is_refused() =>
        await AssertRefused($"{new string('A', 201)},1,2024-01-01,,,5,EUR,,,,,", "account", "has 201 characters; at most 200");

    [Fact]
    public async Task A_duplicate_invoice_is_refused_with_the_line_of_the_first()
    {
        var result = await run.ReviewRows(Good, "B,2,2024-01-01,,,5,EUR,,,,,", Good);

        run.AssertRefused(result, "invoices.csv:4: invoice:", "\"1\" occurs twice; it was first read on line 2");
    }

    [Fact]
    public async Task One_letter_written_in_two_ways_is_one_account()
    {
        await run.ReviewRows("Caf\u00e9,1,2024-01-01,,,5,EUR,,,,,", "Cafe\u0301,2,2024-01-01,,,5,EUR,,,,,");

        Assert.Equal("Caf\u00e9", run.AccountRows().Single()["account"]);
    }

    [Fact]
    public async Task Accounts_differ_by_case()
    {
        await run.ReviewRows("a,1,2024-01-01,,,5,EUR,,,,,", "A,2,2024-01-01,,,5,EUR,,,,,");

        Assert.Equal(2, run.AccountRows().Count);
    }

    [Fact]
    public async Task Invoice_numbers_differ_by_leading_zeros()
    {
        var result = await run.ReviewRows("A,01,2024-01-01,,,5,EUR,,,,,", "A,1,2024-01-01,,,5,EUR,,,,,");

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Everything_wrong_with_a_row_is_told_at_once()
    {
        var result = await run.ReviewRows("A,1,2024-13-01,,x,1e3,eur,,,perhaps,,");

        Assert.Equal(
            ["issued", "currency", "amount", "settled", "disputed"],
            result.ErrorLines.SkipLast(1).Select(line => line.Split(": ")[1])
        );
    }

    public void Dispose() => run.Dispose();

    private async Task AssertRefused(string row, string column, string message)
    {
        var result = await run.ReviewRows(Good.Replace("A,1,", "A,0,", StringComparison.Ordinal), row);

        run.AssertRefused(result, $"invoices.csv:3: {column}: ", message);
    }
}
