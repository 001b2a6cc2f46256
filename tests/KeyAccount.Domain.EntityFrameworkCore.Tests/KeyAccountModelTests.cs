using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests;

public abstract class KeyAccountModelTests(TestDatabase database) : DatabaseTests(database)
{
    [Fact]
    public async Task Quantities_of_the_host_are_kept_and_compared_as_whole_numbers()
    {
        await using (var context = Database.Open())
        {
            context.Orders.Add(
                new()
                {
                    Number = "a",
                    Discount = Share.Percent(9m),
                    Margin = Percentage.Percent(-1.5m),
                    Currency = Currency.Usd,
                }
            );
            context.Orders.Add(new() { Number = "b", Discount = Share.Percent(10m) });
            await context.SaveChangesAsync();
        }

        await using var again = Database.Open();
        var order = await again.Orders.SingleAsync(order => order.Discount == Share.Percent(9m));

        Assert.Equal((Percentage.Percent(-1.5m), Currency.Usd), (order.Margin, order.Currency));
        Assert.Equal(
            ["a", "b"],
            await again.Orders.OrderBy(order => order.Discount).Select(order => order.Number).ToListAsync()
        );
    }

    [Fact]
    public void The_tables_have_the_prefix_and_the_hosts_have_not()
    {
        using var context = Database.Open();
        var names = context.Model.GetEntityTypes().Select(type => type.GetTableName()).ToList();

        Assert.Contains("key_account_ledger_entries", names);
        Assert.Equal(["Orders"], names.Where(name => !name!.StartsWith("key_account_", StringComparison.Ordinal)));
    }
}
