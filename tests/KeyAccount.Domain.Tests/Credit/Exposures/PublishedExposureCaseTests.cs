using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;
using static KeyAccount.Domain.Credit.Exposures.ExposureStage;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

/// <summary>What other systems print or assert, and our choice where they contradict what is settled.</summary>
public class PublishedExposureCaseTests
{
    private static readonly ExposureRates PerUnit = Rates(ExchangeRate.Of(Currency.Usd, Currency.Eur, Trade.Today, 0.5m));

    /// <summary>credit:A16.</summary>
    [Theory]
    [InlineData("2013-08-28", true)]
    [InlineData("2013-08-29", true)]
    [InlineData("2013-08-30", false)]
    public void Within_a_month_counts_what_is_available_on_the_same_day_of_the_next(string available, bool counts) =>
        Assert.Equal(counts ? 100 : 0, OrderAvailable(available, ExposureHorizon.OfMonths(1)));

    /// <summary>credit:A16: thirty strict days end earlier.</summary>
    [Theory]
    [InlineData("2013-08-27", true)]
    [InlineData("2013-08-28", true)]
    [InlineData("2013-08-29", false)]
    public void Within_thirty_days_counts_what_is_available_on_the_thirtieth_day_after(string available, bool counts) =>
        Assert.Equal(counts ? 100 : 0, OrderAvailable(available, ExposureHorizon.OfDays(30)));

    /// <summary>credit:A19.</summary>
    [Fact]
    public void An_order_beyond_what_is_free_is_blocked()
    {
        var trade = Trade.Limited(250);
        trade.Saves("I", Receivable, 246.05m);
        Assert.False(trade.Saves("O", Ordered, 64.20m));
    }

    /// <summary>credit:A21.</summary>
    [Theory]
    [InlineData("b", 1_000, true)]
    [InlineData("a", 100, false)]
    public void Who_is_billed_owes_whoever_ordered(string debtor, decimal limit, bool passes)
    {
        var scope = ExposureScope.Of(Trade.Company, debtor);
        var ledger = Ledger
            .Empty.Apply(LedgerCommand.OpenLine("open", debtor, LineTerms.Limited(Money.Eur(limit))), Trade.Now)
            .Ledger;
        var order = ExposureDocument
            .Of("O", Trade.Company, debtor, Ordered, ExposureItem.Of("1", Money.Eur(300)))
            .Ordered(by: debtor == "a" ? "b" : "a");
        var entry = ExposureBook.Empty.Apply(ExposureStep.Save("s", order, Trade.Today), Trade.Now).Answer.Entry;
        var plan = LedgerBooking
            .Start(scope, ExposureTerms.Shipped, Trade.Today, LedgerTarget.Of(debtor, Currency.Eur))
            .Book(entry, Trade.Today, ExposureRates.None);
        Assert.Equal(passes, ledger.ApplyLinked(plan.Commands, Trade.Now).Answers.All(answer => answer.IsGranted));
    }

    /// <summary>credit:A23.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Without_a_limit_everything_passes(decimal added)
    {
        var trade = new Trade(LineTerms.Unlimited(Currency.Eur));
        trade.Saves("I", Receivable, 100);
        Assert.True(trade.Saves("O", Ordered, added));
    }

    /// <summary>credit:A24: the peer blocks; what adds nothing never blocks here.</summary>
    [Fact]
    public void What_adds_nothing_passes_a_limit_of_zero()
    {
        var trade = Trade.Limited(0);
        trade.Saves(Trade.Document("I", Receivable, 100), isIncurred: true);
        Assert.True(trade.Saves("O", Ordered, 0));
    }

    /// <summary>credit:A25.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    [InlineData(150, false)]
    public void Up_to_the_limit_itself_it_passes(decimal added, bool passes)
    {
        var trade = Trade.Limited(200);
        trade.Saves("I", Receivable, 100);
        Assert.Equal(passes, trade.Saves("O", Ordered, added));
    }

    /// <summary>credit:A26.</summary>
    [Theory]
    [InlineData(100, false, 100)]
    [InlineData(200, true, 150)]
    public void A_sale_is_blocked_at_confirmation_or_counts(decimal limit, bool passes, decimal total)
    {
        var trade = Trade.Limited(limit);
        trade.Saves("I", Receivable, 100);
        Assert.Equal((passes, total), (trade.Saves("O", Ordered, 50), trade.Total));
    }

    /// <summary>credit:A27.</summary>
    [Fact]
    public void After_a_cut_a_confirmed_sale_is_processed_and_its_invoice_keeps_the_amount()
    {
        var trade = Trade.Limited(200);
        trade.Saves("I", Receivable, 100);
        trade.Saves("O", Ordered, 50);
        trade.Limits(LineTerms.Limited(Money.Eur(100)));
        Assert.True(trade.Saves("O", Ordered, 50));
        Assert.True(trade.Saves("I2", Receivable, 25, Trade.From("O", 25)));
        Assert.Equal(150, trade.Total);
    }

    /// <summary>credit:A28.</summary>
    [Fact]
    public void A_draft_invoice_counts_with_its_tax_and_is_unpaid_once_posted_and_past_due()
    {
        var trade = Trade.Limited(10_000);
        var items = Enumerable.Range(1, 10).Select(place => ExposureItem.Of($"{place}", Money.Eur(55)).WithTax(Money.Eur(5)));
        trade.Saves(ExposureDocument.Of("D", Trade.Company, Trade.Debtor, Billed, items));
        Assert.Equal((550, 0), (trade.At(Billed), trade.Reading().PastDue(0)!.Value.Amount));
        var posted = ExposureItem.Of("1", Money.Eur(550)).Due(Trade.Today.PlusDays(-1)).From(ExposureSource.All("D"));
        trade.Saves(ExposureDocument.Of("I", Trade.Company, Trade.Debtor, Receivable, posted));
        Assert.Equal((0, 550), (trade.At(Billed), trade.Reading().PastDue(0)!.Value.Amount));
    }

    /// <summary>credit:A28: the limits of its stages.</summary>
    [Theory]
    [InlineData(100, false)]
    [InlineData(550, true)]
    [InlineData(1_100, true)]
    public void A_draft_invoice_of_550_passes_a_limit_of_at_least_that(decimal limit, bool passes) =>
        Assert.Equal(passes, Trade.Limited(limit).Saves("D", Billed, 550));

    /// <summary>credit:A31.</summary>
    [Fact]
    public void Orders_add_up_at_their_stage_and_after_an_override_count_above_the_limit()
    {
        var trade = Trade.Limited(100);
        Assert.True(trade.Saves("O1", Ordered, 100));
        Assert.Equal(100, trade.At(Ordered));
        Assert.False(trade.Saves("O2", Ordered, 100));
        Assert.True(trade.Saves(Trade.Document("O2", Ordered, 100), isIncurred: true));
        Assert.Equal((200, 100), (trade.At(Ordered), trade.Headroom.Excess.Amount));
    }

    /// <summary>credit:A32.</summary>
    [Fact]
    public void An_order_becomes_a_draft_and_an_open_item_and_counts_once()
    {
        var trade = Trade.Limited(100);
        trade.Saves("O", Ordered, 100);
        Assert.Equal((100, 0, 0), (trade.At(Ordered), trade.At(Billed), trade.At(Receivable)));
        Assert.True(trade.Saves("D", Billed, 100, Trade.From("O", 100)));
        Assert.Equal((0, 100, 0), (trade.At(Ordered), trade.At(Billed), trade.At(Receivable)));
        Assert.True(trade.Saves("I", Receivable, 100, Trade.From("D", 100)));
        Assert.Equal((0, 0, 100), (trade.At(Ordered), trade.At(Billed), trade.At(Receivable)));
    }

    /// <summary>credit:A34.</summary>
    [Fact]
    public void An_order_of_another_currency_is_converted_before_it_is_compared()
    {
        var zloty = Currency.Of("PLN");
        var rates = Rates(ExchangeRate.Of(zloty, Currency.Eur, Trade.Today, 0.9m));
        var trade = new Trade(LineTerms.Limited(Money.Eur(100)), rates: rates);
        Assert.True(trade.Saves(Trade.Document("O", Ordered, Money.Of(101, zloty))));
        Assert.Equal(90.90m, trade.Total);
    }

    /// <summary>credit:A35.</summary>
    [Fact]
    public void Orders_at_two_to_one_count_half_and_the_invoice_takes_their_place()
    {
        var trade = new Trade(LineTerms.Limited(Money.Eur(50)), rates: PerUnit);
        Assert.True(trade.Saves(Trade.Document("O1", Ordered, Money.Usd(45))));
        Assert.Equal(22.5m, trade.Total);
        Assert.False(trade.Saves(Trade.Document("O2", Ordered, Money.Usd(65))));
        Assert.True(trade.Saves(Trade.Document("O2", Ordered, Money.Usd(65)), isIncurred: true));
        Assert.Equal(55, trade.Total);
        var invoice = Trade.Document("I", Receivable, Money.Usd(110), ExposureSource.All("O1"), ExposureSource.All("O2"));
        Assert.True(trade.Saves(invoice));
        Assert.Equal((55, 0), (trade.At(Receivable), trade.At(Ordered)));
    }

    /// <summary>credit:A37.</summary>
    [Theory]
    [InlineData(100, 1_100)]
    [InlineData(2_000, 3_000)]
    public void An_unrelated_invoice_adds(decimal invoice, decimal total)
    {
        var trade = Trade.Limited(1_000);
        trade.Saves("O", Ordered, 1_000);
        Assert.False(trade.Saves("I", Receivable, invoice));
        trade.Saves(Trade.Document("I", Receivable, invoice), isIncurred: true);
        Assert.Equal(total, trade.Total);
    }

    /// <summary>credit:A39.</summary>
    [Fact]
    public void An_order_in_another_company_is_no_exposure_of_this_one()
    {
        var order = ExposureDocument.Of("O", "company-2", Trade.Debtor, Ordered, ExposureItem.Of("1", Money.Eur(1_000)));
        var trade = Trade.Limited(0);
        Assert.True(trade.Saves(order));
        Assert.Equal(0, trade.Total);
    }

    /// <summary>credit:A40.</summary>
    [Fact]
    public void What_is_available_is_the_limit_less_the_balance_and_never_less_all_sales_ever_made()
    {
        var trade = Trade.Limited(200_000);
        trade.Saves("old", Receivable, 94_638.38m);
        trade.Saves("paid", UnappliedCash, 94_638.38m, ExposureSource.All("old"));
        trade.Saves("I", Receivable, 75_532.50m);
        Assert.Equal(124_467.50m, trade.Headroom.Free.Amount);
        Assert.True(trade.Saves("O", Ordered, 37_766.25m));
    }

    /// <summary>credit:A41: a draft is no document yet.</summary>
    [Fact]
    public void The_draft_of_a_delivery_does_not_count() => Assert.True(Trade.Limited(50_000).Saves("I", Receivable, 47_000));

    /// <summary>credit:A41: and once the goods left, their invoice adds nothing.</summary>
    [Fact]
    public void The_invoice_of_goods_that_left_passes_above_the_limit()
    {
        var trade = Trade.Limited(50_000);
        trade.Saves(Trade.Document("D", Delivered, 51_000), isIncurred: true);
        Assert.True(trade.Saves("I", Receivable, 47_000, ExposureSource.All("D")));
        Assert.Equal(47_000, trade.Total);
    }

    /// <summary>credit:A43.</summary>
    [Fact]
    public void An_excluded_order_leaves_the_limit_to_others()
    {
        var trade = Trade.Limited(1_000);
        trade.Saves(Trade.Document("O", Ordered, 1_000).Excluded());
        Assert.True(trade.Saves("J", OtherReceivable, 1_000));
    }

    private static ExposureRates Rates(params ExchangeRate[] quotes) => ExposureRates.Of(ExchangeRates.Of(quotes, 0), "test");

    private static decimal OrderAvailable(string available, ExposureHorizon horizon)
    {
        var on = new LocalDate(2013, 7, 29);
        var item = ExposureItem.Of("1", Money.Eur(100)).Available(NodaTime.Text.LocalDatePattern.Iso.Parse(available).Value);
        var order = ExposureDocument.Of("O", Trade.Company, Trade.Debtor, Ordered, item);
        var book = ExposureBook.Empty.Apply(ExposureStep.Save("s", order, on), Trade.Now).Book;
        var terms = ExposureTerms.Shipped with { Horizon = horizon };
        return Exposure
            .Of(book.Entries, Trade.Scope, on, Trade.Now, terms, Currency.Eur, ExposureRates.None)
            .Total!.Value.Amount;
    }
}
