using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

/// <summary>What invoices take of a quote that is kept.</summary>
public abstract class StoredQuoteInvoiceTests(TestDatabase database) : QuoteTests(database)
{
    [Fact]
    public async Task Invoices_post_what_they_give_away_and_the_rest_stays_held_until_the_quote_is_over()
    {
        await KeepAsync("q-1", 300);
        Assert.True((await InvoiceAsync("i-1", "q-1", 100)).IsGranted);
        Assert.True((await InvoiceAsync("i-2", "q-1", 50)).IsGranted);
        Assert.Equal((150m, 150m), await PoolAsync());
        Now = Until;
        Assert.Equal((150m, 0m), await PoolAsync());
    }

    [Fact] // law:K15
    public async Task An_invoice_sent_again_is_posted_once_also_after_the_quote_is_over()
    {
        await KeepAsync("q-1", 300);
        await InvoiceAsync("i-1", "q-1", 100);
        await InvoiceAsync("i-2", "q-1", 50);
        Now = Until + Duration.FromDays(1);
        Assert.Equal(SavingKind.Exists, (await InvoiceAsync("i-1", "q-1", 100)).Kind);
        Assert.Equal(SavingKind.ExistsWithDifference, (await InvoiceAsync("i-1", "q-1", 99)).Kind);
        Assert.Equal((150m, 0m), await PoolAsync());
    }

    [Fact]
    public async Task More_than_is_held_is_not_posted()
    {
        await KeepAsync("q-1", 300);
        var answer = await InvoiceAsync("i-1", "q-1", 301);
        Assert.Equal((OfferRefusal.PoolRefused, RefusalReason.ExceedsPending), (answer.Refusal, answer.Pool!.Refusal!.Reason));
        Assert.Equal((0m, 300m), await PoolAsync());
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public async Task An_invoice_of_a_day_after_the_last_one_can_not_use_it(int day, bool isGranted)
    {
        await KeepAsync("q-1", 300);
        Assert.Equal(isGranted, (await InvoiceAsync("i-1", "q-1", 10, on: new LocalDate(2024, 1, day))).IsGranted);
    }

    [Fact]
    public async Task What_is_over_can_not_be_used_even_for_a_day_before()
    {
        await KeepAsync("q-1", 300);
        await KeepAsync("q-2", 10, isPooled: false);
        Now = Until - Duration.Epsilon;
        Assert.True((await InvoiceAsync("i-1", "q-1", 10)).IsGranted);
        Assert.True((await InvoiceAsync("i-2", "q-2", null)).IsGranted);
        Now = Until;
        Assert.Equal(OfferRefusal.NotInForce, (await InvoiceAsync("i-3", "q-1", 10)).Refusal);
        Assert.Equal(OfferRefusal.NotInForce, (await InvoiceAsync("i-4", "q-2", null)).Refusal);
    }

    [Fact]
    public async Task Unknown_quotes_and_amounts_on_no_pool_are_refused()
    {
        Assert.Equal(OfferRefusal.QuoteNotFound, (await InvoiceAsync("i-1", "nobody", 10)).Refusal);
        await KeepAsync("q-1", 100);
        await KeepAsync("q-2", 100, isPooled: false);
        Assert.Equal(OfferRefusal.PoolRefused, (await InvoiceAsync("i-2", "q-1", null)).Refusal);
        Assert.Equal(OfferRefusal.PoolRefused, (await InvoiceAsync("i-3", "q-2", 10)).Refusal);
    }
}
