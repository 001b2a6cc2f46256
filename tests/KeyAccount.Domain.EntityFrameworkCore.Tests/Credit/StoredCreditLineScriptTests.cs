using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

/// <summary>Random scripts, on the database and in memory.</summary>
public abstract class StoredCreditLineScriptTests(TestDatabase database) : CreditTests(database)
{
    private const int Scripts = 4;
    private const int Length = 120;

    private static readonly string[] Situations = [.. Enum.GetNames<CreditLineAnswerKind>(), "levels", "set aside"];

    [Fact] // law:K12 law:K15 law:K16
    public async Task Answers_entries_and_readings_are_those_of_the_register_in_memory()
    {
        HashSet<string> met = new(StringComparer.Ordinal);
        CreditLineKey[] lines = [Client, Sister, Holding, CreditLineKey.Of("c-17", "projects"), CreditLineKey.Of("other")];
        var office = CreditLineOffice.For(lines, Currency.Eur);
        foreach (var script in CreditLineGenerators.Scripts(office, Length).Sample(Scripts, new Rnd(7), 50))
        {
            await Database.ClearAsync();
            var register = CreditLineRegister.Empty;
            foreach (var (command, at) in script)
            {
                (register, var expected) = register.Apply(command, at, office.Authority, office.Approvals);
                await using var context = Database.Open();
                var answer = await new StoredCreditLines(context).ApplyAsync(
                    command,
                    at,
                    office.Authority,
                    office.Approvals,
                    Cancellation
                );
                Assert.Equal((expected.Kind, expected.Difference), (answer.Kind, answer.Difference));
                Assert.Equal(expected.Refusal, answer.Refusal);
                met.Add(answer.Kind.ToString());
            }
            await CompareAsync(register, lines, met);
        }
        Assert.Empty(Situations.Except(met));
    }

    private async Task CompareAsync(CreditLineRegister register, CreditLineKey[] lines, HashSet<string> met)
    {
        await using var context = Database.Open();
        StoredCreditLines store = new(context);
        var entries = await store.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(register.Entries.Select(Unnumbered), entries.Select(Unnumbered));
        var replayed = CreditLineRegister.Replay(entries);
        foreach (var line in lines)
        {
            foreach (var entry in register.Entries.Where((_, place) => place % 10 == 9))
            {
                var on = entry.Granted?.From ?? LocalDate.FromDateTime(entry.At.ToDateTimeUtc());
                var chain = replayed.ChainAt(line, on, entry.At);
                Assert.Equal(chain, await store.ChainAtAsync(line, on, entry.At, Cancellation));
                Assert.Equal(replayed.LineAt(line, on, entry.At), await store.LineAtAsync(line, on, entry.At, Cancellation));
                _ = chain.Levels.Length > 1 && met.Add("levels");
                _ = chain.Levels.Any(level => level.SetAside is not null) && met.Add("set aside");
            }
        }
        await AssertSoundAsync();
    }

    private static CreditLineEntry Unnumbered(CreditLineEntry entry) => entry with { Sequence = 0 };
}
