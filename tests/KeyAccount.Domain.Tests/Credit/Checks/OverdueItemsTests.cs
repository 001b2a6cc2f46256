using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tests.Credit.Exposures;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Checks;

/// <summary>What is overdue, as exposure and payment behaviour tell it.</summary>
public class OverdueItemsTests
{
    private static readonly LocalDate Today = Trade.Today;

    private static Exposure Reading(params (string Number, Money Amount, int DueInDays)[] invoices) =>
        Read(Booked(invoices), ExposureRates.None);

    private static ExposureBook Booked(params (string Number, Money Amount, int DueInDays)[] invoices) =>
        invoices.Aggregate(
            ExposureBook.Empty,
            (book, one) =>
            {
                var item = ExposureItem.Of("1", one.Amount).Due(Today.PlusDays(one.DueInDays));
                var document = ExposureDocument.Of(one.Number, Trade.Company, Trade.Debtor, ExposureStage.Receivable, item);
                return book.Apply(ExposureStep.Save($"s-{one.Number}", document, Today), Trade.Now).Book;
            }
        );

    private static Exposure Read(ExposureBook book, ExposureRates rates) =>
        Exposure.Of(book.Entries, Trade.Scope, Today, Trade.Now, ExposureTerms.Shipped, Currency.Eur, rates);

    private static PaymentBehaviour Behaviour(int? oldest, Ageing? ageing) =>
        new() { Raw = PaymentConduct.Unknown with { OldestOverdueDays = oldest }, Ageing = ageing };

    private static Ageing Aged(decimal thirty, decimal sixty, decimal ninety, decimal older) =>
        new(Money.Eur(100), Money.Eur(thirty), Money.Eur(sixty), Money.Eur(ninety), Money.Eur(older));

    [Fact]
    public void A_claim_is_overdue_from_the_day_after_its_due_day()
    {
        var items = OverdueItems.From(
            Reading(("IN-1", Money.Eur(10), -1), ("IN-2", Money.Eur(20), 0), ("IN-3", Money.Eur(40), -70))
        )!;
        Assert.Equal([new(Money.Eur(40), 70), new(Money.Eur(10), 1)], items.All);
    }

    [Fact]
    public void A_disputed_claim_is_left_out()
    {
        var book = Booked(("IN-1", Money.Eur(10), -1), ("IN-2", Money.Eur(20), -5));
        book = book.Apply(ExposureStep.Dispute("dispute", "IN-2", null, Today), Trade.Now).Book;
        Assert.Equal(Money.Eur(10), OverdueItems.From(Read(book, ExposureRates.None))!.Total);
    }

    [Fact]
    public void A_claim_in_another_currency_is_converted()
    {
        var rates = ExchangeRates.Of([ExchangeRate.Of(Currency.Usd, Currency.Eur, Today, 0.5m)], 1);
        var reading = Read(Booked(("IN-1", Money.Usd(10), -1)), ExposureRates.Of(rates, "a bank"));
        Assert.Equal(Money.Eur(5), OverdueItems.From(reading)!.Total);
    }

    [Fact]
    public void A_missing_rate_leaves_it_unknown() => Assert.Null(OverdueItems.From(Reading(("IN-1", Money.Usd(10), -1))));

    [Fact]
    public void A_missing_rate_of_what_is_not_due_does_not_matter() =>
        Assert.Equal(OverdueItems.None(Currency.Eur), OverdueItems.From(Reading(("IN-1", Money.Usd(10), 1))));

    [Fact]
    public void A_bucket_is_as_old_as_its_last_day_and_never_older_than_the_oldest_invoice()
    {
        var items = OverdueItems.From(Behaviour(120, Aged(1, 2, 3, 4)))!;
        Assert.Equal([120, 90, 60, 30], items.All.Select(item => item.DaysOverdue));
        Assert.Equal([12], OverdueItems.From(Behaviour(12, Aged(1, 0, 0, 0)))!.All.Select(item => item.DaysOverdue));
    }

    [Fact]
    public void An_ageing_without_the_oldest_day_or_no_ageing_is_unknown()
    {
        Assert.Null(OverdueItems.From(Behaviour(null, Aged(1, 0, 0, 0))));
        Assert.Null(OverdueItems.From(Behaviour(12, null)));
    }

    [Fact]
    public void Nothing_overdue_is_known_to_be_nothing() =>
        Assert.Equal(OverdueItems.None(Currency.Eur), OverdueItems.From(Behaviour(0, Aged(0, 0, 0, 0))));
}
