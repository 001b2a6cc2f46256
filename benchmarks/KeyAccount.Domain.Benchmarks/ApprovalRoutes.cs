using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>Who has to sign, on the shipped ladder, against the same limits written by hand.</summary>
internal static class ApprovalRoutes
{
    private const long Unit = 10_000_000;

    public static Comparison Of(int requests, int rounds)
    {
        var ladder = ShippedLadder.Of(
            Money.OfMinor(Unit, Currency.Eur),
            Percentage.Percent(20),
            Percentage.Percent(5),
            longestTerm: 60
        );
        var line = ShippedLadder.Line(Currency.Eur);
        var generator = new Random(1);
        var asked = Enumerable
            .Range(0, requests)
            .Select(_ =>
                (
                    Line: generator.NextInt64(0, 120 * Unit),
                    Discount: generator.NextInt64(0, 2_600),
                    Margin: generator.NextInt64(400, 2_400),
                    Term: generator.NextInt64(0, 62)
                )
            )
            .ToArray();
        var measures = asked
            .Select(one =>
                Measures
                    .None.With(line, one.Line)
                    .With(ShippedLadder.Discount, one.Discount)
                    .With(ShippedLadder.PocketMargin, one.Margin)
                    .With(ShippedLadder.Term, one.Term)
            )
            .ToArray();
        var expected = asked.Select(one => ByHand(one.Line, one.Discount, one.Margin, one.Term)).ToArray();
        var verdicts = new Verdict[requests];
        return new Comparison("The route of a request in four dimensions, two columns", requests, rounds)
            .Add(
                "hand-written if/else, the verdict alone",
                () =>
                {
                    for (var request = 0; request < requests; request++)
                    {
                        var (amount, discount, margin, term) = asked[request];
                        verdicts[request] = ByHand(amount, discount, margin, term);
                    }
                }
            )
            .Add(
                "Route, with steps and reasons",
                () =>
                {
                    for (var request = 0; request < requests; request++)
                    {
                        verdicts[request] = ladder.Route(measures[request]).Verdict;
                    }
                },
                () => Outcomes.RefuseUnlessEqual<Verdict>(expected, verdicts)
            );
    }

    private static Verdict ByHand(long line, long discount, long margin, long term)
    {
        var level = line switch
        {
            <= 2 * Unit => 1,
            <= 20 * Unit => 2,
            <= 100 * Unit => 3,
            _ => 4,
        };
        level = Math.Max(
            level,
            discount <= 500 ? 0
                : discount <= 1_000 ? 1
                : discount <= 1_500 ? 2
                : discount <= 2_500 ? 3
                : 9
        );
        level = Math.Max(
            level,
            margin >= 2_000 ? 0
                : margin >= 1_700 ? 1
                : margin >= 1_400 ? 2
                : margin >= 500 ? 3
                : 9
        );
        level = Math.Max(
            level,
            term <= 0 ? 0
                : term <= 15 ? 1
                : term <= 30 ? 2
                : term <= 60 ? 3
                : 9
        );
        return level == 9 ? Verdict.Decline : Verdict.Refer(level);
    }
}
