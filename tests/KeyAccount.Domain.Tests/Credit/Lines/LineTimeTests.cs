using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class LineTimeTests
{
    private static readonly LocalDate Day = LineBook.Day;

    [Fact]
    public void A_back_dated_grant_changes_readings_only_from_its_recording_on()
    {
        var book = new LineBook("c-1").Grant("c-1", 100);
        var before = book.Now;
        book.AtDay(20).Grant("c-1", CreditLineTerms.Limited(Money.Eur(70), Day.PlusDays(5)));
        Money? Known(int day, Instant knownAt) =>
            book.Register.LineAt(LineBook.Key("c-1"), Day.PlusDays(day), knownAt).Limit!.Applied.Amount;

        Assert.Equal(Money.Eur(100), Known(10, before));
        Assert.Equal(Money.Eur(100), Known(10, book.Now - Duration.Epsilon));
        Assert.Equal(Money.Eur(70), Known(10, book.Now));
        Assert.Equal(Money.Eur(100), Known(4, book.Now));
    }

    [Fact]
    public void A_correction_is_a_further_entry_that_names_what_it_corrects()
    {
        var book = new LineBook("c-1").Grant("c-1", 100);
        var wrong = book.Register.Entries[^1].Command.Id;
        var key = LineBook.Key("c-1");
        var terms = CreditLineTerms.Limited(Money.Eur(90), Day);
        book.AtDay(3).Do(CreditLineCommand.Propose("p", key, terms, LineBook.Anna, "a digit was swapped").Correcting(wrong));
        var answer = book.Do(CreditLineCommand.Grant("g", key, "p", null, LineBook.Anna).Correcting(wrong));
        Assert.Equal(wrong, answer.Entry!.Command.Corrects);
        Assert.Equal(Money.Eur(90), book.At("c-1", Day).Limit!.Applied.Amount);
    }

    [Fact]
    public void Only_what_was_carried_out_on_the_line_can_be_corrected()
    {
        var book = new LineBook("c-1", "c-2").Grant("c-2", 100);
        CreditLineRefusalReason? Correcting(string id, string corrected) =>
            book.Do(
                CreditLineCommand.Suspend(id, LineBook.Key("c-1"), Day, null, LineBook.Anna, "late").Correcting(corrected)
            ).Refusal?.Reason;
        Assert.Equal(CreditLineRefusalReason.EntryNotFound, Correcting("a", "nothing"));
        Assert.Equal(CreditLineRefusalReason.EntryNotFound, Correcting("b", book.Register.Entries[^1].Command.Id));
        Assert.Throws<ArgumentException>(() => Correcting("c", "c"));
    }

    [Fact]
    public void A_clock_that_is_behind_counts_as_the_last_entry()
    {
        var book = new LineBook("c-1").AtDay(10).Grant("c-1", 100);
        var late = book.Now;
        book.AtDay(1).Do(CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day, null, LineBook.Anna, "late"));
        Assert.Equal(late, book.Register.EntryOf("s")!.At);
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2150)]
    public void Times_are_those_of_a_register(int year)
    {
        var book = new LineBook("c-1");
        var command = CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day, null, LineBook.Anna, "late");
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            book.Register.Apply(command, Instant.FromUtc(year, 6, 1, 0, 0), book.Office.Authority, book.Office.Approvals)
        );
    }

    [Fact]
    public void The_same_command_is_carried_out_once_and_another_one_under_its_id_never() // law:K15
    {
        var book = new LineBook("c-1");
        CreditLineCommand Suspend(int day) =>
            CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day.PlusDays(day), null, LineBook.Anna, "late");
        Assert.Equal(CreditLineAnswerKind.Accepted, book.Do(Suspend(1)).Kind);
        Assert.Equal(CreditLineAnswerKind.Exists, book.Do(Suspend(1)).Kind);
        Assert.Equal(CreditLineField.Days, book.Do(Suspend(2)).Difference);
        Assert.Single(book.Register.Entries);
    }

    [Fact]
    public void What_was_refused_for_the_moment_is_never_carried_out_later()
    {
        var book = new LineBook("c-1").Grant("c-1", 100);
        var resume = CreditLineCommand.Resume("r", LineBook.Key("c-1"), Day, LineBook.Anna, "paid");
        Assert.Equal(CreditLineRefusalReason.NothingToLift, book.Do(resume).Refusal!.Reason);
        book.Do(CreditLineCommand.Suspend("s", LineBook.Key("c-1"), Day, null, LineBook.Anna, "late"));
        Assert.Equal(CreditLineAnswerKind.AlreadyFailed, book.Do(resume).Kind);
        Assert.Equal(CreditLineStatus.Suspended, book.At("c-1", Day).Status);
    }

    [Fact]
    public void A_list_that_was_tampered_with_is_refused()
    {
        var entries = new LineBook("c-1").Grant("c-1", 100).AtDay(3).Grant("c-1", 50).Register.Entries;
        Assert.Throws<ArgumentException>(() => CreditLineRegister.Replay(entries.Append(entries[0])));
        Assert.Throws<ArgumentException>(() => CreditLineRegister.Replay(entries.RemoveAt(0)));
        Assert.Throws<ArgumentException>(() =>
            CreditLineRegister.Replay(entries.SetItem(3, entries[3] with { At = LineBook.Start - Duration.Epsilon }))
        );
        Assert.Throws<ArgumentException>(() =>
            CreditLineRegister.Replay(
                entries.SetItem(1, entries[1] with { Granted = CreditLineTerms.Limited(Money.Eur(999), Day) })
            )
        );
    }

    [Fact]
    public void A_reading_never_changes_by_what_is_recorded_later()
    {
        var office = CreditLineOffice.For([.. new[] { "a", "b", "c", "a/s" }.Select(LineBook.Key)], Currency.Eur);
        var (changed, backDated, seen) = (0, 0, new HashSet<string>());
        Prop.ForAll(
                CreditLineGenerators.Scripts(office, 40).ToArbitrary(),
                script =>
                {
                    var register = CreditLineRegister.Empty;
                    var earlier = new List<(CreditLineReading Reading, CreditLineRegister Register)>();
                    foreach (var (command, at) in script)
                    {
                        var (next, answer) = register.Apply(command, at, office.Authority, office.Approvals);
                        seen.Add($"{answer.Kind}");
                        seen.Add($"{answer.Refusal?.Reason}");
                        if (answer is { Kind: CreditLineAnswerKind.Accepted, Entry: { } entry })
                        {
                            var on = Day.PlusDays(100);
                            var known = register.LineAt(command.Line, on, entry.At - Duration.Epsilon);
                            earlier.Add((known, register));
                            changed += next.LineAt(command.Line, on, entry.At).Limit == known.Limit ? 0 : 1;
                            backDated += entry.Granted?.From < entry.At.InUtc().Date ? 1 : 0;
                        }
                        register = next;
                    }
                    Assert.All(
                        earlier,
                        one => Assert.Equal(one.Reading, register.LineAt(one.Reading.Line, one.Reading.On, one.Reading.KnownAt))
                    );
                    Assert.Equal(register.Entries, CreditLineRegister.Replay(register.Entries).Entries);
                    Assert.Empty(CreditLineLaws.Violations(register.Entries));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

        Assert.True(changed > 200 && backDated > 50, $"{changed} readings changed, {backDated} grants were back-dated.");
        string[] expected =
        [
            .. Enum.GetNames<CreditLineAnswerKind>(),
            .. Enum.GetNames<CreditLineRefusalReason>()
                .Except([
                    nameof(CreditLineRefusalReason.DifferentCurrency),
                    nameof(CreditLineRefusalReason.TooDeep),
                    nameof(CreditLineRefusalReason.NotCovered),
                ]),
        ];
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public void A_replayed_register_reads_alike_on_every_day_and_at_every_instant()
    {
        var book = new LineBook("a", "b").Grant("a", 100).Grant("b", 60).SetAside("a", "b").AtDay(9).Grant("a", 150);
        var again = CreditLineRegister.Replay(book.Register.Entries);
        foreach (var day in new[] { 0, 5, 20 })
        {
            Assert.Equal(book.Chain("b", Day.PlusDays(day)), again.ChainAt(LineBook.Key("b"), Day.PlusDays(day), book.Now));
        }
    }
}
