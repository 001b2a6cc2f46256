using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Tests.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tests.Reservations;

/// <summary>
/// 100,000 random commands, in 250 ledgers, against the naive ledger: law:K12, law:K13, law:K14, law:K15, law:K17, law:E1. A
/// failure names the seed of its ledger.
/// </summary>
public class LedgerStateMachineTests
{
    private const int Ledgers = 250;
    private const int Commands = 400;

    private static readonly string[] Lines = ["A", "B", "C", "dollars", "vast"];

    private static readonly string[] Situations =
    [
        .. Enum.GetNames<AnswerKind>(),
        .. Enum.GetNames<RefusalReason>(),
        .. Enum.GetNames<CommandField>().Select(field => $"differs in {field}"),
        "set carried out",
        "set repeated",
        "set undone",
        "excess",
        "surplus",
        "clock behind",
        "rest held again",
    ];

    [Fact]
    public void The_ledger_answers_and_counts_like_the_naive_one()
    {
        var coverage = new Coverage(Situations);
        for (var seed = 1; seed <= Ledgers; seed++)
        {
            try
            {
                Run(new Random(seed), coverage);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"The ledger with seed {seed} failed: {failure.Message}", failure);
            }
        }
        coverage.AssertComplete();
    }

    private static void Run(Random random, Coverage coverage)
    {
        var (ledger, naive, now) = (Opened(out var wishes), OpenedNaively(), LedgerBook.Start);
        for (var commands = 0; commands < Commands; )
        {
            now += Duration.FromSeconds(random.Next(10) == 0 ? -random.Next(5) : random.Next(4));
            if (random.Next(12) == 0)
            {
                commands += RunSet(random, coverage, ref ledger, naive, out naive, now, wishes);
            }
            else if (Next(random, ledger, wishes) is { } command)
            {
                commands++;
                var expected = naive.Say(command, now);
                var step = ledger.Apply(command, now);
                Note(coverage, step.Answer, now);
                Assert.Equal(expected, (step.Answer.Kind, step.Answer.Refusal?.Reason, step.Answer.Difference));
                AssertLaws(ledger, step.Ledger, step.Answer);
                ledger = step.Ledger;
            }
            AssertFigures(ledger, naive, now, coverage);
        }
        AssertConservation(ledger);
        AssertReplay(ledger, now);
        AssertReadings(ledger, random);
    }

    private static int RunSet(
        Random random,
        Coverage coverage,
        ref Ledger ledger,
        NaiveLedger before,
        out NaiveLedger after,
        Instant now,
        List<Wish> wishes
    )
    {
        LedgerCommand[] set = [.. DrawSet(random, ledger, wishes)];
        var step = ledger.ApplyLinked([.. set], now);
        var copy = before.Copy();
        var answers = set.Select(command => copy.Say(command, now)).ToList();
        var failed = answers.FindIndex(answer => answer.Kind is not (AnswerKind.Accepted or AnswerKind.Exists));
        after = copy;
        if (failed >= 0)
        {
            after = before;
            for (var index = 0; index < set.Length; index++)
            {
                Assert.Equal(
                    index == failed ? answers[index].Kind
                        : index < failed && answers[index].Kind == AnswerKind.Exists ? AnswerKind.Exists
                        : AnswerKind.LinkedFailed,
                    step.Answers[index].Kind
                );
            }
            Assert.Equal(answers[failed].Reason, step.Answers[failed].Refusal?.Reason);
            if (step.Answers[failed].Appends)
            {
                after.Burn(set[failed], answers[failed].Reason!.Value);
            }
        }
        else
        {
            Assert.Equal(answers.Select(answer => answer.Kind), step.Answers.Select(answer => answer.Kind));
        }
        coverage.Note("set carried out", failed < 0 && set.Length > 1);
        coverage.Note("set repeated", failed < 0 && step.Answers.All(answer => answer.Kind == AnswerKind.Exists));
        coverage.Note("set undone", failed > 0);
        coverage.Note(nameof(AnswerKind.LinkedFailed), failed > 0);
        ledger = step.Ledger;
        return set.Length;
    }

    private static IEnumerable<LedgerCommand> DrawSet(Random random, Ledger ledger, List<Wish> wishes)
    {
        if (random.Next(3) == 0)
        {
            var from = random.Next(wishes.Count);
            return wishes.Skip(from).Take(2).Select(wish => wish.ToCommand()!).DistinctBy(command => command.Id);
        }
        return Enumerable
            .Range(0, random.Next(1, 5))
            .Select(_ => Next(random, ledger, wishes))
            .OfType<LedgerCommand>()
            .DistinctBy(command => command.Id)
            .DefaultIfEmpty(wishes[0].ToCommand()!)
            .ToList();
    }

    internal static LedgerCommand? Next(Random random, Ledger ledger, List<Wish> wishes)
    {
        var fresh = Wish.Draw(
            random,
            $"c{wishes.Count}",
            from => from.Next(25) == 0 ? "never-made" : wishes[from.Next(Math.Max(0, wishes.Count - 25), wishes.Count)].Id,
            id => ledger.ReservationOf(id)?.Held
        );
        if (random.Next(5) > 0)
        {
            if (fresh.ToCommand() is not null)
            {
                wishes.Add(fresh);
            }
            return fresh.ToCommand();
        }
        var again = wishes[random.Next(wishes.Count)];
        return random.Next(3) == 0 ? again.ToCommand() : again.Changed(random, fresh).ToCommand();
    }

    internal static void AssertLaws(Ledger before, Ledger after, LedgerAnswer answer)
    {
        if (!answer.Appends)
        {
            Assert.Same(before, after); // law:K15
            return;
        }
        var entry = answer.Entry!;
        Assert.Equal(before.Entries.Count + 1, entry.Sequence);
        Assert.True(entry.Refusal is null || entry.Moves.IsEmpty); // law:K13
        if (entry.Command is ReservationRequest)
        {
            // law:K12, law:E1: whatever an admission adds to, it leaves within limit and tolerance.
            var added = entry.Moves.Where(move => move.Held.IsPositive);
            Assert.All(added, move => Assert.True(move.After.Excess.IsZero));
        }
    }

    private static void AssertFigures(Ledger ledger, NaiveLedger naive, Instant now, Coverage coverage)
    {
        foreach (var line in Lines)
        {
            var figures = ledger.HeadroomOf(line, now)!;
            Assert.Equal((naive.Net(line), naive.Pending(line, now)), (figures.Net.MinorUnits, figures.Pending.MinorUnits));
            Assert.False(figures.Posted.IsNegative || figures.Pending.IsNegative || figures.Free.IsNegative);
            coverage.Note("excess", figures.Excess.IsPositive);
            coverage.Note("surplus", figures.Surplus.IsPositive);
        }
    }

    internal static void AssertConservation(Ledger ledger)
    {
        foreach (var line in Lines)
        {
            var entries = ledger.EntriesOf(line);
            var moves = entries.SelectMany(entry => entry.Moves).Where(move => move.Line == line).ToList();
            var adjusted = entries
                .Select(entry => entry.Command)
                .OfType<Adjustment>()
                .Sum(one => On(one.Amounts, line) * (one.Kind == AdjustmentKind.Repaid ? -1 : 1));
            var posted = ledger.Reservations.Sum(one => On(one.Resolution?.Posted, line));
            var held = ledger.Reservations.Where(one => one.Resolution is null).Sum(one => On(one.Held, line));
            Assert.Equal(adjusted + posted, moves.Sum(move => move.Posted.MinorUnits));
            Assert.Equal(held, moves.Sum(move => move.Held.MinorUnits));
            Assert.Equal(adjusted + posted, ledger.HeadroomOf(line, entries[^1].At)!.Net.MinorUnits);
        }
        Assert.All(
            ledger.Reservations.Where(one => one.Resolution is not null),
            one =>
                Assert.All(
                    one.Held.All,
                    claim =>
                        Assert.InRange(
                            On(one.Resolution!.Posted, claim.Line) + On(one.Resolution.HeldAgain, claim.Line),
                            0,
                            claim.Amount.MinorUnits
                        )
                )
        );
    }

    private static void AssertReplay(Ledger ledger, Instant now)
    {
        var replayed = Ledger.Replay(ledger.Entries);
        Assert.Equal(ledger.Lines, replayed.Lines);
        Assert.Equal(ledger.Reservations, replayed.Reservations);
        Assert.All(
            Enumerable.Range(0, 50).SelectMany(second => Lines.Select(line => (line, now + Duration.FromSeconds(second)))),
            read => Assert.Equal(ledger.HeadroomOf(read.line, read.Item2), replayed.HeadroomOf(read.line, read.Item2))
        );
        Assert.All(ledger.Entries, entry => Assert.Same(entry, replayed.EntryOf(entry.Command.Id)));
    }

    /// <summary>The figures at any instant and sequence, from the entries alone.</summary>
    private static void AssertReadings(Ledger ledger, Random random)
    {
        for (var reading = 0; reading < 40; reading++)
        {
            var line = Lines[random.Next(Lines.Length)];
            var entry = ledger.Entries[random.Next(ledger.Entries.Count)];
            var at = entry.At + Duration.FromSeconds(random.Next(3));
            var seen = ledger.EntriesOf(line).Where(one => one.At <= at).ToList();
            Assert.Equal(Figures(seen, line, at), Told(ledger.HeadroomAsOf(line, at)));
            var upTo = ledger.EntriesOf(line).Where(one => one.Sequence <= entry.Sequence).ToList();
            Assert.Equal(
                upTo.Count == 0 ? null : Figures(upTo, line, upTo[^1].At),
                Told(ledger.HeadroomAsOf(line, entry.Sequence))
            );
        }
    }

    private static (long Net, long Pending)? Figures(List<LedgerEntry> entries, string line, Instant at)
    {
        var ended = entries.Select(entry => entry.Resolved?.Id).ToHashSet();
        return entries.Count == 0
            ? null
            : (
                entries.Sum(entry => entry.Moves.Single(move => move.Line == line).Posted.MinorUnits),
                entries
                    .Select(entry => entry.Reserved)
                    .Where(made => made is not null && !ended.Contains(made.Id) && !(made.ExpiresAt <= at))
                    .Sum(made => On(made!.Held, line))
            );
    }

    private static (long Net, long Pending)? Told(Headroom? headroom) =>
        headroom is null ? null : (headroom.Net.MinorUnits, headroom.Pending.MinorUnits);

    private static long On(Claims? claims, string line) => claims?.AmountOn(line)?.MinorUnits ?? 0;

    private static void Note(Coverage coverage, LedgerAnswer answer, Instant now)
    {
        coverage.Note(answer.Kind.ToString(), true);
        coverage.Note("clock behind", answer.Kind == AnswerKind.Accepted && answer.Entry!.At > now);
        coverage.Note(
            "rest held again",
            answer.Kind == AnswerKind.Accepted && answer.Entry is { Command: Posting, Reserved: not null }
        );
        if (answer.Kind == AnswerKind.Refused)
        {
            coverage.Note(answer.Refusal!.Reason.ToString(), true);
        }
        if (answer.Difference is { } field)
        {
            coverage.Note($"differs in {field}", true);
        }
    }

    private static IEnumerable<LedgerCommand> Openings(out List<Wish> wishes)
    {
        var terms = Lines.Select(line =>
            line switch
            {
                "dollars" => LineTerms.Limited(Money.OfMinor(300, Currency.Usd)),
                "vast" => LineTerms.Unlimited(Currency.Eur),
                _ => LineTerms.Limited(Money.OfMinor(250, Currency.Eur)),
            }
        );
        var none = LedgerBook.On("A", 1);
        wishes =
        [
            .. Lines.Zip(terms, (line, one) => new Wish(0, $"open-{line}", line, one, none, none, null, "x", null, null)),
        ];
        return wishes.Select(wish => wish.ToCommand()!);
    }

    internal static Ledger Opened(out List<Wish> wishes) =>
        Openings(out wishes).Aggregate(Ledger.Empty, (ledger, command) => ledger.Apply(command, LedgerBook.Start).Ledger);

    private static NaiveLedger OpenedNaively()
    {
        var naive = new NaiveLedger();
        Assert.All(Openings(out _), command => Assert.Equal(AnswerKind.Accepted, naive.Say(command, LedgerBook.Start).Kind));
        return naive;
    }
}
