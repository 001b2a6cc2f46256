using KeyAccount.Domain.Discounts.Offers;
using KeyAccount.Domain.EntityFrameworkCore.Discounts;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Discounts;

/// <summary>Many quotes at once on a pool that is not enough for all, each of them sent twice, and then invoiced twice.</summary>
public abstract class QuoteUnderLoadTests(TestDatabase database) : QuoteTests(database)
{
    private const int Quotes = 40;

    [Fact] // reservations:63 law:K15
    public async Task A_pool_is_never_overspent_and_each_quote_and_invoice_counts_once()
    {
        foreach (var one in Enumerable.Range(0, Quotes))
        {
            await ApproveAsync($"ask-{one}", Quote(one));
        }
        var kept = await AtOnceAsync(one => KeepAsync(Keeping($"q-{one}", Quote(one), $"ask-{one}")));

        // 500 is enough for twelve times 40, and not for thirteen.
        var saved = Enumerable.Range(0, Quotes).Where(one => kept[one].All(answer => answer.IsGranted)).ToArray();
        Assert.Equal(12, saved.Length);
        Assert.Equal(12, kept.SelectMany(both => both).Count(answer => answer.Kind == SavingKind.Saved));
        Assert.All(
            kept.SelectMany(both => both).Where(answer => !answer.IsGranted),
            answer => Assert.Equal(OfferRefusal.PoolRefused, answer.Refusal)
        );
        Assert.Equal((0m, 480m), await PoolAsync());

        var invoiced = await AtOnceAsync(one => InvoiceAsync($"i-{one}", $"q-{one}", 30));
        Assert.Equal(saved, Enumerable.Range(0, Quotes).Where(one => invoiced[one].All(answer => answer.IsGranted)));
        Assert.Equal((360m, 120m), await PoolAsync());
        await using var context = Database.Open();
        Assert.Empty(await new StoredLedger(context).DifferencesAsync(Cancellation));
        Assert.Equal(12, (await new StoredQuotes(context).PageAsync(null, cancellation: Cancellation)).Length);
    }

    private static QuoteOffer Quote(int one) => Offer($"q-{one}", 40, account: $"c-{one}");

    private static async Task<QuoteAnswer[][]> AtOnceAsync(Func<int, Task<QuoteAnswer>> act) =>
        await Task.WhenAll(
            Enumerable.Range(0, Quotes).Select(one => Task.WhenAll(Task.Run(() => act(one)), Task.Run(() => act(one))))
        );
}
