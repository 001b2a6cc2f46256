namespace KeyAccount.Domain.Tool.Tests.Discounts;

/// <summary>What rows of quotes say, and what they may not say.</summary>
public sealed class QuoteRowTests : IDisposable
{
    private readonly QuoteRun run = new();

    [Theory]
    [InlineData("quantity", "0", "quantity", "out of range")]
    [InlineData("quantity", "1.5", "quantity", "not a whole number")]
    [InlineData("quantity", "", "quantity", "it is required")]
    [InlineData("list_price", "-1", "list_price", "below zero")]
    [InlineData("list_price", "1e5", "list_price", "not a plain number")]
    [InlineData("list_price", "100.001", "list_price", "3 decimals")]
    [InlineData("list_price", "", "list_price", "there is no list price")]
    [InlineData("manual", "-1", "manual", "below zero")]
    [InlineData("unit_cost", "-1", "unit_cost", "below zero")]
    [InlineData("unit_variable_cost", "41", "unit_variable_cost", "more than unit_cost")]
    [InlineData("on", "10.06.2024", "on", "is not a date")]
    [InlineData("payment_days", "-1", "payment_days", "out of range")]
    [InlineData("standard_days", "3651", "standard_days", "out of range")]
    [InlineData("header_percent", "101", "header_percent", "is no share")]
    [InlineData("header_discount", "-5", "header_discount", "below zero")]
    [InlineData("header_discount", "990.01", "header_discount", "more than the 990.00 EUR")]
    [InlineData("rebate", "-5", "rebate", "below zero")]
    [InlineData("free_units", "-1", "free_units", "out of range")]
    [InlineData("tier", "gold", "tier", "is not known")]
    [InlineData("kinds", "strategic;grupo", "kinds", "is not known")]
    [InlineData("credit", "maybe", "credit", "is not known")]
    [InlineData("public_sector", "perhaps", "public_sector", "perhaps")]
    [InlineData("group", "two words", "group", "is no identifier")]
    [InlineData("pool", "two words", "pool", "is no identifier")]
    [InlineData("line", "0", "line", "out of range")]
    [InlineData("currency", "USD", "currency", "review one currency at a time")]
    [InlineData("competitor", "rival", "offer_price", "competitor needs it")]
    [InlineData("offer_price", "90", "competitor", "offer_price needs it")]
    [InlineData("quantity", "1000000000", "quantity", "more than can be counted")]
    public async Task A_value_that_cannot_be_is_refused_with_its_place(
        string column,
        string value,
        string place,
        string message
    )
    {
        var result =
            column == "quantity" && value.Length > 5
                ? await run.ReviewOne("10", (column, value), ("list_price", "9000000000.00"))
                : await run.ReviewOne("10", (column, value));

        run.AssertRefused(result, $"quotes.csv:2: {place}", message);
    }

    [Fact]
    public async Task Every_problem_is_told()
    {
        var result = await run.Review([
            QuoteRun.Quote("a", "x", ("quantity", "0"), ("on", "today")),
            QuoteRun.Quote("b", "-1"),
        ]);

        Assert.Equal(["on", "quantity", "manual", "manual"], result.ErrorLines.SkipLast(1).Select(line => line.Split(": ")[1]));
    }

    [Fact]
    public async Task Discounts_that_take_more_than_the_price_are_refused() =>
        run.AssertRefused(await run.ReviewOne("1000.01"), "quotes.csv:2", "-0.01 EUR is left");

    [Theory]
    [InlineData("account", "other")]
    [InlineData("on", "2024-06-11")]
    [InlineData("payment_days", "60")]
    [InlineData("tier", "key")]
    [InlineData("pool", "south")]
    public async Task Rows_of_a_quote_do_not_contradict_each_other(string column, string value)
    {
        var result = await run.Review([
            QuoteRun.Quote("q1", "10", ("tier", "standard")),
            QuoteRun.Quote("q1", "10", ("tier", "standard"), (column, value)),
        ]);

        run.AssertRefused(
            result,
            $"quotes.csv:3: {column}",
            "is not what an earlier row says of \"q1\", which begins on line 2"
        );
    }

    [Fact]
    public async Task A_line_number_occurs_once_in_a_quote()
    {
        var result = await run.Review([QuoteRun.Quote("q1", "10", ("line", "2")), QuoteRun.Quote("q1", "10", ("line", "2"))]);

        run.AssertRefused(result, "quotes.csv:3: line", "line 2 of \"q1\" occurs twice");
    }

    [Fact]
    public async Task A_net_price_takes_the_place_of_a_discretion()
    {
        await run.ReviewOne("", ("contract", "30"), ("net_price", "92"));

        var steps = run.Decisions().Single().GetProperty("waterfall").EnumerateArray();
        Assert.Equal(
            [("contract", "30.00"), ("manual", "50.00")],
            steps
                .Where(step => step.GetProperty("step").GetString() is "contract" or "manual")
                .Select(step => (step.GetProperty("step").GetString()!, step.GetProperty("amount").GetRawText()))
        );
    }

    [Fact]
    public async Task A_price_above_list_is_a_surcharge_and_no_discount()
    {
        await run.ReviewOne("", ("net_amount", "1010"));

        Assert.Equal(
            ("approve", "-10.00", "-0.010000"),
            (run.Deal()["outcome"], run.Deal()["discount"], run.Deal()["discount_rate"])
        );
    }

    [Fact]
    public async Task A_blank_net_price_is_not_known_and_asks_the_board()
    {
        var row = QuoteRun.Quote("q1", "", ("net_price", ""));
        row.Remove("manual");
        await run.Review([row]);

        var deal = run.Deal();
        Assert.Equal(("refer", "Board", ""), (deal["outcome"], deal["authority"], deal["discount"]));
    }

    [Fact]
    public async Task A_blank_net_price_beside_columns_of_discounts_is_the_list_price()
    {
        await run.ReviewOne("", ("net_price", ""));

        Assert.Equal(("approve", "0.00"), (run.Deal()["outcome"], run.Deal()["discount"]));
    }

    [Theory]
    [InlineData("net_price", "90", "net_amount", "900", "net_price")]
    [InlineData("net_price", "90", "manual_percent", "5", "manual_percent")]
    public async Task A_line_is_priced_in_one_way(string one, string first, string other, string second, string place) =>
        run.AssertRefused(
            await run.ReviewOne("", (one, first), (other, second)),
            $"quotes.csv:2: {place}",
            "keep one of the two"
        );

    [Fact]
    public async Task A_percentage_is_of_what_is_left_and_rounded_half_away_from_zero()
    {
        await run.ReviewOne("", ("contract", "0.10"), ("manual_percent", "5"));

        // 5 % of 999.90 are 49.995.
        Assert.Equal("949.90", run.Deal()["invoice"]);
    }

    [Fact]
    public async Task A_header_is_divided_to_the_cent_by_what_is_left_of_the_lines()
    {
        await run.Review([
            QuoteRun.Quote("q1", "", ("header_discount", "1.00"), ("quantity", "1")),
            QuoteRun.Quote("q1", "", ("quantity", "1")),
            QuoteRun.Quote("q1", "", ("quantity", "1")),
        ]);

        Assert.Equal(["0.34", "0.33", "0.33"], run.Rows("deal-lines.csv").Select(row => row["header"]));
    }

    [Fact]
    public async Task What_is_given_beside_the_invoice_lowers_the_pocket()
    {
        await run.ReviewOne("10", ("rebate", "20"), ("freight", "5"), ("advertising", "1"), ("service", "2"));

        Assert.Equal(("990.00", "962.00"), (run.Deal()["invoice"], run.Deal()["pocket"]));
    }

    [Fact]
    public async Task What_is_given_of_an_unknown_amount_is_no_zero()
    {
        await run.ReviewOne("10", ("rebate", "?"));

        Assert.Equal(("refer", "", "approve"), (run.Deal()["outcome"], run.Deal()["pocket"], run.Deal()["known_outcome"]));
    }

    [Fact]
    public async Task A_price_list_fills_what_quotes_leave_open()
    {
        await run.Review(
            [QuoteRun.Quote("q1", "60", ("list_price", ""), ("unit_cost", ""), ("product", "GTXPro"))],
            run.File("--products", "product,group,list_price,unit_cost\nGTX Pro,gtx,100,40\nGTX Basic,gtx,50,20")
        );

        Assert.Equal(("1000.00", "400.00"), (run.Deal()["list"], run.Deal()["cost"]));
        Assert.Equal("gtx", run.Rows("deal-lines.csv").Single()["group"]);
        Assert.Equal("GTX Pro", run.Summary().GetProperty("read_as")[0].GetProperty("listed").GetString());
    }

    [Fact]
    public async Task A_name_that_could_be_two_products_is_neither()
    {
        var result = await run.Review(
            [QuoteRun.Quote("q1", "60", ("list_price", ""), ("product", "GTXPro"))],
            run.File("--products", "product,list_price\nGTX Pro,100\nGTX-Pro,90")
        );

        run.AssertRefused(result, "quotes.csv:2: list_price", "\"GTXPro\" is not in --products");
    }

    [Theory]
    [InlineData("product,list_price\npump,1\npump,2", "products.csv:3: product", "occurs twice")]
    [InlineData("product,list_price\npump,-1", "products.csv:2: list_price", "below zero")]
    [InlineData("product,unit_cost,unit_variable_cost\npump,1,2", "products.csv:2: unit_variable_cost", "more than unit_cost")]
    [InlineData("product,listprice\npump,1", "products.csv:1: listprice", "list_price")]
    public async Task A_price_list_is_read_strictly(string content, string place, string message) =>
        run.AssertRefused(await run.Review([QuoteRun.Quote("q1", "0")], run.File("--products", content)), place, message);

    [Theory]
    [InlineData("pool,left\nnorth,-1", "pools.csv:2: left", "below zero")]
    [InlineData("pool,left\nnorth,1\nnorth,2", "pools.csv:3: pool", "occurs twice")]
    [InlineData("pool,left\nsouth,1", "quotes.csv:2: pool", "\"north\" is not in --pools")]
    public async Task Pools_are_read_strictly(string content, string place, string message) =>
        run.AssertRefused(
            await run.Review([QuoteRun.Quote("q1", "0", ("pool", "north"))], run.File("--pools", content)),
            place,
            message
        );

    [Fact]
    public async Task The_salesperson_tells_the_territory()
    {
        await run.Review(
            [QuoteRun.Quote("q1", "30", ("salesperson", "Rita")), QuoteRun.Quote("q2", "10", ("salesperson", "Max"))],
            run.File("--salespeople", "salesperson,territory\nRita,north\nMax,")
        );

        Assert.Equal(("north", ""), (run.Deal("q1")["territory"], run.Deal("q2")["territory"]));
        Assert.Equal(
            [("north", "30.00"), ("", "10.00")],
            run.Rows("leakage.csv").Where(row => row["by"] == "territory").Select(row => (row["name"], row["taken"]))
        );
    }

    public void Dispose() => run.Dispose();
}
