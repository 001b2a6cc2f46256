using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class PostgresConfigurationTests(PostgresDatabase database)
    : StoredConfigurationTests(database),
        IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task A_context_that_repeats_by_itself_can_be_used()
    {
        await OpenAsync("A", 100);
        await using HostContext context = new(
            new DbContextOptionsBuilder<HostContext>()
                .UseNpgsql(database.ConnectionString, npgsql => npgsql.EnableRetryOnFailure())
                .Options
        );
        StoredLedger ledger = new(context);

        var answer = await ledger.ApplyAsync(LedgerCommand.Reserve("h", On("A", 60), null), Now, Cancellation);

        Assert.Equal(AnswerKind.Accepted, answer.Kind);
        Assert.Empty(await ledger.DifferencesAsync(Cancellation));
    }

    [Theory]
    [InlineData(System.Data.IsolationLevel.RepeatableRead)]
    [InlineData(System.Data.IsolationLevel.Serializable)]
    public async Task In_a_transaction_that_reads_as_of_its_start_a_line_changed_since_is_refused(
        System.Data.IsolationLevel level
    )
    {
        await OpenAsync("A", 100);
        await using var context = Database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(level, Cancellation);
        _ = await context.Orders.CountAsync(Cancellation);
        await ReserveAsync("other", 60);

        var refused = await Assert.ThrowsAnyAsync<Exception>(() =>
            new StoredLedger(context).ApplyAsync(LedgerCommand.Reserve("h", On("A", 60), null), Now, Cancellation)
        );

        Assert.Contains("40001", refused.ToString(), StringComparison.Ordinal);
    }
}
