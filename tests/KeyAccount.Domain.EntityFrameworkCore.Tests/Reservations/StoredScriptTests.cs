using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Reservations.Documents;
using KeyAccount.Domain.Testing.Reservations;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Reservations;

/// <summary>Random scripts, on the database and in memory.</summary>
public abstract class StoredScriptTests(TestDatabase database) : StoreTests(database)
{
    private const int Scripts = 12;
    private const int Length = 70;
    private static readonly string[] Lines = ["client", "family", "pool"];

    private static readonly string[] Situations =
    [
        "accepted",
        "refused",
        "exists",
        "different",
        "burnt",
        "expired",
        "replaced",
        "held again",
        "adjusted",
        "corrected",
        "linked accepted",
        "linked failed",
    ];

    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);

    [Fact] // law:K12 law:K13 law:K14 law:K15 law:K17
    public async Task Answers_entries_and_figures_are_those_of_the_ledger_in_memory()
    {
        foreach (var (script, seed) in Draw())
        {
            await Database.ClearAsync();
            var ledger = await RunAsync(script, new Random(seed));
            await CompareAsync(ledger, new Random(seed));
        }

        Assert.Empty(Situations.Except(met.Keys));
    }

    private static IEnumerable<(ImmutableArray<TimedCommand> Script, int Seed)> Draw() =>
        LedgerGenerators
            .Scripts(Lines, Currency.Eur, Length)
            .Sample(Scripts, new Rnd(2024), 50)
            .Select((script, index) => (script, index));

    /// <summary>Sends a script one by one and in linked sets, with some commands that the generator does not make.</summary>
    private async Task<Ledger> RunAsync(ImmutableArray<TimedCommand> script, Random random)
    {
        var ledger = Ledger.Empty;
        for (var index = 0; index < script.Length; )
        {
            var size = index < Lines.Length || random.Next(3) > 0 ? 1 : random.Next(2, 5);
            ImmutableArray<LedgerCommand> commands =
            [
                .. script
                    .Skip(index)
                    .Take(size)
                    .Select(
                        (timed, place) => index + place < Lines.Length ? timed.Command : Varied(timed.Command, ledger, random)
                    )
                    .DistinctBy(command => command.Id),
            ];
            Now = script[index].At + Duration.FromNanoseconds(random.Next(1000));
            index += size;
            ImmutableArray<LedgerAnswer> expected,
                answers;
            if (size == 1)
            {
                (ledger, var one) = ledger.Apply(commands[0], Now);
                (expected, answers) = ([one], [await DoAsync(commands[0])]);
            }
            else
            {
                (ledger, expected) = ledger.ApplyLinked(commands, Now);
                answers = await DoLinkedAsync(commands);
                Note(expected.Any(answer => answer.Kind == AnswerKind.LinkedFailed) ? "linked failed" : "linked accepted");
            }
            Assert.Equal(expected.Select(Said), answers.Select(Said));
            foreach (var answer in expected)
            {
                Note(answer);
            }
        }
        return ledger;
    }

    private async Task CompareAsync(Ledger ledger, Random random)
    {
        var entries = await EntriesAsync();
        Assert.Equal(ledger.Entries.Select(LedgerDocument.Of), entries.Select(LedgerDocument.Of));
        Assert.Empty(LedgerLaws.Violations(entries));

        await using var context = Database.Open();
        StoredLedger stored = new(context);
        Assert.Empty(await stored.DifferencesAsync(Cancellation));
        Assert.Equal(
            ledger.Reservations.Select(Shown),
            (await Task.WhenAll(ledger.Reservations.Select(one => ReadAsync(one.Id)))).Select(Shown)
        );
        foreach (var line in Lines)
        {
            var at = StoreTests.Start + Duration.FromSeconds(random.Next(200));
            Assert.Equal(ledger.HeadroomOf(line, at), await stored.HeadroomAsync(line, at, Cancellation));
            Assert.Equal(ledger.HeadroomAsOf(line, at), await stored.HeadroomAsOfAsync(line, at, Cancellation));
            var place = random.Next(entries.Count);
            Assert.Equal(
                ledger.HeadroomAsOf(line, ledger.Entries[place].Sequence),
                await stored.HeadroomAsOfAsync(line, entries[place].Sequence, Cancellation)
            );
            Assert.Equal(
                ledger.EntriesOf(line).Select(LedgerDocument.Of),
                (await stored.EntriesOfAsync(line, cancellation: Cancellation).ToListAsync(Cancellation)).Select(
                    LedgerDocument.Of
                )
            );
            var until = StoreTests.Start + Duration.FromSeconds(random.Next(100));
            Assert.Equal(
                ledger
                    .Reservations.Where(one => one.Resolution is null && one.ExpiresAt <= until)
                    .OrderBy(one => one.ExpiresAt)
                    .ThenBy(one => one.Id, StringComparer.Ordinal)
                    .Select(one => one.Id),
                (await stored.ExpiredAsync(until, 1000, Cancellation)).Select(one => one.Id)
            );
        }
    }

    private async Task<Reservation> ReadAsync(string id)
    {
        await using var context = Database.Open();
        return (await new StoredLedger(context).ReservationAsync(id, Cancellation))!;
    }

    private static LedgerCommand Varied(LedgerCommand command, Ledger ledger, Random random) =>
        (command, random.Next(12)) switch
        {
            (_, 5 or 6) when ledger.Reservations.ToList() is { Count: > 0 } made && made[random.Next(made.Count)] is var one =>
                one.Id == command.Id ? command : LedgerCommand.PostAndHoldRest(command.Id, one.Id, Half(one.Held)),
            (_, 8) when ledger.Reservations.LastOrDefault() is { } last && last.Id != command.Id => LedgerCommand.Replace(
                command.Id,
                last.Id,
                Half(last.Held),
                Duration.FromSeconds(9)
            ),
            (_, 7) when ledger.Reservations.LastOrDefault() is { } last && last.Id != command.Id => LedgerCommand.Void(
                command.Id,
                last.Id,
                last.Held
            ),
            (ReservationRequest { Replaces: null } request, 0) when request.Claims.All.All(claim => claim.Amount.IsPositive) =>
                LedgerCommand.ReserveUpTo(command.Id, request.Claims, request.ExpiresAfter),
            (ReservationRequest request, 1) => LedgerCommand.Revalue(
                command.Id,
                request.Claims,
                "Kurs vom 29.02.\u00a0– \"neu\""
            ),
            (ReservationRequest request, 2 or 3) when command.Id != "open-client" => LedgerCommand.Correct(
                command.Id,
                random.Next(4) == 0 ? "nobody" : "open-client",
                Claims.Of(request.Claims.All.Select(claim => claim with { Amount = -claim.Amount })),
                "wrong"
            ),
            (_, 4) => command.For($"SO/{command.Id} "),
            _ => command,
        };

    private static Claims Half(Claims held) =>
        Claims.Of(
            held.All.Select(claim => claim with { Amount = Money.OfMinor(claim.Amount.MinorUnits / 2, claim.Amount.Currency) })
        );

    /// <summary>All of an answer but the places of its entry, which in a database have gaps.</summary>
    private static string Said(LedgerAnswer answer) =>
        $"{answer.Kind} {answer.Difference} {answer.Refusal?.Reason} {(answer.Entry is { } entry ? LedgerDocument.Of(entry) : "")}";

    private static string Shown(Reservation one) =>
        $"{one.Id} {one.Held} {one.At} {one.ExpiresAt} {one.Resolution?.State} {one.Resolution?.By} {one.Resolution?.Posted} {one.Resolution?.HeldAgain}";

    private void Note(LedgerAnswer answer)
    {
        Note(
            answer.Kind switch
            {
                AnswerKind.Accepted => "accepted",
                AnswerKind.Exists => "exists",
                AnswerKind.ExistsWithDifference => "different",
                AnswerKind.AlreadyFailed => "burnt",
                AnswerKind.Refused when answer.Refusal!.Reason == RefusalReason.Expired => "expired",
                AnswerKind.Refused => "refused",
                AnswerKind.LinkedFailed => "linked failed",
            }
        );
        if (answer is { Kind: AnswerKind.Accepted, Entry: { } entry })
        {
            NoteIf(entry.Command is Adjustment { Kind: not AdjustmentKind.Corrected }, "adjusted");
            NoteIf(entry.Command is Adjustment { Kind: AdjustmentKind.Corrected }, "corrected");
            NoteIf(entry.Command is ReservationRequest { Replaces: not null }, "replaced");
            NoteIf(entry.Command is Posting && entry.Reserved is not null, "held again");
        }
    }

    private void NoteIf(bool isMet, string situation)
    {
        if (isMet)
        {
            Note(situation);
        }
    }

    private void Note(string situation) => met[situation] = met.GetValueOrDefault(situation) + 1;
}
