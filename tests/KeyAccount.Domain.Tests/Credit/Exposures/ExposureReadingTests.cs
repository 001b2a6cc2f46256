using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureReadingTests
{
    private static readonly LocalDate Day = Trade.Today;

    [Fact]
    public void A_missing_rate_makes_the_total_unknown_and_is_named()
    {
        var reading = Read(ExposureRates.None, Trade.Document("I", Receivable, Money.Usd(100)));
        Assert.Null(reading.Total);
        Assert.Equal([new(Currency.Usd, Currency.Eur, Day)], reading.Missing);
        Assert.Equal("no rate from USD to EUR on 2024-03-04", reading.Missing[0].ToString());
    }

    [Fact]
    public void What_can_be_converted_is_listed_beside_a_missing_rate()
    {
        var reading = Read(
            ExposureRates.None,
            Trade.Document("I1", Receivable, Money.Usd(100)),
            Trade.Document("I2", Receivable, Money.Eur(70))
        );
        Assert.Equal(Money.Eur(70), reading.Convertible);
        Assert.Equal([Money.Eur(70), Money.Usd(100)], reading.Currencies.Select(one => one.Weighted));
    }

    [Fact]
    public void Nothing_in_a_currency_needs_no_rate()
    {
        var reading = Read(ExposureRates.None, Trade.Document("A", Prepayment, Money.Usd(100)));
        Assert.Equal(Money.Eur(0), reading.Total);
    }

    [Fact]
    public void A_rate_is_kept_with_its_day_and_source()
    {
        var reading = Read(Rates(0.9m), Trade.Document("I", Receivable, Money.Usd(100)));
        var used = Assert.Single(reading.RatesUsed);
        Assert.Equal((0.9m, Day.PlusDays(-1), "central bank"), (used.Quote.Rate, used.Quote.On, used.Source));
    }

    [Fact]
    public void A_rate_is_never_taken_the_other_way_round()
    {
        var rates = ExposureRates.Of(
            ExchangeRates.Of([ExchangeRate.Of(Currency.Eur, Currency.Usd, Day, 1.1m)], 0),
            "central bank"
        );
        Assert.Null(Read(rates, Trade.Document("I", Receivable, Money.Usd(100))).Total);
    }

    [Fact]
    public void A_change_is_split_into_documents_and_rates_exactly()
    {
        var before = Read(Rates(0.9m), Trade.Document("I1", Receivable, Money.Usd(100)));
        var after = Read(
            Rates(1.1m),
            Trade.Document("I1", Receivable, Money.Usd(100)),
            Trade.Document("I2", Receivable, Money.Usd(50))
        );
        Assert.Equal(new(Money.Eur(75), Money.Eur(45), Money.Eur(30)), after.ChangeSince(before));
    }

    [Fact]
    public void A_rise_by_rates_alone_is_told_as_such()
    {
        var invoice = Trade.Document("I", Receivable, Money.Usd(100));
        Assert.True(Read(Rates(1.1m), invoice).ChangeSince(Read(Rates(0.9m), invoice))!.IsRevaluationOnly);
    }

    [Fact]
    public void A_rise_by_documents_is_no_revaluation()
    {
        var shift = Read(Rates(1.1m), Trade.Document("I", Receivable, Money.Usd(101)))
            .ChangeSince(Read(Rates(0.9m), Trade.Document("I", Receivable, Money.Usd(100))));
        Assert.False(shift!.IsRevaluationOnly);
    }

    [Fact]
    public void The_change_since_an_unknown_total_is_unknown()
    {
        var invoice = Trade.Document("I", Receivable, Money.Usd(100));
        Assert.Null(Read(Rates(1.1m), invoice).ChangeSince(Read(ExposureRates.None, invoice)));
    }

    [Fact]
    public void Readings_of_other_debtors_are_not_compared()
    {
        var mine = Read(ExposureRates.None);
        var other = Exposure.Of(
            [],
            ExposureScope.Of(Trade.Company, "other"),
            Day,
            Trade.Now,
            ExposureTerms.Shipped,
            Currency.Eur,
            ExposureRates.None
        );
        Assert.Throws<ArgumentException>(() => mine.ChangeSince(other));
    }

    [Theory]
    [InlineData(true, 110)]
    [InlineData(false, 100)]
    public void Tax_counts_or_not_at_every_stage_alike(bool isIncluded, decimal counted)
    {
        var terms = ExposureTerms.Shipped with { IsTaxIncluded = isIncluded };
        var trade = new Trade(Reservations(), terms);
        foreach (
            var (stage, number, from) in new[]
            {
                (Ordered, "O", ""),
                (Delivered, "D", "O"),
                (Billed, "B", "D"),
                (Receivable, "I", "B"),
            }
        )
        {
            var item = ExposureItem.Of("1", Money.Eur(110)).WithTax(Money.Eur(10));
            item = from.Length == 0 ? item : item.From(ExposureSource.All(from));
            Assert.True(trade.Saves(ExposureDocument.Of(number, Trade.Company, Trade.Debtor, stage, item)));
            Assert.Equal(counted, trade.Total);
        }
    }

    [Fact]
    public void Part_of_a_tax_is_the_part_that_is_open()
    {
        var terms = ExposureTerms.Shipped with { IsTaxIncluded = false };
        var trade = new Trade(Reservations(), terms);
        var item = ExposureItem.Of("1", Money.Eur(110)).WithTax(Money.Eur(10));
        trade.Saves(ExposureDocument.Of("I", Trade.Company, Trade.Debtor, Receivable, item));
        trade.Saves("P", UnappliedCash, 55, Trade.From("I", 55));
        Assert.Equal(50, trade.Total);
    }

    [Fact]
    public void A_secured_part_is_shown_and_stays_in_the_exposure()
    {
        var item = ExposureItem.Of("1", Money.Eur(100)).SecuredBy(Money.Eur(80));
        var reading = Read(ExposureRates.None, ExposureDocument.Of("I", Trade.Company, Trade.Debtor, Receivable, item));
        Assert.Equal((Money.Eur(100), Money.Eur(80)), (reading.Total, reading.Secured));
    }

    [Fact]
    public void No_more_is_secured_than_is_open()
    {
        var item = ExposureItem.Of("1", Money.Eur(100)).SecuredBy(Money.Eur(80));
        var reading = Read(
            ExposureRates.None,
            ExposureDocument.Of("I", Trade.Company, Trade.Debtor, Receivable, item),
            Trade.Document("P", UnappliedCash, 70, Trade.From("I", 70))
        );
        Assert.Equal(Money.Eur(30), reading.Secured);
    }

    [Fact]
    public void A_disputed_item_is_shown_and_counts()
    {
        var trade = Trade.Limited(1_000);
        trade.Saves("I", Receivable, 100);
        trade.Does(id => ExposureStep.Dispute(id, "I", "1", Day));
        Assert.Equal((Money.Eur(100), Money.Eur(100)), (trade.Reading().Disputed, trade.Reading().Total));
    }

    [Fact]
    public void A_settled_dispute_is_over()
    {
        var trade = Trade.Limited(1_000);
        trade.Saves("I", Receivable, 100);
        trade.Does(id => ExposureStep.Dispute(id, "I", "1", Day));
        trade.Does(id => ExposureStep.Settle(id, "I", null, Day));
        Assert.Equal(Money.Eur(0), trade.Reading().Disputed);
    }

    [Theory]
    [InlineData(Ordered, false, 100)]
    [InlineData(Ordered, true, 0)]
    [InlineData(InProduction, true, 100)]
    public void Goods_made_to_order_count_from_production_start(ExposureStage stage, bool isMadeToOrder, decimal counted)
    {
        var item = ExposureItem.Of("1", Money.Eur(100)).Available(Day.PlusDays(stage == Ordered ? 0 : 90));
        var document = ExposureDocument.Of("O", Trade.Company, Trade.Debtor, stage, isMadeToOrder ? item.MadeToOrder() : item);
        Assert.Equal(Money.Eur(counted), Read(ExposureRates.None, document).Total);
    }

    [Fact]
    public void A_weighted_sum_is_rounded_once()
    {
        var terms = ExposureTerms.Shipped with { Delivered = Share.Percent(50) };
        var items = Enumerable.Range(1, 3).Select(place => ExposureItem.Of($"{place}", Money.Eur(0.01m)));
        var trade = new Trade(Reservations(), terms);
        trade.Saves(ExposureDocument.Of("D", Trade.Company, Trade.Debtor, Delivered, items));
        Assert.Equal(0.02m, trade.Total);
    }

    [Fact]
    public void What_happens_later_is_not_seen()
    {
        var book = Book(Trade.Document("I", Receivable, 100));
        Assert.Equal(Money.Eur(0), Of(book, Day.PlusDays(-1), Trade.Now).Total);
    }

    [Fact]
    public void What_becomes_known_later_is_not_seen()
    {
        var book = Book(Trade.Document("I", Receivable, 100));
        Assert.Equal(Money.Eur(0), Of(book, Day, Trade.Now - Duration.Epsilon).Total);
    }

    [Fact]
    public void What_became_known_late_counts_from_its_own_day()
    {
        var book = Book(Trade.Document("I", Receivable, 100));
        var late = Trade.Now + Duration.FromDays(9);
        book = book.Apply(
            ExposureStep.Save("late", Trade.Document("P", UnappliedCash, 60, ExposureSource.All("I")), Day),
            late
        ).Book;
        Assert.Equal((Money.Eur(100), Money.Eur(40)), (Of(book, Day, Trade.Now).Total, Of(book, Day, late).Total));
    }

    [Fact]
    public void A_family_is_read_together()
    {
        var daughter = ExposureDocument.Of("I2", Trade.Company, "daughter", Receivable, ExposureItem.Of("1", Money.Eur(30)));
        var book = Book(Trade.Document("I1", Receivable, 100), daughter);
        var family = ExposureScope.Of(Trade.Company, Trade.Debtor, "daughter");
        var reading = Exposure.Of(
            book.EntriesOf(family),
            family,
            Day,
            Trade.Now,
            ExposureTerms.Shipped,
            Currency.Eur,
            ExposureRates.None
        );
        Assert.Equal(Money.Eur(130), reading.Total);
    }

    [Fact]
    public void A_margin_below_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => Read(ExposureRates.None).PastDue(-1));

    [Fact]
    public void A_scope_names_a_debtor_once() =>
        Assert.Throws<ArgumentException>(() => ExposureScope.Of(Trade.Company, "a", "a"));

    [Fact]
    public void A_scope_without_debtors_is_refused() => Assert.Throws<ArgumentException>(() => ExposureScope.Of(Trade.Company));

    private static Domain.Reservations.LineTerms Reservations() => Domain.Reservations.LineTerms.Limited(Money.Eur(10_000));

    private static ExposureRates Rates(decimal rate) =>
        ExposureRates.Of(
            ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Day.PlusDays(-1), rate)], 5),
            "central bank"
        );

    private static ExposureBook Book(params ReadOnlySpan<ExposureDocument> documents)
    {
        var book = ExposureBook.Empty;
        foreach (var document in documents)
        {
            book = book.Apply(ExposureStep.Save($"s-{document.Number}", document, Day), Trade.Now).Book;
        }
        return book;
    }

    private static Exposure Read(ExposureRates rates, params ReadOnlySpan<ExposureDocument> documents) =>
        Of(Book(documents), Day, Trade.Now, rates);

    private static Exposure Of(ExposureBook book, LocalDate on, Instant knownAt, ExposureRates? rates = null) =>
        Exposure.Of(book.Entries, Trade.Scope, on, knownAt, ExposureTerms.Shipped, Currency.Eur, rates ?? ExposureRates.None);
}
