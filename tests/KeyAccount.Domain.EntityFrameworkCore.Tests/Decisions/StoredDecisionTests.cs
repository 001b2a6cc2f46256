using KeyAccount.Domain.EntityFrameworkCore.Decisions;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;

public abstract class StoredDecisionTests(TestDatabase database) : DatabaseTests(database)
{
    private static readonly Instant Now = Instant.FromUtc(2024, 3, 4, 9, 30);
    private static readonly DateRange March = DateRange.Of(new(2024, 3, 1), new LocalDate(2024, 4, 1));

    [Fact] // law:P13
    public async Task A_decision_is_read_as_it_was_kept_and_made_again_by_its_policy()
    {
        var saved = await SaveAsync("d-1", Orders.Decide(45));
        await SaveAsync("d-2", Orders.Decide(null));
        await using var context = Database.Open();
        StoredDecisions store = new(context);

        Assert.Equal((SavingKind.Saved, saved.Kept), (saved.Kind, await store.FindAsync("d-1", Cancellation)));
        Assert.Equal(("SO/1", Orders.Day, Now), (saved.Kept.Record.Subject, saved.Kept.Record.AsOf, saved.Kept.At));
        var again = await store.ReplayAsync(Orders.Policy(), cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal([("d-1", true), ("d-2", true)], again.Select(one => (one.Kept.Id, one.Result.IsSame)));
    }

    [Fact]
    public async Task A_policy_that_was_changed_since_does_not_confirm()
    {
        await SaveAsync("d-1", Orders.Decide(45));
        await using var context = Database.Open();
        var changed = Orders.Policy(atLeast: 50);
        var again = await new StoredDecisions(context)
            .ReplayAsync(changed, cancellation: Cancellation)
            .ToListAsync(Cancellation);
        Assert.Contains("with fingerprint", Assert.Single(again).Result.Difference, StringComparison.Ordinal);
    }

    [Fact] // law:K15
    public async Task The_same_again_exists_and_another_stays_out()
    {
        var first = await SaveAsync("d-1", Orders.Decide(45));
        await SaveAsync("d-2", Orders.Decide(5));

        Assert.Equal(new(SavingKind.Exists, first.Kept), await SaveAsync("d-1", Orders.Decide(45)));
        Assert.Equal(SavingKind.ExistsWithDifference, (await SaveAsync("d-1", Orders.Decide(46))).Kind);
        Assert.Equal(SavingKind.ExistsWithDifference, (await SaveAsync("d-1", Orders.Decide(45), subject: "SO/2")).Kind);
        Assert.Equal(SavingKind.ExistsWithDifference, (await SaveAsync("d-1", Orders.Decide(45), log: "other")).Kind);
        Assert.Equal(2, (await CheckAsync()).Count);
    }

    [Fact]
    public async Task Each_record_follows_the_one_before_it_in_its_log()
    {
        var first = await SaveAsync("d-1", Orders.Decide(45));
        var other = await SaveAsync("d-2", Orders.Decide(45), log: "north");
        var second = await SaveAsync("d-3", Orders.Decide(5));

        Assert.Null(first.Kept.Record.Previous);
        Assert.Null(other.Kept.Record.Previous);
        Assert.Equal(first.Kept.Record.Hash, second.Kept.Record.Previous);
        var check = await CheckAsync();
        Assert.Equal((2, true, second.Kept.Record.Hash), (check.Count, check.IsSound, check.LastHash));
    }

    [Fact]
    public async Task Decisions_kept_at_once_make_one_chain_and_each_is_there_once()
    {
        var saved = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(one => Task.Run(() => SaveAsync($"d-{one % 12}", Orders.Decide(one % 12))))
        );
        Assert.Equal(12, saved.Count(one => one.Kind == SavingKind.Saved));
        Assert.Equal(12, saved.Count(one => one.Kind == SavingKind.Exists));
        var check = await CheckAsync();
        Assert.Equal((12, null), (check.Count, check.Problem));
    }

    [Fact]
    public async Task Pages_are_of_the_subject_and_the_period_and_follow_each_other()
    {
        for (var one = 0; one < 5; one++)
        {
            await SaveAsync($"d-{one}", Orders.Decide(one));
        }
        await SaveAsync("other", Orders.Decide(1), subject: "SO/2");
        await using var context = Database.Open();
        StoredDecisions store = new(context);

        var first = await store.PageAsync("SO/1", March, most: 3, cancellation: Cancellation);
        var second = await store.PageAsync("SO/1", March, first[^1].Sequence, 3, Cancellation);
        Assert.Equal(["d-0", "d-1", "d-2"], first.Select(one => one.Id));
        Assert.Equal(["d-3", "d-4"], second.Select(one => one.Id));
        Assert.Equal(6, (await store.PageAsync(null, March, cancellation: Cancellation)).Length);
    }

    [Theory]
    [InlineData(3, 4, 0)]
    [InlineData(4, 5, 1)]
    [InlineData(5, 6, 0)]
    public async Task A_period_has_its_first_day_and_not_its_end(int first, int end, int count)
    {
        await SaveAsync("d-1", Orders.Decide(45));
        await using var context = Database.Open();
        var period = DateRange.Of(new(2024, 3, first), new LocalDate(2024, 3, end));
        Assert.Equal(count, (await new StoredDecisions(context).PageAsync("SO/1", period, cancellation: Cancellation)).Length);
    }

    [Theory]
    [InlineData("\"Record\" = replace(\"Record\", '45', '44')", "does not match its hash")]
    [InlineData("\"Record\" = ''", "not JSON")]
    [InlineData("\"Subject\" = 'SO/9'", "columns are not its record's")]
    [InlineData("\"AsOf\" = 20240305", "columns are not its record's")]
    public async Task A_decision_changed_from_outside_is_never_returned(string change, string sentence)
    {
        await SaveAsync("d-1", Orders.Decide(45));
        await using var context = Database.Open();
#pragma warning disable EF1002 // The change is a constant of this test.
        await context.Database.ExecuteSqlRawAsync($"UPDATE key_account_decisions SET {change}", Cancellation);
#pragma warning restore EF1002
        var problem = await Assert.ThrowsAsync<InvalidDataException>(() =>
            new StoredDecisions(context).FindAsync("d-1", Cancellation)
        );
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_taken_out_breaks_the_chain()
    {
        await SaveAsync("d-1", Orders.Decide(45));
        await SaveAsync("d-2", Orders.Decide(5));
        await SaveAsync("d-3", Orders.Decide(5));
        await using var context = Database.Open();
        await context.Database.ExecuteSqlRawAsync("DELETE FROM key_account_decisions WHERE \"Id\" = 'd-2'", Cancellation);
        var check = await CheckAsync();
        Assert.Equal((1, false), (check.Count, check.IsSound));
    }

    [Fact]
    public async Task What_the_host_rolls_back_is_not_kept()
    {
        await using (var context = Database.Open())
        await using (await context.Database.BeginTransactionAsync(Cancellation))
        {
            await new StoredDecisions(context).SaveAsync("d-1", Orders.Decide(45), "SO/1", Now, cancellation: Cancellation);
        }
        Assert.Equal(0, (await CheckAsync()).Count);
        Assert.Equal(SavingKind.Saved, (await SaveAsync("d-1", Orders.Decide(45))).Kind);
    }

    [Theory]
    [InlineData("", "SO/1", "decisions")]
    [InlineData("d-1", " ", "decisions")]
    [InlineData("d-1", "SO\0", "decisions")]
    [InlineData("d-1", "SO/1", "")]
    public async Task Names_that_no_database_keeps_are_refused(string id, string subject, string log) =>
        await Assert.ThrowsAsync<ArgumentException>(() => SaveAsync(id, Orders.Decide(45), subject, log));

    private async Task<DecisionSaving> SaveAsync(
        string id,
        Decision decision,
        string subject = "SO/1",
        string log = StoredDecisions.DefaultLog
    )
    {
        await using var context = Database.Open();
        return await new StoredDecisions(context).SaveAsync(id, decision, subject, Now, log, Cancellation);
    }

    private async Task<Domain.Rules.Replay.LogCheck> CheckAsync()
    {
        await using var context = Database.Open();
        return await new StoredDecisions(context).CheckAsync(cancellation: Cancellation);
    }
}
