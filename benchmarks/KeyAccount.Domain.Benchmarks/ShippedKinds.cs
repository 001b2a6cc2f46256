using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Benchmarks.Shipped;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>The shipped policy of the four kinds, over the library's own facts.</summary>
internal static class ShippedKinds
{
    public static Comparison Of(int clients, int rounds)
    {
        var generator = new FactsGenerator(seed: 1);
        var facts = Enumerable.Range(0, clients).Select(generator.At).ToArray();
        var table = KindPolicy.Shipped.Table;
        var expected = facts.Select(KindsByHand.Choose).ToArray();
        var byHand = new (bool?, bool?, bool?, bool?)[clients];
        var sets = new OutcomeSet<AccountKind>[clients];
        var kept = new object[64];
        var asOf = new LocalDate(2026, 6, 30);

        void Check() => Outcomes.RefuseUnlessEqual(expected, [.. sets.Select(Truths)]);

        return new Comparison("The shipped kinds, 20 % of the answers unknown", clients, rounds)
            .Add(
                "hand-written bool? over the same facts",
                () =>
                {
                    for (var client = 0; client < facts.Length; client++)
                    {
                        byHand[client] = KindsByHand.Choose(facts[client]);
                    }
                }
            )
            .Add(
                "Choose, outcome alone",
                () =>
                {
                    for (var client = 0; client < facts.Length; client++)
                    {
                        sets[client] = table.Choose(facts[client]);
                    }
                },
                Check
            )
            .Add(
                "Decide, with proof of all reasons",
                () =>
                {
                    for (var client = 0; client < facts.Length; client++)
                    {
                        var decision = table.Decide(facts[client], asOf);
                        kept[client & 63] = decision;
                        sets[client] = decision.Outcome;
                    }
                },
                Check
            );
    }

    private static (bool?, bool?, bool?, bool?) Truths(OutcomeSet<AccountKind> set)
    {
        bool? Of(AccountKind kind) => set[kind] == Truth.Unknown ? null : set[kind] == Truth.Yes;
        return (Of(AccountKind.MajorEconomic), Of(AccountKind.Important), Of(AccountKind.Group), Of(AccountKind.Strategic));
    }
}
