using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts.Realised;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Discounts.Results;

public class DealReviewTests
{
    [Fact]
    public void What_is_as_approved_has_no_finding()
    {
        var review = Deal.Review(Deal.Invoiced(4, 360), Deal.Invoiced(6, 540, invoice: "i-2"));
        Assert.Empty(review.Findings);
        Assert.Equal((Money.Eur(900), Money.Eur(0)), (review.Amount, review.UnapprovedDiscount));
    }

    [Theory]
    [InlineData(899.99, "0.01")]
    [InlineData(900, null)]
    [InlineData(900.01, null)]
    public void A_price_below_the_approved_one_is_found_to_the_cent(double amount, string? gap)
    {
        var review = Deal.Review(Deal.Invoiced(10, (decimal)amount));
        Assert.Equal(gap is null ? [] : [$"{gap} EUR"], review.Findings.Select(one => one.Amount.ToString()!));
    }

    [Fact]
    public void A_part_of_a_cent_is_not_held_against_an_invoice_and_the_whole_is_exact()
    {
        var quote = Deal.Quote(Deal.Line(1, "pump", 3, 50, 100));
        Assert.Empty(DealReview.Of(quote, [Deal.Invoiced(1, 33.33m)], Deal.Within).Findings);
        Assert.Equal(Money.Eur(0.01m), DealReview.Of(quote, [Deal.Invoiced(3, 99.99m)], Deal.Within).Findings.Single().Amount);
    }

    [Theory]
    [InlineData(2, 28, DealFindingKind.BeforeStart)]
    [InlineData(3, 1, null)]
    [InlineData(3, 31, null)]
    [InlineData(4, 1, DealFindingKind.AfterExpiry)]
    public void The_deal_is_good_from_its_first_to_its_last_day(int month, int day, DealFindingKind? kind)
    {
        var review = Deal.Review(Deal.Invoiced(10, 900, new LocalDate(2026, month, day)));
        Assert.Equal(
            kind is { } found ? [found, DealFindingKind.VolumeNotReached] : [],
            review.Findings.Select(one => one.Kind)
        );
    }

    [Fact]
    public void What_is_sold_at_list_price_after_expiry_used_no_deal() =>
        Assert.DoesNotContain(
            Deal.Review(Deal.Invoiced(2, 200, Deal.Over)).Findings,
            one => one.Kind == DealFindingKind.AfterExpiry
        );

    [Theory]
    [InlineData(9, DealFindingKind.VolumeNotReached, 1, "90.00 EUR")]
    [InlineData(11, DealFindingKind.BeyondQuantity, 1, "10.00 EUR")]
    public void The_approved_quantity_is_neither_missed_nor_exceeded(int units, DealFindingKind kind, long by, string amount)
    {
        var found = Assert.Single(Deal.Review(Deal.Invoiced(units, units * 90m)).Findings);
        Assert.Equal((kind, by, amount), (found.Kind, found.Units, found.Amount.ToString()));
    }

    [Fact]
    public void A_volume_is_not_missed_before_the_quote_is_over() =>
        Assert.Empty(DealReview.Of(Deal.Quote(), [Deal.Invoiced(1, 90)], new(2026, 3, 31)).Findings);

    [Fact]
    public void Invoices_after_the_day_of_the_review_are_not_yet_known() =>
        Assert.Empty(DealReview.Of(Deal.Quote(), [Deal.Invoiced(1, 1, new(2026, 3, 11))], Deal.Within).Invoiced);

    [Fact]
    public void A_line_that_crosses_the_quantity_is_cut_by_units_to_the_cent()
    {
        var parts = Deal.Review(Deal.Invoiced(13, 1_000)).Lines[0].Parts;
        Assert.Equal(
            [(UnitKind.Covered, 10L, (Money?)Money.Eur(769.23m)), (UnitKind.BeyondQuantity, 3L, Money.Eur(230.77m))],
            parts.Select(part => (part.Kind, part.Units, part.Amount))
        );
    }

    [Fact]
    public void A_credit_on_the_price_alone_lowers_the_realised_price()
    {
        var review = Deal.Review(Deal.Invoiced(10, 900), Deal.Invoiced(0, -50, invoice: "c-1"));
        Assert.Equal(
            ["pump: below the approved price, 10 ×, 50.00 EUR (c-1, i-1)"],
            review.Findings.Select(one => one.ToString())
        );
    }

    [Fact]
    public void A_return_frees_what_is_beyond_the_quantity_first()
    {
        var review = Deal.Review(Deal.Invoiced(12, 1_080), Deal.Invoiced(-2, -180, Deal.Within.PlusDays(1), "c-1"));
        Assert.Empty(review.Findings);
        Assert.Equal((10L, 0L), (review.Lines[0].CoveredUnits, review.Lines[0].UnitsOf(UnitKind.BeyondQuantity)));
    }

    [Fact]
    public void More_returned_than_invoiced_is_unknown()
    {
        var review = Deal.Review(Deal.Invoiced(-1, -90));
        Assert.True(review.HasUnknown);
        Assert.Equal(0, review.Lines[0].CoveredUnits);
    }

    [Fact]
    public void An_unknown_quantity_makes_all_after_it_unclear()
    {
        var review = Deal.Review(
            Deal.Invoiced(4, 360),
            Deal.Invoiced(null, 90, Deal.Within.PlusDays(1), "i-2"),
            Deal.Invoiced(1, 1, Deal.Within.PlusDays(2), "i-3")
        );
        Assert.Null(review.Lines[0].CoveredUnits);
        Assert.Equal(["pump: unknown (i-2, i-3)"], review.Findings.Select(one => one.ToString()));
    }

    [Fact]
    public void An_unknown_amount_leaves_units_known_and_the_price_unknown()
    {
        var review = Deal.Review(Deal.Invoiced(10, null));
        Assert.Equal((10L, null, null), (review.Lines[0].CoveredUnits, review.Lines[0].PriceGap, review.Amount));
        Assert.Equal([DealFindingKind.Unknown], review.Findings.Select(one => one.Kind));
    }

    [Theory]
    [InlineData(25.0, DealFindingKind.NotInQuote)]
    [InlineData(null, DealFindingKind.Unknown)]
    [InlineData(20.0, null)]
    public void What_is_not_in_the_quote_is_a_discount_nobody_approved(double? list, DealFindingKind? kind)
    {
        var review = Deal.Review(Deal.Invoiced(10, 900), Deal.Invoiced(1, 20, product: "valve", list: (decimal?)list));
        Assert.Equal(kind is { } found ? [found] : [], review.Findings.Select(one => one.Kind));
    }

    [Fact]
    public void Which_of_two_lines_is_meant_is_not_guessed()
    {
        var quote = Deal.Quote(Deal.Pumps, Deal.Line(2, "pump", 5, 100, 500));
        var review = DealReview.Of(quote, [Deal.Invoiced(10, 900, list: 1_000)], Deal.Within);
        Assert.Equal([DealFindingKind.Unknown], review.Findings.Select(one => one.Kind));
        Assert.Empty(DealReview.Of(quote, [Deal.Invoiced(10, 900, line: 1)], Deal.Within).Findings);
    }

    [Fact]
    public void A_line_of_another_product_is_not_the_one_meant() =>
        Assert.Single(Deal.Review(Deal.Invoiced(1, 1, product: "valve", line: 1)).NotInQuote);

    [Fact]
    public void The_realised_margin_is_unknown_while_a_cost_or_deduction_is()
    {
        Assert.Equal(
            new DealMargin(Money.Eur(840), Money.Eur(610)),
            Deal.Review(Deal.Invoiced(10, 900, deductions: 60, cost: 610)).RealisedMargin
        );
        Assert.Null(Deal.Review(Deal.Invoiced(10, 900, deductions: 60)).RealisedMargin);
        Assert.Null(Deal.Review(Deal.Invoiced(10, 900, cost: 610)).RealisedMargin);
        Assert.Null(Deal.Review().RealisedMargin);
    }

    [Fact]
    public void Other_currencies_and_invoices_without_a_number_are_refused()
    {
        Assert.Throws<CurrencyMismatchException>(() => Deal.Review(Deal.Invoiced(1, 1) with { Amount = Money.Usd(1) }));
        Assert.Throws<ArgumentException>(() => Deal.Review(Deal.Invoiced(1, 1, invoice: " ")));
        Assert.Throws<ArgumentException>(() => Deal.Review(Deal.Invoiced(1, 1, product: "a b")));
    }

    [Fact]
    public void Findings_speak_three_languages()
    {
        var review = Deal.Review(Deal.Invoiced(11, 990));
        Assert.Equal("pump: por encima de la cantidad aprobada, 1 ×, 10.00 EUR (i-1)", review.ToString(Language.Spanish));
        Assert.Equal("pump: 超出批准数量, 1 ×, 10.00 EUR (i-1)", review.ToString(Language.SimplifiedChinese));
    }

    [Fact] // law:D1
    public void Every_unit_and_cent_is_somewhere_and_the_order_of_invoices_does_not_matter()
    {
        Dictionary<string, int> met = [];
        void Met(string what, bool isMet) => met[what] = met.GetValueOrDefault(what) + (isMet ? 1 : 0);
        var lines =
            from quantity in Gen.Choose(-4, 12)
            from amount in Gen.Choose(-2_000, 150_000)
            from day in Gen.Choose(-3, 40)
            from invoice in Gen.Choose(1, 9)
            select Deal.Invoiced(
                quantity,
                quantity < 0 ? -amount / 100m : amount / 100m,
                Deal.March.Start.PlusDays(day),
                $"i-{invoice}"
            );
        Prop.ForAll(
                lines.ArrayOf().ToArbitrary(),
                invoiced =>
                {
                    var review = DealReview.Of(Deal.Quote(), invoiced, new(2026, 5, 1));
                    var again = DealReview.Of(Deal.Quote(), invoiced.Reverse(), new(2026, 5, 1));
                    var line = review.Lines[0];
                    foreach (var kind in Enum.GetValues<UnitKind>())
                    {
                        Met(kind.ToString(), line.UnitsOf(kind) != 0);
                    }
                    Met("below approved", line.PriceGap!.Value.IsPositive);
                    Met("above approved", line.PriceGap!.Value.IsNegative);
                    var units = invoiced.Sum(one => one.Quantity!.Value);
                    Assert.Equal(units, line.Parts.Sum(part => part.Units));
                    Assert.Equal(review.Amount, Money.SumIfKnown(line.Parts.Select(part => part.Amount), Currency.Eur));
                    var approved = line.Line.ListPrice.Times(line.CoveredUnits!.Value) - line.ApprovedAmount!.Value;
                    var others = Enum.GetValues<UnitKind>()
                        .Where(kind => kind != UnitKind.Covered)
                        .Select(kind => line.DiscountOf(kind));
                    Assert.Equal(
                        line.Line.ListPrice.Times(units) - review.Amount,
                        approved + line.PriceGap + Money.SumIfKnown(others, Currency.Eur)
                    );
                    Assert.InRange(line.CoveredUnits!.Value, 0, line.Line.Quantity);
                    Assert.Equal(review.Findings, again.Findings);
                }
            )
            .QuickCheckThrowOnFailure();
        Assert.All(met, one => Assert.NotEqual((one.Key, 0), (one.Key, one.Value)));
    }
}
