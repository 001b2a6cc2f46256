using System.Collections.Immutable;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

/// <summary>What tests of the stored ledger say in one line. Every command has a context of its own, as every request of a host has.</summary>
public abstract class StoreTests(TestDatabase database) : DatabaseTests(database)
{
    public static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>What the clock of the next command says.</summary>
    protected Instant Now { get; set; } = Start;

    protected static Claims On(string line, decimal amount) => Claims.On(line, Money.Eur(amount));

    protected async Task<LedgerAnswer> DoAsync(LedgerCommand command)
    {
        await using var context = Database.Open();
        return await new StoredLedger(context).ApplyAsync(command, Now, Cancellation);
    }

    protected async Task<ImmutableArray<LedgerAnswer>> DoLinkedAsync(params ImmutableArray<LedgerCommand> commands)
    {
        await using var context = Database.Open();
        return await new StoredLedger(context).ApplyLinkedAsync(commands, Now, Cancellation);
    }

    protected async Task OpenAsync(string line, decimal limit) =>
        await DoAsync(LedgerCommand.OpenLine($"open-{line}", line, LineTerms.Limited(Money.Eur(limit))));

    protected Task<LedgerAnswer> ReserveAsync(string id, decimal amount, int? seconds = null, string line = "A") =>
        DoAsync(LedgerCommand.Reserve(id, On(line, amount), seconds is { } after ? Duration.FromSeconds(after) : null));

    protected async Task<Headroom> LineAsync(string line = "A")
    {
        await using var context = Database.Open();
        return (await new StoredLedger(context).HeadroomAsync(line, Now, Cancellation))!;
    }

    /// <summary>Posted and pending of a line.</summary>
    protected async Task<(decimal Posted, decimal Pending)> FiguresAsync(string line = "A") =>
        await LineAsync(line) is var headroom ? (headroom.Posted.Amount, headroom.Pending.Amount) : default;

    protected async Task<List<LedgerEntry>> EntriesAsync()
    {
        await using var context = Database.Open();
        return await new StoredLedger(context).EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
    }
}
