namespace KeyAccount.Domain.Tool.Tests.Discounts;

/// <summary><c>discount review</c>: outcome, authority and reasons of quotes, and the cheapest change.</summary>
public sealed class DiscountReviewTests : IDisposable
{
    private readonly QuoteRun run = new();

    [Theory]
    [InlineData("50.00", "approve", "")]
    [InlineData("50.01", "refer", "KAM")]
    [InlineData("100.00", "refer", "KAM")]
    [InlineData("100.01", "refer", "GM")]
    [InlineData("150.01", "refer", "President")]
    [InlineData("250.00", "refer", "President")]
    [InlineData("250.01", "decline", "")]
    public async Task The_discount_finds_its_authority(string manual, string outcome, string authority)
    {
        await run.ReviewOne(manual);

        Assert.Equal((outcome, authority), (run.Deal()["outcome"], run.Deal()["authority"]));
    }

    [Theory]
    [InlineData("47.50", "0.500000", "approve", "")]
    [InlineData("47.51", "0.499800", "refer", "KAM")]
    [InlineData("50.36", "0.469800", "refer", "GM")]
    [InlineData("95.00", "0.000000", "refer", "President")]
    [InlineData("95.01", "-0.000200", "decline", "")]
    public async Task The_margin_is_measured_by_the_median(string unitCost, string margin, string outcome, string authority)
    {
        await run.ReviewOne("50.00", ("unit_cost", unitCost));

        var deal = run.Deal();
        Assert.Equal((margin, outcome, authority), (deal["margin_rate"], deal["outcome"], deal["authority"]));
    }

    [Theory]
    [InlineData("unit_cost", "pocket-margin?;DEAL-01?;DEAL-07?;1:LINE-01?")]
    [InlineData("payment_days", "term?;DEAL-08?")]
    [InlineData("standard_days", "term?;DEAL-08?")]
    [InlineData("credit", "DEAL-03?;DEAL-04?")]
    [InlineData("pool", "DEAL-05?")]
    [InlineData("favoured_price", "1:LINE-02?")]
    public async Task What_is_not_known_is_referred_and_named(string column, string reasons)
    {
        await run.ReviewOne("10", (column, ""));

        var deal = run.Deal();
        Assert.Equal(("refer", "GM", "approve"), (deal["outcome"], deal["authority"], deal["known_outcome"]));
        Assert.Equal(reasons, deal["reasons"]);
    }

    [Fact]
    public async Task A_public_body_of_which_it_is_not_known_whether_its_price_changes_needs_compliance()
    {
        await run.ReviewOne("10", ("public_sector", "yes"));

        Assert.Equal(("refer", "yes", "DEAL-02?"), (run.Deal()["outcome"], run.Deal()["compliance"], run.Deal()["reasons"]));
    }

    [Theory]
    [InlineData("yes", "", "refer")]
    [InlineData("yes", "CC-2024-7", "approve")]
    [InlineData("no", "", "approve")]
    public async Task A_changed_price_of_a_public_body_waits_for_compliance(string changes, string clearance, string outcome)
    {
        await run.ReviewOne("10", ("public_sector", "yes"), ("changes_price", changes), ("clearance", clearance));

        Assert.Equal(outcome, run.Deal()["outcome"]);
    }

    [Theory]
    [InlineData("decline", "decline", "DEAL-03")]
    [InlineData("refer", "refer", "DEAL-04")]
    public async Task What_credit_says_counts(string credit, string outcome, string reason)
    {
        await run.ReviewOne("10", ("credit", credit));

        Assert.Equal((outcome, reason), (run.Deal()["outcome"], run.Deal()["reasons"]));
    }

    [Fact]
    public async Task Header_and_free_goods_are_in_the_discount_that_is_approved()
    {
        await run.ReviewOne("20", ("header_discount", "20"), ("free_units", "1"));

        // 40 off 1,000 and 100 free: 140 of 1,100.
        var deal = run.Deal();
        Assert.Equal(("1100.00", "140.00", "0.127300"), (deal["list"], deal["discount"], deal["discount_rate"]));
        Assert.Equal("GM", deal["authority"]);
    }

    [Fact]
    public async Task Quotes_in_the_window_count_together_and_splitting_is_named()
    {
        await run.Review([
            QuoteRun.Quote("a", "40"),
            QuoteRun.Quote("b", "60", ("on", "2024-06-20")),
            QuoteRun.Quote("c", "0", ("on", "2024-07-20"), ("account", "other")),
        ]);

        // b alone gives 6 % away; with a it stays 6 %, since a shallow quote does not dilute it.
        Assert.Equal(
            ("0.060000", "1", ""),
            (run.Deal("b")["counted_rate"], run.Deal("b")["linked"], run.Deal("b")["splitting"])
        );
        Assert.Equal(("0.040000", "0"), (run.Deal("a")["counted_rate"], run.Deal("a")["linked"]));
        Assert.Equal("0", run.Deal("c")["linked"]);
    }

    [Theory]
    [InlineData("2024-07-09", "refer", "a")]
    [InlineData("2024-07-10", "approve", "")]
    public async Task A_deep_quote_makes_a_shallow_one_of_its_window_need_more(string on, string outcome, string splitting)
    {
        await run.Review([QuoteRun.Quote("a", "90"), QuoteRun.Quote("b", "50", ("on", on))]);

        Assert.Equal((outcome, splitting), (run.Deal("b")["outcome"], run.Deal("b")["splitting"]));
    }

    [Fact]
    public async Task An_approved_quote_takes_from_its_pool_before_the_next()
    {
        await run.Review(
            [
                QuoteRun.Quote("b", "40", ("pool", "north"), ("account", "b")),
                QuoteRun.Quote("a", "40", ("pool", "north"), ("account", "a")),
            ],
            run.File("--pools", "pool,left\nnorth,79.99")
        );

        Assert.Equal(("approve", "refer"), (run.Deal("a")["outcome"], run.Deal("b")["outcome"]));
        Assert.Equal("DEAL-05", run.Deal("b")["reasons"]);
    }

    [Fact]
    public async Task A_pool_without_a_file_is_not_known()
    {
        await run.ReviewOne("10", ("pool", "north"));

        Assert.Equal(("refer", "DEAL-05?"), (run.Deal()["outcome"], run.Deal()["reasons"]));
    }

    [Theory]
    [InlineData("public", "yes", "no", "approve", "")]
    [InlineData("public", "no", "no", "refer", "1:LINE-04")]
    [InlineData("unknown", "yes", "no", "refer", "1:LINE-04")]
    [InlineData("public", "yes", "yes", "decline", "1:LINE-04")]
    [InlineData("live_tender", "yes", "no", "decline", "1:LINE-04")]
    public async Task The_evidence_of_a_competitor_is_looked_at(
        string source,
        string corroborated,
        string confidential,
        string outcome,
        string reasons
    )
    {
        await run.ReviewOne(
            "50",
            ("competitor", "rival"),
            ("offer_price", "95"),
            ("offer_on", "2024-06-01"),
            ("offer_source", source),
            ("offer_corroborated", corroborated),
            ("offer_confidential", confidential),
            ("offer_reference", "file 17")
        );

        Assert.Equal((outcome, reasons), (run.Deal()["outcome"], run.Deal()["reasons"]));
    }

    [Fact]
    public async Task Finance_reads_why_an_offer_may_never_be_used()
    {
        await run.Review(
            [
                QuoteRun.Quote(
                    "q1",
                    "50",
                    ("competitor", "rival"),
                    ("offer_price", "95"),
                    ("offer_on", "2024-06-01"),
                    ("offer_source", "live_tender"),
                    ("offer_corroborated", "yes"),
                    ("offer_reference", "file 17")
                ),
            ],
            "--audience",
            "finance"
        );

        Assert.Contains("1:LINE-03", run.Deal()["reasons"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_beats_the_competitor_is_declined()
    {
        await run.ReviewOne(
            "50.01",
            ("competitor", "rival"),
            ("offer_price", "95"),
            ("offer_on", "2024-06-01"),
            ("offer_source", "client"),
            ("offer_corroborated", "yes"),
            ("offer_reference", "file 17")
        );

        Assert.Equal("decline", run.Deal()["outcome"]);
    }

    [Fact]
    public async Task The_cheapest_change_avoids_approval_to_the_cent()
    {
        await run.ReviewOne("60.01");
        var deal = run.Deal();
        Assert.Equal(
            ("raise line 1 by 10.01 EUR", "10.01", "approve"),
            (deal["change"], deal["change_amount"], deal["change_outcome"])
        );

        using QuoteRun again = new();
        await again.ReviewOne("50.01");
        Assert.Equal("0.01", again.Deal()["change_amount"]);
    }

    [Fact]
    public async Task No_change_is_told_for_a_quote_that_waits_for_its_cost_alone()
    {
        await run.ReviewOne("10", ("unit_cost", ""));

        Assert.Equal(("", ""), (run.Deal()["change"], run.Deal()["change_outcome"]));
    }

    [Fact]
    public async Task No_more_changes_are_sought_than_asked()
    {
        await run.Review([QuoteRun.Quote("a", "60"), QuoteRun.Quote("b", "70", ("account", "b"))], "--ways", "1");

        Assert.Equal(("", "20.00"), (run.Deal("a")["change_amount"], run.Deal("b")["change_amount"]));
        Assert.Equal(1, run.Summary().GetProperty("changes_sought").GetInt32());
    }

    [Fact]
    public async Task Approvals_stand_by_authority_and_declined_ones_not_at_all()
    {
        await run.Review([
            QuoteRun.Quote("kam", "60", ("account", "a")),
            QuoteRun.Quote("gone", "600", ("account", "b")),
            QuoteRun.Quote("president", "200", ("account", "c")),
            QuoteRun.Quote("fine", "0", ("account", "d")),
            QuoteRun.Quote("kam2", "70", ("account", "e")),
        ]);

        Assert.Equal(
            [("President", "president"), ("KAM", "kam2"), ("KAM", "kam")],
            run.Rows("approvals.csv").Select(row => (row["authority"], row["quote"]))
        );
    }

    public void Dispose() => run.Dispose();
}
