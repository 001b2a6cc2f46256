using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Tests.Discounts.Results;

public class QuoteOfferTests
{
    private static QuoteOffer Offer(OfferHeader? header = null, params OfferedLine[] lines) =>
        QuoteOffer.Of(header ?? Deal.Header, lines.Length == 0 ? [Deal.Pumps] : lines);

    [Fact]
    public void An_offer_adds_up_whatever_the_order_of_its_lines()
    {
        var valves = Deal.Line(2, "valve", 3, 10, 25);
        var offer = Offer(null, valves, Deal.Pumps);
        Assert.Equal((Money.Eur(1_030), Money.Eur(925), Money.Eur(105)), (offer.ListTotal, offer.NetTotal, offer.Discount));
        Assert.Equal(offer, Offer(null, Deal.Pumps, valves));
    }

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        var offer = Offer(null, Deal.Pumps, Deal.Line(2, "valve", 3, 10, 25));
        var text = OfferForm.Write(offer);
        var again = OfferForm.Read(text, "offer").Required();
        Assert.Equal((offer, text), (again, OfferForm.Write(again)));
        Assert.Equal(offer.Lines, again.Lines);
    }

    [Fact]
    public void Every_edit_is_another_offer()
    {
        QuoteOffer[] offers =
        [
            Offer(),
            Offer(Deal.Header with { Revision = 2 }),
            Offer(Deal.Header with { Quote = "q-2" }),
            Offer(Deal.Header with { Account = "c-18" }),
            Offer(Deal.Header with { Territory = null }),
            Offer(Deal.Header with { Person = "raul" }),
            Offer(Deal.Header with { Validity = DateRange.Of(new(2026, 3, 1), new LocalDate(2026, 4, 2)) }),
            Offer(null, Deal.Pumps with { Quantity = 11 }),
            Offer(null, Deal.Pumps with { NetAmount = Money.Eur(899.99m) }),
            Offer(null, Deal.Pumps with { ListPrice = Money.Eur(100.01m) }),
            Offer(null, Deal.Pumps with { Cost = null }),
            Offer(null, Deal.Pumps with { PocketPrice = null }),
            Offer(null, Deal.Pumps with { Product = "valve" }),
            Offer(null, Deal.Pumps with { Number = 2 }),
        ];
        Assert.Equal(offers.Length, offers.Select(offer => offer.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void A_priced_quote_becomes_an_offer_with_its_pocket_prices_and_costs()
    {
        var priced = StackingPolicy
            .Of(
                Priced.Id,
                Priced.Ask,
                new(),
                Priced.OnOrder("order", 1, Domain.Discounts.Stacking.Benefit.PercentOff(Share.Percent(10)))
            )
            .Price(Priced.Lines(100, 50));
        var waterfall = DealWaterfall.OfQuote(
            priced,
            [
                new()
                {
                    Line = 1,
                    Cost = Money.Eur(60),
                    Deductions = [Deduction.Of(WaterfallStepKind.Freight, "truck", Money.Eur(5))],
                },
            ]
        );
        var offer = QuoteOffer.OfQuote(Deal.Header, priced, waterfall);
        Assert.Equal(
            [(Money.Eur(90), Money.Eur(85), Money.Eur(60)), (Money.Eur(45), Money.Eur(45), (Money?)null)],
            offer.Lines.Select(line => (line.NetAmount, line.PocketPrice!.Value, line.Cost))
        );
        Assert.All(QuoteOffer.OfQuote(Deal.Header, priced).Lines, line => Assert.Null(line.PocketPrice));
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("{}", "\"quote\" must be stated")]
    [InlineData("""{"quote":"q-1","surprise":1}""", "surprise")]
    [InlineData("""{"revision":0}""", "1 to")]
    [InlineData("""{"validity":"March"}""", "the second one excluded")]
    [InlineData("""{"currency":"EURO"}""", "ISO 4217")]
    [InlineData("""{"lines":[]}""", "a list of 1")]
    [InlineData("""{"lines":[{"number":-1}]}""", "1 or more")]
    [InlineData("""{"lines":[{"quantity":1.5}]}""", "1 or more")]
    public void What_is_no_offer_is_refused_at_its_place(string text, string allowed)
    {
        var reading = OfferForm.Read(text, "offer");
        Assert.Null(reading.Value);
        Assert.Contains(reading.Problems, problem => problem.ToString().Contains(allowed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_of_two_currencies_is_refused() =>
        Assert.NotEmpty(
            OfferForm
                .Read(OfferForm.Write(Offer()).Replace("900.00 EUR", "900.00 USD", StringComparison.Ordinal), "offer")
                .Problems
        );

    [Fact]
    public void What_can_not_be_offered_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => QuoteOffer.Of(Deal.Header));
        Assert.Throws<ArgumentException>(() => Offer(null, Deal.Pumps, Deal.Pumps));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            QuoteOffer.Of(Deal.Header, Enumerable.Range(1, 10_001).Select(number => Deal.Pumps with { Number = number }))
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Offer(Deal.Header with { Revision = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Offer(null, Deal.Pumps with { Quantity = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Offer(null, Deal.Pumps with { Number = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Offer(null, Deal.Pumps with { NetAmount = Money.Eur(-1) }));
        Assert.Throws<ArgumentException>(() => Offer(null, Deal.Pumps with { Product = "a b" }));
        Assert.Throws<ArgumentException>(() => Offer(Deal.Header with { Territory = "" }));
        Assert.Throws<ArgumentException>(() => Offer(Deal.Header with { Validity = default }));
        Assert.Throws<CurrencyMismatchException>(() => Offer(null, Deal.Pumps with { Cost = Money.Usd(1) }));
        Assert.Throws<CurrencyMismatchException>(() => Offer(Deal.Header with { Currency = Currency.Usd }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void No_price_is_approved_for_units_that_were_not_offered(long units) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Deal.Pumps.ApprovedFor(units));

    [Fact]
    public void A_pool_is_one_line_for_each_territory_and_period()
    {
        var pool = DiscountPool.Of("north", DateRange.Of(new(2026, 1, 1), new LocalDate(2026, 4, 1)));
        Assert.Equal("pool.north.2026-01-01.2026-04-01", pool.Line);
        Assert.Equal(Claims.On(pool.Line, Money.Eur(100)), pool.ClaimOf(Offer()));
        Assert.Equal(
            Claims.On(pool.Line, Money.Eur(0)),
            pool.ClaimOf(Offer(null, Deal.Pumps with { NetAmount = Money.Eur(1_200) }))
        );
    }

    [Fact]
    public void A_pool_without_a_day_or_a_name_that_fits_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DiscountPool.Of("north", default));
        Assert.Throws<ArgumentException>(() => DiscountPool.Of("a b", Deal.March));
        Assert.Throws<ArgumentException>(() => DiscountPool.Of(new string('n', 38), Deal.March));
        Assert.Equal(64, DiscountPool.Of(new string('n', 37), Deal.March).Line.Length);
    }
}
