using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Benchmarks.Storage;

/// <summary>
/// Reads, checks and writes the same rows as people do without thinking of others: no lock, no repetition, no expiry. Two at a time
/// cross the limit.
/// </summary>
internal static class PlainLedger
{
    private static readonly string Document = new('x', 600);

    public static async Task ReserveAsync(LedgerHost host, string id, string name, long amount, long at, long expiresAt)
    {
        var line = await host.Set<PlainLine>().SingleAsync(line => line.Name == name);
        if (line.Net + line.Pending + amount > line.Limit)
        {
            throw new InvalidOperationException("The limit is reached.");
        }
        (line.Pending, line.LastAt) = (line.Pending + amount, at);
        host.Add(new PlainReservation { Id = id, ExpiresAt = expiresAt });
        host.Add(
            new PlainHold
            {
                Reservation = id,
                Line = name,
                Amount = amount,
                ExpiresAt = expiresAt,
            }
        );
        await AppendAsync(host, id, name, at);
    }

    public static async Task PostAsync(LedgerHost host, string id, string reservation, long at)
    {
        var held = await host.Set<PlainReservation>().SingleAsync(one => one.Id == reservation);
        var hold = await host.Set<PlainHold>().SingleAsync(hold => hold.Reservation == reservation);
        var line = await host.Set<PlainLine>().SingleAsync(line => line.Name == hold.Line);
        (held.EndedBy, hold.EndedBy) = (id, id);
        (line.Net, line.Pending, line.LastAt) = (line.Net + hold.Amount, line.Pending - hold.Amount, at);
        await AppendAsync(host, id, line.Name, at);
    }

    private static async Task AppendAsync(LedgerHost host, string id, string line, long at)
    {
        await using var transaction = await host.Database.BeginTransactionAsync();
        PlainEntry entry = new() { Id = id, Document = Document };
        host.Add(entry);
        await host.SaveChangesAsync();
        host.Add(
            new PlainMove
            {
                Line = line,
                Sequence = entry.Sequence,
                At = at,
            }
        );
        await host.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
