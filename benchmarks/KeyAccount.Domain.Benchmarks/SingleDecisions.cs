using KeyAccount.Domain.Benchmarks.Buyers;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>One decision at a time, over objects in an order that no branch predictor learns.</summary>
internal static class SingleDecisions
{
    private const int Orders = 8;
    private const int SlowPart = 200;

    public static Comparison Of(int clients, int rounds, int unknownPercent)
    {
        var generator = new BuyerGenerator(seed: 1, unknownPercent);
        var buyers = Enumerable.Range(0, clients).Select(client => generator.BuyerAt(client)).ToArray();
        var orders = Enumerable.Range(0, Orders).Select(order => Shuffled(clients, order)).ToArray();
        var expected = buyers.Select(BuyerByHand.Choose).ToArray();
        var asOf = new LocalDate(2026, 6, 30);
        var outcomes = new BuyerTier[clients];
        var kept = new object[64];
        var turn = 0;
        var workflow = new BuyerWorkflow();

        Action Each(Func<Buyer, BuyerTier> choose, int part) =>
            () =>
            {
                foreach (var client in orders[turn++ % Orders].AsSpan(0, part))
                {
                    outcomes[client] = choose(buyers[client]);
                }
            };

        void Check() => Outcomes.RefuseUnlessEqual(expected, outcomes);

        void CheckPart()
        {
            foreach (var client in orders[(turn - 1) % Orders].AsSpan(0, Math.Min(SlowPart, clients)))
            {
                Outcomes.RefuseUnlessEqual([expected[client]], [outcomes[client]]);
            }
        }

        return new Comparison($"One decision at a time, {unknownPercent} % of the answers unknown", clients, rounds)
            .Add(
                "hand-written if/else on decimal objects",
                () =>
                {
                    foreach (var client in orders[turn++ % Orders])
                    {
                        outcomes[client] = BuyerByHand.Choose(buyers[client]);
                    }
                },
                Check
            )
            .Add(
                "Choose, outcome alone",
                () =>
                {
                    var table = BuyerPolicy.Table;
                    foreach (var client in orders[turn++ % Orders])
                    {
                        outcomes[client] = table.Choose(buyers[client]);
                    }
                },
                Check
            )
            .Add(
                "Choose, answers by a sheet",
                () =>
                {
                    var table = BuyerPolicy.BySheet;
                    foreach (var client in orders[turn++ % Orders])
                    {
                        outcomes[client] = table.Choose(buyers[client]);
                    }
                },
                Check
            )
            .Add(
                "Decide, with proof of all reasons",
                () =>
                {
                    var table = BuyerPolicy.Table;
                    foreach (var client in orders[turn++ % Orders])
                    {
                        var decision = table.Decide(buyers[client], asOf);
                        kept[client & 63] = decision;
                        outcomes[client] = decision.Outcome;
                    }
                },
                Check
            )
            .Add(
                "Decide, answers by a sheet",
                () =>
                {
                    var table = BuyerPolicy.BySheet;
                    foreach (var client in orders[turn++ % Orders])
                    {
                        var decision = table.Decide(buyers[client], asOf);
                        kept[client & 63] = decision;
                        outcomes[client] = decision.Outcome;
                    }
                },
                Check
            )
            .Add("LINQ over compiled predicates", Each(BuyerMap.Choose, clients), Check)
            .Add(
                "Microsoft RulesEngine",
                Each(workflow.Choose, Math.Min(SlowPart, clients)),
                CheckPart,
                Math.Min(SlowPart, clients)
            );
    }

    private static int[] Shuffled(int clients, int order)
    {
        var places = Enumerable.Range(0, clients).ToArray();
        var random = new SplitMix((ulong)order);
        for (var place = clients - 1; place > 0; place--)
        {
            var other = (int)random.Below(place + 1, place);
            (places[place], places[other]) = (places[other], places[place]);
        }

        return places;
    }
}
