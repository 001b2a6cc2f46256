namespace KeyAccount.Domain.Tool.Tests.Intake;

/// <summary>Reading the export of another system through a mapping.</summary>
public sealed class ColumnMappingTests : IDisposable
{
    private const string Export = """
        Customer;No;Day;Paid;Value;Complaint;Stage;Colour
        A;1;1/31/2024;2/9/2024;10.50;Yes;Won;red
        A;2;2/1/2024;;20;No;Won;green
        B;3;12/31/2023;1/2/2024;5;No;Lost;blue

        """;

    private const string Mapping = """
        {"columns": {"account": "Customer", "invoice": "No", "issued": "Day", "settled": "Paid", "amount": "Value", "disputed": "Complaint"},
         "constants": {"due": "3/1/2024"},
         "where": {"Stage": "Won"}, "dateFormat": "M/d/uuuu", "currency": "USD", "true": ["Yes"], "delimiter": ";"}
        """;

    private readonly ReviewRun run = new();

    [Fact]
    public async Task A_mapped_export_is_read_and_its_other_columns_are_ignored()
    {
        var result = await Review(Mapping);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["A"], run.AccountRows().Select(row => row["account"]));
    }

    [Fact]
    public async Task The_words_for_yes_are_those_of_the_mapping()
    {
        await Review(Mapping);

        Assert.Equal("0.500000", run.AccountRows().Single()["disputed_share"]);
    }

    [Fact]
    public async Task A_constant_holds_for_every_row()
    {
        await Review(Mapping);

        // Settled 21 days before the constant due date.
        Assert.Equal("-21.000000", run.AccountRows().Single()["days_beyond_terms_signed"]);
    }

    [Fact]
    public async Task Where_takes_a_list_of_values_too()
    {
        await Review(Mapping.Replace("\"Won\"", "[\"Won\", \"Lost\"]", StringComparison.Ordinal));

        Assert.Equal(["A", "B"], run.AccountRows().Select(row => row["account"]));
    }

    [Fact]
    public async Task A_value_is_checked_after_the_filter_only()
    {
        var result = await Review(Mapping, Export.Replace("12/31/2023", "not yet", StringComparison.Ordinal));

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_problem_names_the_column_of_the_export_too()
    {
        var result = await Review(Mapping, Export.Replace("1/31/2024", "31.1.2024", StringComparison.Ordinal));

        run.AssertRefused(
            result,
            "invoices.csv:2: issued (Day): ",
            "\"31.1.2024\" is not a date of the form M/d/uuuu, for example 1/31/2024",
            "map.json"
        );
    }

    [Fact]
    public async Task Without_columns_a_mapping_says_only_how_values_are_written()
    {
        var result = await Review(
            """{"delimiter": ";", "currency": "EUR", "dateFormat": "dd.MM.uuuu"}""",
            "account;invoice;issued;amount\nA;1;31.01.2024;5\n"
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Without_columns_an_unknown_column_is_still_refused()
    {
        var result = await Review(
            """{"delimiter": ";", "currency": "EUR"}""",
            "account;invoice;issued;amount;colour\nA;1;2024-01-31;5;red\n"
        );

        run.AssertRefused(result, "invoices.csv:1: colour: ", "unknown column", "map.json");
    }

    [Fact]
    public async Task The_accounts_section_maps_the_account_file()
    {
        run.Folder.Write("accounts.csv", "Who,Mother,Since\nA,Holding,1999\nHolding,,1990\n");
        const string accounts =
            """{"delimiter": ";", "currency": "EUR", "accounts": {"columns": {"account": "Who", "name": "Who", "parent": "Mother"}}}""";

        var result = await Review(
            accounts,
            "account;invoice;issued;amount\nA;1;2024-01-31;5\n",
            "--accounts",
            run.Folder.At("accounts.csv")
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["A", "Holding"], run.AccountRows().Select(row => row["name"]));
    }

    [Theory]
    [InlineData(
        """{"colums": {}}""",
        "$",
        "unknown member \"colums\"; did you mean \"columns\"?; allowed are columns, constants, where"
    )]
    [InlineData("""{"columns": {"acount": "X"}}""", "$.columns", "unknown column \"acount\"; did you mean \"account\"?")]
    [InlineData("""{"constants": {"acount": "X"}}""", "$.constants", "unknown column \"acount\"; did you mean \"account\"?")]
    [InlineData(
        """{"accounts": {"columns": {"nam": "X"}}}""",
        "$.accounts.columns",
        "unknown column \"nam\"; did you mean \"name\"?"
    )]
    [InlineData("""{"accounts": {"accounts": {}}}""", "$.accounts", "unknown member \"accounts\"")]
    [InlineData("""{"columns": {"account": "X", "account": "Y"}}""", "$.columns", "the member \"account\" occurs twice")]
    [InlineData("""{"currency": "EUR", "currency": "USD"}""", "$", "the member \"currency\" occurs twice")]
    [InlineData("""{"columns": []}""", "$.columns", "found a list […], needs an object {…}")]
    [InlineData("""{"columns": {"account": 5}}""", "$.columns.account", "found a number, needs a text \"…\"")]
    [InlineData("""{"columns": {"account": null}}""", "$.columns.account", "found null, needs a text \"…\"")]
    [InlineData("""{"columns": null}""", "$.columns", "found null, needs an object {…}")]
    [InlineData("""{"columns": {"account": ""}}""", "$.columns.account", "the text is empty")]
    [InlineData("""{"accounts": []}""", "$.accounts", "found a list […], needs an object {…}")]
    [InlineData("""{"where": {"Stage": true}}""", "$.where.Stage", "found true or false, needs a text \"…\"")]
    [InlineData("""{"where": {"Stage": []}}""", "$.where.Stage", "the list is empty")]
    [InlineData("""{"where": {"Stage": ["Won", 1]}}""", "$.where.Stage[1]", "found a number, needs a text \"…\"")]
    [InlineData("""{"true": "Yes"}""", "$.true", "found a text \"…\", needs a list […]")]
    [InlineData("""{"true": []}""", "$.true", "the list is empty")]
    [InlineData("""{"dateFormat": "qq"}""", "$.dateFormat", "\"qq\" is no date pattern")]
    [InlineData("""{"currency": "usd"}""", "$.currency", "write it in capitals, USD")]
    [InlineData("""{"currency": "ABC"}""", "$.currency", "is not an active ISO 4217 currency")]
    [InlineData("""{"delimiter": "::"}""", "$.delimiter", "\"::\" is no delimiter")]
    [InlineData(
        """{"columns": {"due": "Day"}, "constants": {"due": "2024-01-01"}}""",
        "$.constants.due",
        "also mapped under \"columns\""
    )]
    [InlineData("[]", "$", "found a list […], needs an object {…}")]
    [InlineData("null", "$", "found null, needs an object {…}")]
    public async Task A_mistake_in_the_mapping_is_refused_with_its_path(string mapping, string path, string message) =>
        run.AssertRefused(await Review(mapping), $"map.json: {path}: ", message, "map.json");

    [Theory]
    [InlineData("", "map.json:1: ")]
    [InlineData("{", "map.json:1: ")]
    [InlineData("{\n\"columns\": {,}}", "map.json:2: ")]
    [InlineData("{} {}", "map.json:1: ")]
    [InlineData("{\"columns\": {},}", "map.json:1: ")]
    [InlineData("// no\n{}", "map.json:1: ")]
    [InlineData(
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}}",
        "map.json:1: "
    )]
    public async Task Broken_json_is_refused_with_its_line(string mapping, string place) =>
        run.AssertRefused(await Review(mapping), place, "not valid JSON: ", "map.json");

    [Fact]
    public async Task A_lone_surrogate_is_refused() =>
        run.AssertRefused(await Review("""{"currency": "\ud800"}"""), "map.json: ", "not valid UTF-8", "map.json");

    [Fact]
    public async Task A_mapping_larger_than_a_mebibyte_is_refused() =>
        run.AssertRefused(await Review(new string(' ', 1_048_577)), "map.json: ", "larger than 1048576 bytes", "map.json");

    [Theory]
    [InlineData(
        "\"Customer\"",
        "\"Custmer\"",
        "Custmer",
        "the header has no such column, which the mapping reads as account; did you mean \"Customer\"?"
    )]
    [InlineData(
        "\"Stage\"",
        "\"Stge\"",
        "Stge",
        "the header has no such column, which the mapping's \"where\" reads; did you mean \"Stage\"?"
    )]
    [InlineData("\"account\": \"Customer\", ", "", "account", "the mapping names no column or constant for it")]
    public async Task A_mapping_that_does_not_fit_the_file_is_refused(
        string part,
        string replacement,
        string column,
        string message
    ) =>
        run.AssertRefused(
            await Review(Mapping.Replace(part, replacement, StringComparison.Ordinal)),
            $"invoices.csv:1: {column}: ",
            message,
            "map.json"
        );

    [Fact]
    public async Task A_constant_for_a_column_that_the_file_has_is_refused()
    {
        var result = await Review(
            """{"delimiter": ";", "constants": {"account": "A"}, "currency": "EUR"}""",
            "account;invoice;issued;amount\nA;1;2024-01-31;5\n"
        );

        run.AssertRefused(result, "invoices.csv:1: account: ", "keep one of the two", "map.json");
    }

    [Fact]
    public async Task Columns_that_nobody_reads_may_be_repeated_or_nameless()
    {
        var result = await Review(
            Mapping,
            Export
                .Replace("Colour", ";;X;X", StringComparison.Ordinal)
                .Replace("red", ";;;", StringComparison.Ordinal)
                .Replace("green", ";;;", StringComparison.Ordinal)
                .Replace("blue", ";;;", StringComparison.Ordinal)
        );

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("Customer")]
    [InlineData("Stage")]
    public async Task A_column_that_is_read_must_not_be_repeated(string name) =>
        run.AssertRefused(
            await Review(Mapping, Export.Replace("Colour", name, StringComparison.Ordinal)),
            $"invoices.csv:1: {name}: ",
            "the header names this column twice",
            "map.json"
        );

    [Fact]
    public async Task A_filter_that_leaves_nothing_is_refused()
    {
        var result = await Review(Mapping.Replace("\"Won\"", "\"won\"", StringComparison.Ordinal));

        run.AssertRefused(
            result,
            "invoices.csv: ",
            "no row is left: the mapping's \"where\" leaves out all of them",
            "map.json"
        );
    }

    public void Dispose() => run.Dispose();

    private Task<Result> Review(string mapping, string export = Export, params string[] more) =>
        run.Review(export, ["--columns", run.Folder.Write("map.json", mapping), .. more]);
}
