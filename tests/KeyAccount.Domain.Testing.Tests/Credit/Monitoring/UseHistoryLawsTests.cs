using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Testing.Credit.Monitoring;
using KeyAccount.Domain.Testing.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Credit.Monitoring;

public class UseHistoryLawsTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 1, 1, 0, 0);

    [Fact]
    public void A_history_says_at_every_instant_what_the_entries_say()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                LedgerGenerators.Scripts(["A", "B"], Currency.Eur, 60).ToArbitrary(),
                script =>
                {
                    var ledger = script.Aggregate(Ledger.Empty, (so, one) => so.Apply(one.Command, one.At).Ledger);
                    foreach (var line in ledger.Lines)
                    {
                        var history = UseHistory.Of(ledger, line)!;
                        Assert.Empty(UseHistoryLaws.Violations(ledger, line, history.At));
                        Note(seen, ledger, history);
                    }
                }
            )
            .Check(Draws.Fixed.WithMaxTest(150));
        string[] expected =
        [
            "expiry is a change of its own",
            "nothing before the opening",
            "several entries at one instant",
            "other terms",
            "surplus",
            "over the limit",
        ];
        Assert.Empty(expected.Except(seen));
    }

    [Fact]
    public void A_history_that_lets_a_hold_count_at_its_expiry_is_found()
    {
        var ledger = Held();
        var wrong = UseHistory.Of(ledger, "A")!;
        Assert.Contains(
            UseHistoryLaws.Violations(
                ledger,
                "A",
                at => wrong.At(at - Duration.Epsilon) is { } late ? late with { At = at } : null
            ),
            violation => violation.StartsWith("At 2024-01-01T00:01:00Z", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_telling_instants_lie_around_entry_and_expiry() =>
        Assert.Equal(
            [
                Now - Duration.Epsilon,
                Now,
                Now + Duration.Epsilon,
                Now + Duration.FromMinutes(1) - Duration.Epsilon,
                Now + Duration.FromMinutes(1),
                Now + Duration.FromMinutes(1) + Duration.Epsilon,
            ],
            UseHistoryLaws.TellingInstants(Held(), "A")
        );

    private static Ledger Held() =>
        new LedgerCommand[]
        {
            LedgerCommand.OpenLine("open", "A", LineTerms.Limited(Money.Eur(100))),
            LedgerCommand.Reserve("h", Claims.On("A", Money.Eur(40)), Duration.FromMinutes(1)),
        }.Aggregate(Ledger.Empty, (ledger, command) => ledger.Apply(command, Now).Ledger);

    private static void Note(HashSet<string> seen, Ledger ledger, UseHistory history)
    {
        var entries = ledger.EntriesOf(history.Line);
        var times = entries.Select(entry => entry.At).ToHashSet();
        Add("expiry is a change of its own", history.Steps.Any(step => !times.Contains(step.At)));
        Add("nothing before the opening", history.At(history.OpenedAt - Duration.Epsilon) is null);
        Add("several entries at one instant", times.Count < entries.Length);
        Add("other terms", history.Steps.Select(step => step.Terms).Distinct().Skip(1).Any());
        Add("surplus", history.Steps.Any(step => step.Net.IsNegative));
        Add("over the limit", history.Steps.Any(step => step.OfLimit > Percentage.Percent(100)));
        void Add(string situation, bool isThere) => seen.Add(isThere ? situation : "");
    }
}
