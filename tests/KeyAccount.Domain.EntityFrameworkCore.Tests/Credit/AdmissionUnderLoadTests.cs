using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Reservations;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

/// <summary>
/// Many connections place, change and take back orders against one family at once, some of them twice, while its lines are cut and raised.
/// </summary>
public abstract class AdmissionUnderLoadTests(TestDatabase database, int connections, int orders) : CreditTests(database)
{
    private const int Sharing = 4;
    private const int Limit = 3_000;
    private const int FewestChanges = 12;

    private static readonly CreditLineKey Aside = CreditLineKey.Of("aside");
    private static readonly CreditLineKey[] Leaves =
    [
        .. Enumerable.Range(0, Sharing).Select(one => CreditLineKey.Of($"leaf-{one}")),
        Aside,
    ];

    private static readonly CreditLineOffice Family = CreditLineOffice.For([Holding, .. Leaves], Currency.Eur);

    private static readonly LineActor Office = LineActor.Person("anna");

    [Fact] // law:K3 law:K12 law:K15 reservations:63
    public async Task Nothing_is_admitted_over_the_effective_line_nothing_is_lost_and_one_reason_binds()
    {
        await StartAsync();
        var random = new Random(1);
        ChangesUnderLoad changes = new(FewestChanges);
        var all = await changes.DuringAsync(
            connections,
            orders,
            PlaceAsync,
            number => ChangeAsync(number, random),
            TimeSpan.FromMilliseconds(40),
            Cancellation
        );

        var answers = all.SelectMany(one => one).ToLookup(one => one.Id, one => one.Answer, StringComparer.Ordinal);
        await AssertSoundAsync();
        await AssertEachIdOnceAsync(answers);
        await AssertNeverOverAsync();
        Assert.True(changes.Made >= FewestChanges, $"The lines were changed {changes.Made} times.");
    }

    private async Task StartAsync()
    {
        await GrantAsync(Holding, Limit, 0);
        foreach (var leaf in Leaves)
        {
            await GrantAsync(leaf, Limit / 3, 0);
            var kind = leaf == Aside ? FamilyLinkKind.CarveOut : FamilyLinkKind.Shared;
            await SendAsync(CreditLineCommand.Link($"link-{leaf}", leaf, Holding, kind, Today, Office));
        }
    }

    /// <summary>Places orders of its own, changes some and takes some back; one in four is sent twice at once, and refused ones again.</summary>
    private async Task<List<(string Id, AdmissionAnswer Answer)>> PlaceAsync(int connection, IAsyncEnumerable<int> pieces)
    {
        var random = new Random(connection);
        List<(string, AdmissionAnswer)> said = [];
        await foreach (var one in pieces)
        {
            var id = $"o{connection}-{one}";
            var leaf = Leaves[random.Next(Leaves.Length)];
            var amount = 10 + random.Next(150);
            var request = Request(Order(id, leaf, amount));
            var sent = await Task.WhenAll(Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => SendAsync(request)));
            said.AddRange(sent.Select(answer => (id, answer)));
            var next =
                !sent.Any(answer => answer.IsAdmitted) ? request
                : random.Next(3) == 0 ? Request(ExposureStep.Void($"{id}-void", id, Today))
                : random.Next(3) == 0 ? Request(Order($"{id}-more", leaf, amount + 20, id))
                : null;
            if (next is not null)
            {
                said.Add((next.Step.Id, await SendAsync(next)));
            }
        }
        return said;
    }

    /// <summary>Cuts and raises a line at a time, half of the time without telling the ledger.</summary>
    private async Task ChangeAsync(int number, Random random)
    {
        var line = random.Next(3) == 0 ? Leaves[random.Next(Sharing)] : Holding;
        // Half of the holding's line is less than what is used of it, and more than what is set aside out of it. No amount comes twice.
        var amount = line == Holding ? Limit * (1 + (number % 2)) / 2 : Limit / 3 * (6 + random.Next(5)) / 10;
        await GrantAsync(line, amount + (number * 0.01m), number);
        if (random.Next(2) == 0)
        {
            await using var context = Database.Open();
            await new StoredAdmissions(context).AlignAsync(line, Today, Now, Cancellation);
        }
    }

    /// <summary>What was said to an id was said once and for all, and is borne out by what is recorded.</summary>
    private async Task AssertEachIdOnceAsync(ILookup<string, AdmissionAnswer> answers)
    {
        await using var context = Database.Open();
        StoredExposures exposures = new(context);
        var recorded = await exposures.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        var refused = await context.Set<AdmissionRefusalRow>().AsAsyncEnumerable().ToListAsync(Cancellation);
        Assert.Equal(
            answers.Where(said => said.Any(answer => answer.IsAdmitted)).Select(said => said.Key).Order(StringComparer.Ordinal),
            recorded.Select(entry => entry.Step.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            answers
                .Where(said => said.Any(answer => !answer.IsAdmitted))
                .Select(said => said.Key)
                .Order(StringComparer.Ordinal),
            refused.Select(row => row.Id).Order(StringComparer.Ordinal)
        );
        foreach (var said in answers)
        {
            Assert.Single(said, answer => answer.Kind is AdmissionAnswerKind.Admitted or AdmissionAnswerKind.Refused);
            Assert.Single(said.Select(answer => answer.Refusal).Distinct());
            Assert.All(said, answer => Assert.Equal(answer.IsAdmitted, answer.Refusal is null));
        }
        var reasons = answers.SelectMany(said => said).Select(answer => answer.Refusal).OfType<AdmissionRefusal>().ToList();
        Assert.All(reasons, reason => Assert.Equal("line.over-limit", reason.Code));
        Assert.Contains(reasons, reason => reason.Line == Holding.LedgerLine);
        Assert.Contains(reasons, reason => reason.Line == Aside.LedgerLine);
        Assert.Contains(answers, said => said.Any(answer => answer.Kind == AdmissionAnswerKind.Exists));
        Assert.Contains(answers, said => said.Any(answer => answer.Kind == AdmissionAnswerKind.AlreadyRefused));
    }

    /// <summary>
    /// Replayed from the entries alone: whoever was admitted met a line with room for it, and the line had just what was granted last, less
    /// what is set aside out of it.
    /// </summary>
    private async Task AssertNeverOverAsync()
    {
        await using var context = Database.Open();
        var entries = await new StoredLedger(context).EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        var lines = await new StoredCreditLines(context).EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        Dictionary<string, Headroom> last = new(StringComparer.Ordinal);
        Dictionary<string, List<decimal>> limits = new(StringComparer.Ordinal);
        var cutBelowUse = 0;
        foreach (var entry in entries)
        {
            foreach (var move in entry.Moves.Where(_ => entry.Refusal is null))
            {
                var adds = last.TryGetValue(move.Line, out var before) && move.After.Used > before.Used;
                Assert.True(!adds || move.After.Excess.IsZero, $"{entry.Command.Id} was admitted over the line: {move.After}");
                cutBelowUse += move.After.Excess.IsPositive ? 1 : 0;
                limits.TryAdd(move.Line, []);
                limits[move.Line].Add(move.After.Terms.Limit!.Value.Amount);
                last[move.Line] = move.After;
            }
        }
        Assert.True(cutBelowUse > 0, "No line was cut below its use.");
        foreach (var key in Leaves.Append(Holding))
        {
            AssertInOrder(lines, key, limits[key.LedgerLine]);
        }
        Assert.True(limits[Holding.LedgerLine].Distinct().Count() > 2, "The holding's limit did not change.");
        foreach (var leaf in Leaves)
        {
            Assert.Equal(await OwedAsync(leaf), last[leaf.LedgerLine].Used);
        }
        var shared = await Task.WhenAll(Leaves.Where(leaf => leaf != Aside).Select(OwedAsync));
        Assert.Equal(Money.Sum(shared.Select(owed => owed!.Value), Currency.Eur), last[Holding.LedgerLine].Used);
    }

    /// <summary>The ledger followed what was granted, one after the other: a limit that was replaced never came back.</summary>
    private static void AssertInOrder(List<CreditLineEntry> entries, CreditLineKey line, List<decimal> limits)
    {
        List<decimal> granted =
        [
            .. entries
                .Where(entry => entry.Command.Line == line)
                .Select(entry => entry.Granted?.Limit.Amount?.Amount)
                .OfType<decimal>()
                .Select(amount => line == Holding ? amount - (Limit / 3) : amount),
        ];
        var places = limits.ConvertAll(limit => granted.IndexOf(limit));
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private async Task GrantAsync(CreditLineKey line, decimal amount, int number)
    {
        var terms = CreditLineTerms.Limited(Money.Eur(amount), Today);
        await SendAsync(CreditLineCommand.Propose($"p-{line}-{number}", line, terms, Office));
        await SendAsync(
            CreditLineCommand.Grant($"g-{line}-{number}", line, $"p-{line}-{number}", Family.RequestFor(line, terms), Office)
        );
    }

    private async Task SendAsync(CreditLineCommand command)
    {
        await using var context = Database.Open();
        var answer = await new StoredCreditLines(context).ApplyAsync(
            command,
            Now,
            Family.Authority,
            Family.Approvals,
            Cancellation
        );
        Assert.True(answer.IsCarriedOut, $"{command.Id}: {answer.Refusal?.Reason}");
    }

    /// <summary>Whatever went wrong, the same request is sent again.</summary>
    private async Task<AdmissionAnswer> SendAsync(AdmissionRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AdmitAsync(request);
            }
            catch (Exception exception) when (attempt < 50 && exception is TimeoutException or System.Data.Common.DbException)
            {
                await Task.Delay(20, Cancellation);
            }
        }
    }
}
