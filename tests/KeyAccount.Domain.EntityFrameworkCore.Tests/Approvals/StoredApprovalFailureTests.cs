using System.Data;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>What is left after something went wrong.</summary>
public abstract class StoredApprovalFailureTests(TestDatabase database) : ApprovalTests(database)
{
    [Fact] // law:K15
    public async Task A_repetition_exists_whatever_has_happened_since()
    {
        await SubmitAsync("r", 500);
        await ApproveAsync("yes", "r", "mia");
        Now += Duration.FromDays(40);
        Assert.Equal(ApprovalAnswerKind.Exists, (await SubmitAsync("r", 500)).Kind);
        Assert.Equal(ApprovalAnswerKind.Exists, (await ApproveAsync("yes", "r", "mia")).Kind);
        Assert.Equal(ApprovalField.Content, (await SubmitAsync("r", 501)).Difference);
        Assert.Equal(ApprovalField.Person, (await ApproveAsync("yes", "r", "max")).Difference);
        Assert.Equal(2, (await EntriesAsync()).Count);
    }

    [Fact]
    public async Task A_burnt_id_stays_burnt()
    {
        await SubmitAsync("r", 5_000);
        Assert.Equal(ApprovalRefusalReason.NotAuthorized, (await ApproveAsync("low", "r", "mia")).Refusal!.Reason);
        Assert.Equal(ApprovalAnswerKind.AlreadyFailed, (await ApproveAsync("low", "r", "dora")).Kind);
        Assert.Equal(ApprovalRefusalReason.NotAuthorized, (await EntriesAsync())[^1].Refusal!.Reason);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_the_host_rolls_back_has_not_happened()
    {
        await using (var context = Database.Open())
        await using (await context.Database.BeginTransactionAsync(Cancellation))
        {
            context.Orders.Add(new() { Number = "SO/1" });
            await context.SaveChangesAsync(Cancellation);
            var submit = ApprovalCommand.Submit("r", "rita", Company.Content(500));
            Assert.True((await new StoredApprovals(context).ApplyAsync(submit, Now, Authority, Cancellation)).IsCarriedOut);
        }
        Assert.Empty(await EntriesAsync());
        Assert.Equal(ApprovalAnswerKind.Accepted, (await SubmitAsync("r", 500)).Kind);
    }

    [Fact]
    public async Task What_the_host_commits_happens_with_its_own_changes()
    {
        await using (var context = Database.Open())
        await using (var transaction = await context.Database.BeginTransactionAsync(Cancellation))
        {
            StoredApprovals store = new(context);
            context.Orders.Add(new() { Number = "SO/1" });
            var content = Company.Content(500);
            await store.ApplyAsync(ApprovalCommand.Submit("r", "rita", content), Now, Authority, Cancellation);
            var yes = ApprovalCommand.Approve("yes", "r", content.Fingerprint, "mia", "sales");
            Assert.True((await store.ApplyAsync(yes, Now, Authority, Cancellation)).IsCarriedOut);
            await context.SaveChangesAsync(Cancellation);
            await transaction.CommitAsync(Cancellation);
        }
        Assert.Equal(ApprovalState.Approved, await StateAsync("r"));
        await using var again = Database.Open();
        Assert.Single(await again.Orders.ToListAsync(Cancellation));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Alone_it_saves_nothing_of_the_hosts()
    {
        await using (var context = Database.Open())
        {
            context.Orders.Add(new() { Number = "unsaved" });
            var submit = ApprovalCommand.Submit("r", "rita", Company.Content(500));
            await new StoredApprovals(context).ApplyAsync(submit, Now, Authority, Cancellation);
            Assert.Single(context.ChangeTracker.Entries());
        }
        await using var again = Database.Open();
        Assert.Empty(await again.Orders.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_cancelled_command_leaves_nothing()
    {
        await using var context = Database.Open();
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        var submit = ApprovalCommand.Submit("r", "rita", Company.Content(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new StoredApprovals(context).ApplyAsync(submit, Now, Authority, cancelled.Token)
        );
        Assert.Empty(await EntriesAsync());
    }

    [Theory]
    [InlineData(
        "UPDATE key_account_approval_entries SET \"Document\" = replace(\"Document\", '\"mia\"', '\"max\"')",
        "columns that are not its document's"
    )]
    [InlineData(
        "UPDATE key_account_approval_entries SET \"Document\" = replace(\"Document\", '50000', '40000')",
        "not what its authority decides"
    )]
    [InlineData("UPDATE key_account_approval_entries SET \"Document\" = replace(\"Document\", '\"why\"', '\"because\"')", null)]
    [InlineData(
        "UPDATE key_account_approval_entries SET \"Document\" = replace(\"Document\", ', ', ',')",
        "changed from outside"
    )]
    [InlineData("UPDATE key_account_approval_entries SET \"Id\" = 'other' WHERE \"Id\" = 'r'", "changed from outside")]
    [InlineData("UPDATE key_account_approval_entries SET \"Subject\" = 'c-2'", "columns that are not its document's")]
    [InlineData("UPDATE key_account_approval_entries SET \"Grants\" = NOT \"Grants\"", "columns that are not its document's")]
    [InlineData("DELETE FROM key_account_approval_entries WHERE \"Id\" = 'r'", "not what its authority decides")]
    [InlineData(
        "UPDATE key_account_approval_authorities SET \"Document\" = replace(\"Document\", '\"mia\"', '\"joe\"')",
        "was changed from outside"
    )]
    [InlineData("DELETE FROM key_account_approval_authorities", "not what its authority decides")]
    public async Task Tables_changed_from_outside_are_found(string change, string? sentence)
    {
        await DoAsync(ApprovalCommand.Submit("r", "rita", Company.Content(500), reason: "why"));
        await ApproveAsync("yes", "r", "mia");
        await using var context = Database.Open();
        Assert.Empty(await new StoredApprovals(context).DifferencesAsync(Cancellation));

        await context.Database.ExecuteSqlRawAsync(change, Cancellation);

        var differences = await new StoredApprovals(context).DifferencesAsync(Cancellation);
        if (sentence is null)
        {
            // A reason decides nothing; who wants to notice that too seals the entries outside the database.
            Assert.Empty(differences);
        }
        else
        {
            Assert.Contains(differences, one => one.Contains(sentence, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_entry_changed_from_outside_is_not_answered_from()
    {
        await SubmitAsync("r", 500);
        await using var context = Database.Open();
        await context.Database.ExecuteSqlRawAsync("UPDATE key_account_approval_entries SET \"Document\" = '[]'", Cancellation);
        var yes = ApprovalCommand.Approve("yes", "r", Company.Content(500).Fingerprint, "mia", "sales");
        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => DoAsync(yes));
        Assert.Contains("'r' was changed from outside", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_contracts_are_told_before_anything_is_read()
    {
        await using var context = Database.Open();
        StoredApprovals store = new(context);
        var submit = ApprovalCommand.Submit("r", "rita", Company.Content(500));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            store.ApplyAsync(submit, Instant.FromUtc(1999, 12, 31, 0, 0), Authority, Cancellation)
        );
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ApplyAsync(null!, Now, Authority, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ApplyAsync(submit, Now, null!, Cancellation));
        Assert.Throws<ArgumentNullException>(() => store.HistoryOfAsync(null!, cancellation: Cancellation));
    }

    [Fact]
    public async Task A_transaction_that_reads_as_of_its_start_is_refused_where_others_would_not_be_seen()
    {
        await using var context = Database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, Cancellation);
        var submit = ApprovalCommand.Submit("r", "rita", Company.Content(500));
        var apply = () => new StoredApprovals(context).ApplyAsync(submit, Now, Authority, Cancellation);
        if (Database is PostgresDatabase)
        {
            var problem = await Assert.ThrowsAsync<InvalidOperationException>(apply);
            Assert.Contains("begin it as ReadCommitted", problem.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.True((await apply()).IsCarriedOut);
        }
    }
}
