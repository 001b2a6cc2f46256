using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

/// <summary>What is left after something went wrong.</summary>
public abstract class StoredFailureTests(TestDatabase database) : StoreTests(database)
{
    [Fact] // law:K15
    public async Task The_same_command_again_exists_and_adds_nothing()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 60);

        var again = await ReserveAsync("h", 60);

        Assert.Equal(AnswerKind.Exists, again.Kind);
        Assert.Equal((0, 60), await FiguresAsync());
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task An_id_used_on_two_lines_at_once_is_recorded_once()
    {
        await OpenAsync("A", 100);
        await OpenAsync("B", 100);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(use => Task.Run(() => ReserveAsync("h", 10, line: use % 2 == 0 ? "A" : "B")))
        );

        Assert.Single(answers, answer => answer.Kind == AnswerKind.Accepted);
        Assert.Equal(3, answers.Count(answer => answer.Kind == AnswerKind.Exists));
        Assert.Equal(4, answers.Count(answer => answer.Difference == CommandField.Lines));
        Assert.Equal(10, (await FiguresAsync("A")).Pending + (await FiguresAsync("B")).Pending);
    }

    [Fact]
    public async Task A_line_opened_by_several_at_once_is_opened_once()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(use =>
                    Task.Run(() => DoAsync(LedgerCommand.OpenLine($"o{use}", "A", LineTerms.Limited(Money.Eur(use + 1)))))
                )
        );

        Assert.Single(answers, answer => answer.Kind == AnswerKind.Accepted);
        Assert.Equal(5, answers.Count(answer => answer.Refusal?.Reason == RefusalReason.LineExists));
    }

    [Fact]
    public async Task A_linked_set_can_open_a_line_and_use_it_or_leave_neither()
    {
        LedgerCommand[] set = [LedgerCommand.OpenLine("o", "A", LineTerms.Limited(Money.Eur(10))), Hold("h", 6), Hold("i", 5)];

        Assert.Equal(AnswerKind.LinkedFailed, (await DoLinkedAsync([.. set]))[0].Kind);
        Assert.Equal(["i"], (await EntriesAsync()).Select(entry => entry.Command.Id));
        Assert.All(await DoLinkedAsync([.. set[..2]]), answer => Assert.Equal(AnswerKind.Accepted, answer.Kind));
        Assert.All(await DoLinkedAsync([.. set[..2]]), answer => Assert.Equal(AnswerKind.Exists, answer.Kind));
        Assert.Equal((0, 6), await FiguresAsync());
    }

    [Fact] // law:K14
    public async Task A_reservation_that_several_end_at_once_is_ended_once()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 60);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(use =>
                    Task.Run(() =>
                        DoAsync(use % 2 == 0 ? LedgerCommand.Post($"e{use}", "h") : LedgerCommand.Void($"e{use}", "h"))
                    )
                )
        );

        Assert.Single(answers, answer => answer.Kind == AnswerKind.Accepted);
        Assert.Equal(
            5,
            answers.Count(answer => answer.Refusal?.Reason is RefusalReason.AlreadyPosted or RefusalReason.AlreadyVoided)
        );
    }

    [Fact]
    public async Task What_the_host_rolls_back_has_not_happened()
    {
        await OpenAsync("A", 100);
        await using (var context = Database.Open())
        await using (await context.Database.BeginTransactionAsync(Cancellation))
        {
            context.Orders.Add(new() { Number = "SO/1" });
            await context.SaveChangesAsync(Cancellation);
            Assert.True((await new StoredLedger(context).ApplyAsync(Hold("h", 60), Now, Cancellation)).IsGranted);
            var burnt = await new StoredLedger(context).ApplyAsync(Hold("burnt", 60), Now, Cancellation);
            Assert.Equal(RefusalReason.LimitExceeded, burnt.Refusal!.Reason);
        }

        Assert.Equal((0, 0), await FiguresAsync());
        Assert.Single(await EntriesAsync());
        Assert.Equal(AnswerKind.Accepted, (await DoAsync(Hold("burnt", 60))).Kind);
    }

    [Fact]
    public async Task What_the_host_commits_happens_with_its_own_changes_and_not_before()
    {
        await OpenAsync("A", 100);
        await using (var context = Database.Open())
        await using (var transaction = await context.Database.BeginTransactionAsync(Cancellation))
        {
            context.Orders.Add(new() { Number = "SO/1" });
            await new StoredLedger(context).ApplyAsync(Hold("h", 60), Now, Cancellation);
            Assert.Equal((0, 0), await FiguresAsync());
            Assert.Equal(EntityState.Added, context.Entry(context.Orders.Local.Single()).State);
            await context.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal((0, 60), await FiguresAsync());
        await using var again = Database.Open();
        Assert.Single(await again.Orders.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Alone_it_saves_nothing_of_the_hosts()
    {
        await OpenAsync("A", 100);
        await using (var context = Database.Open())
        {
            context.Orders.Add(new() { Number = "unsaved" });
            await new StoredLedger(context).ApplyAsync(Hold("h", 60), Now, Cancellation);
            Assert.Single(context.ChangeTracker.Entries());
        }

        await using var again = Database.Open();
        Assert.Empty(await again.Orders.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_cancelled_command_leaves_nothing()
    {
        await OpenAsync("A", 100);
        await using var context = Database.Open();
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new StoredLedger(context).ApplyAsync(Hold("h", 60), Now, cancelled.Token)
        );
        Assert.Single(await EntriesAsync());
    }

    [Theory]
    [InlineData("DELETE FROM key_account_ledger_holds", "hold of 6000 by 'h'")]
    [InlineData("UPDATE key_account_ledger_lines SET \"Pending\" = 0", "line 'A'")]
    [InlineData("UPDATE key_account_ledger_lines SET \"Limit\" = 99900", "line 'A'")]
    [InlineData("UPDATE key_account_ledger_reservations SET \"EndedBy\" = 'h'", "reservation 'h'")]
    [InlineData("DELETE FROM key_account_ledger_moves", "move of line 'A'")]
    [InlineData("UPDATE key_account_ledger_entries SET \"Id\" = 'g' WHERE \"Id\" = 'h'", "it is about 'h'")]
    [InlineData(
        "UPDATE key_account_ledger_entries SET \"Document\" = replace(\"Document\", '60.00 EUR', '06.00 EUR')",
        "NotANumber"
    )]
    [InlineData(
        "UPDATE key_account_ledger_entries SET \"Document\" = replace(\"Document\", '\"60.00 EUR\"', '\"50.00 EUR\"') WHERE \"Id\" = 'h'",
        "does not follow"
    )]
    [InlineData("DELETE FROM key_account_ledger_entries WHERE \"Id\" = 'open-A'", "line 'A'")]
    public async Task Tables_changed_from_outside_are_found(string change, string sentence)
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 60, seconds: 10);
        await DoAsync(LedgerCommand.Incur("i", On("A", 5)));
        await using var context = Database.Open();
        Assert.Empty(await new StoredLedger(context).DifferencesAsync(Cancellation));

        await context.Database.ExecuteSqlRawAsync(change, Cancellation);

        Assert.Contains(
            await new StoredLedger(context).DifferencesAsync(Cancellation),
            difference => difference.Contains(sentence, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_entry_changed_from_outside_is_not_answered_from()
    {
        await OpenAsync("A", 100);
        await ReserveAsync("h", 60);
        await using var context = Database.Open();
        await context.Database.ExecuteSqlRawAsync("UPDATE key_account_ledger_entries SET \"Document\" = '[]'", Cancellation);

        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => DoAsync(LedgerCommand.Post("p", "h")));
        Assert.Contains("'h' of the ledger is not as it was written", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_contracts_are_told_before_anything_is_read()
    {
        await using var context = Database.Open();
        StoredLedger ledger = new(context);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            ledger.ApplyAsync(Hold("h", 1), Instant.FromUtc(1999, 12, 31, 0, 0), Cancellation)
        );
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.ApplyLinkedAsync([], Now, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            ledger.ApplyLinkedAsync([Hold("h", 1), Hold("h", 2)], Now, Cancellation)
        );
        await Assert.ThrowsAsync<ArgumentNullException>(() => ledger.ApplyAsync(null!, Now, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.ExpiredAsync(Now, 0, Cancellation));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        await using var context = Database.Open();
        StoredLedger ledger = new(context);

        Assert.Null(await ledger.HeadroomAsync("nowhere", Now, Cancellation));
        Assert.Null(await ledger.HeadroomAsOfAsync("nowhere", Now, Cancellation));
        Assert.Null(await ledger.HeadroomAsOfAsync("nowhere", 1, Cancellation));
        Assert.Null(await ledger.ReservationAsync("nothing", Cancellation));
        Assert.Null(await ledger.EntryAsync("nothing", Cancellation));
        Assert.Empty(await ledger.EntriesOfAsync("nowhere", cancellation: Cancellation).ToListAsync(Cancellation));
        Assert.Empty(await ledger.HeadroomsAsync(["nowhere"], Now, Cancellation));
    }

    private static ReservationRequest Hold(string id, decimal amount) => LedgerCommand.Reserve(id, On("A", amount), null);
}
