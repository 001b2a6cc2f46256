using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

public class PostgresFailureTests(PostgresDatabase database) : StoredFailureTests(database), IClassFixture<PostgresDatabase>
{
    // A line that is not there yet cannot be locked: who opens it meanwhile must be seen whole, or not at all.
    [Fact]
    public async Task A_line_that_others_open_just_after_it_was_not_found_is_there()
    {
        var opening = LedgerCommand.OpenLine("open-A", "A", LineTerms.Limited(Money.Eur(100)));
        var others = new AfterLocking(() => DoLinkedAsync(opening, LedgerCommand.Reserve("theirs", On("A", 60), null)));
        await using var context = new HostContext(
            new DbContextOptionsBuilder<HostContext>().UseNpgsql(database.ConnectionString).AddInterceptors(others).Options
        );

        var answers = await new StoredLedger(context).ApplyLinkedAsync(
            [opening, LedgerCommand.Reserve("ours", On("A", 40), null)],
            Now,
            Cancellation
        );

        Assert.True(others.WasTheirTurn);
        Assert.Equal([AnswerKind.Exists, AnswerKind.Accepted], answers.Select(answer => answer.Kind));
        Assert.Equal((0, 100), await FiguresAsync());
    }
}
