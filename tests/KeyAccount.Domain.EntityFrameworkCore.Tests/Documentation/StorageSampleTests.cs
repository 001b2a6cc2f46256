using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Documentation;

/// <summary>The samples of docs/storage.md, on a file of SQLite.</summary>
public sealed class StorageSampleTests : IAsyncDisposable
{
    private readonly SqliteDatabase file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task An_order_and_its_reservation_are_saved_together()
    {
        var now = Instant.FromUtc(2024, 3, 1, 9, 0);
        var options = file.Configured<Shop>();

        #region storage: an order
        await using var shop = new Shop(options); // UseSqlite or UseNpgsql, as the host likes
        await shop.Database.EnsureCreatedAsync();
        var ledger = new StoredLedger(shop);

        await ledger.ApplyAsync(LedgerCommand.OpenLine("open-1", "credit.c-17", LineTerms.Limited(Money.Eur(10_000))), now);

        // The order and what it holds, both or neither.
        await using (var transaction = await shop.Database.BeginTransactionAsync())
        {
            shop.Orders.Add(new() { Number = "SO/1001", Discount = Share.Percent(4) });
            await shop.SaveChangesAsync();
            var order = Claims.On("credit.c-17", Money.Eur(8_000));
            var held = await ledger.ApplyAsync(LedgerCommand.Reserve("order-1001", order, Duration.FromDays(14)), now);
            if (held.IsGranted)
            {
                await transaction.CommitAsync();
            }
        }

        // Without a transaction of the host's a command has one of its own.
        var posted = await ledger.ApplyAsync(LedgerCommand.Post("delivery-1001", "order-1001"), now);
        var left = await ledger.HeadroomAsync("credit.c-17", now);
        #endregion

        Assert.Equal(AnswerKind.Accepted, posted.Kind);
        Assert.Equal(Money.Eur(2_000), left!.Free);
        Assert.Equal("SO/1001", (await shop.Orders.SingleAsync(TestContext.Current.CancellationToken)).Number);
    }
}
