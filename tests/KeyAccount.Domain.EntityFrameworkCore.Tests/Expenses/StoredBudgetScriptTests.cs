using KeyAccount.Domain.EntityFrameworkCore.Expenses;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Expenses;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Expenses;

/// <summary>Random scripts of changes and claims, on the database and in memory.</summary>
public abstract class StoredBudgetScriptTests(TestDatabase database) : BudgetTests(database)
{
    private const int Scripts = 2;
    private const int Length = 140;

    private static readonly string[] Situations =
    [
        .. Enum.GetNames<BudgetAnswerKind>(),
        "granted",
        "no room",
        "unknown",
        "replaced",
        "excess",
        "carried over",
        "no budget",
    ];

    [Fact] // law:E1 law:K12 law:K15 law:K16
    public async Task Answers_entries_and_figures_are_those_of_book_and_ledger_in_memory()
    {
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var seed in Enumerable.Range(1, Scripts))
        {
            await Database.ClearAsync();
            var model = new BudgetModel(Organisation, Category, Project);
            var random = new Random(seed);
            foreach (var step in Enumerable.Range(0, Length))
            {
                // The first steps declare the views; the clock goes on a minute at a time.
                model.At = Now + Duration.FromMinutes(step);
                if (random.Next(3) > 0 || step < 12)
                {
                    await SameAsync(model, model.NextCommand(random, step), met);
                }
                else
                {
                    await SameAsync(model, model.NextClaim(random, step), met);
                }
            }
            await CompareAsync(model);
        }
        Assert.Empty(Situations.Except(met));
    }

    private async Task SameAsync(BudgetModel model, BudgetCommand command, HashSet<string> met)
    {
        await using var context = Database.Open();
        var answer = await new StoredBudgets(context).ApplyAsync(
            command,
            model.At,
            model.Office.Authority,
            model.Office.Approvals,
            Cancellation
        );
        var (expected, ledger) = model.Apply(command);
        Assert.Equal(
            (expected.Kind, expected.Difference, expected.Refusal),
            (answer.Answer.Kind, answer.Answer.Difference, answer.Answer.Refusal)
        );
        Assert.Equal(
            ledger.Select(one => (one.Kind, one.Entry?.Command)),
            answer.Ledger.Select(one => (one.Kind, one.Entry?.Command))
        );
        met.Add(answer.Answer.Kind.ToString());
        _ = answer.Excesses.Any() && met.Add("excess");
        _ = answer.Answer is { Kind: BudgetAnswerKind.Accepted, Entry.CarryOver: not null } && met.Add("carried over");
    }

    private async Task SameAsync(BudgetModel model, BudgetClaim claim, HashSet<string> met)
    {
        await using var context = Database.Open();
        var answer = await new StoredBudgets(context).ClaimAsync(claim, model.At, Cancellation);
        var expected = model.Claim(claim);
        Assert.Equal(expected?.Kind, answer.Ledger?.Kind);
        Assert.Equal(expected?.Refusal?.Reason, answer.Ledger?.Refusal?.Reason);
        met.Add(
            answer.Ledger is not { } said ? "unknown"
            : said.IsGranted
                ? claim.Replaces is null ? "granted"
                    : "replaced"
            : "no room"
        );
        _ = answer.Control.Lines.Any(line => line.IsAbsent) && met.Add("no budget");
    }

    private async Task CompareAsync(BudgetModel model)
    {
        await using var context = Database.Open();
        StoredBudgets store = new(context);
        StoredLedger ledger = new(context);
        var entries = await store.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(
            model.Book.Entries.Select(entry => entry with { Sequence = 0 }),
            entries.Select(entry => entry with { Sequence = 0 })
        );
        foreach (var budget in model.Book.Budgets)
        {
            Assert.Equal(
                model.Book.BudgetAt(budget, Instant.MaxValue),
                await store.BudgetAtAsync(budget, Instant.MaxValue, Cancellation)
            );
        }
        foreach (var line in model.Ledger.Lines)
        {
            Assert.Equal(model.Ledger.HeadroomOf(line, model.At), await ledger.HeadroomAsync(line, model.At, Cancellation));
        }
        await AssertSoundAsync();
    }
}
