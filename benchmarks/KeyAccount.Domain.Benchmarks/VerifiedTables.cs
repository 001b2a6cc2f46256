using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>
/// How long the verifier takes for tables as people write them: the answers cut into as many boxes as there are rules, and one box in ten then moved
/// a little, so that there are gaps and overlaps. Missing answers included.
/// </summary>
internal static class VerifiedTables
{
    private const int Answers = 10_000;

    private static readonly NamedScale<Outcome> Outcomes = NamedScale<Outcome>.Grade(
        (Outcome.Low, Label.Same("low")),
        (Outcome.Middle, Label.Same("middle")),
        (Outcome.High, Label.Same("high"))
    );

    private enum Outcome
    {
        Low,
        Middle,
        High,
    }

    public static void Run(TextWriter output, int rounds)
    {
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Verifying tables and comparing versions, {rounds} rounds, medians")
        );
        output.WriteLine("| rules × features | verify, ms | states | findings | compare, ms |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (rules, features) in new[] { (50, 6), (200, 5), (500, 5), (1_500, 3) })
        {
            var table = Table(rules, features, seed: 1);
            var other = Table(rules, features, seed: 2);
            VerificationReport? report = null;
            var verify = Median(rounds, () => report = PolicyVerifier.Verify(table));
            var compare = Median(rounds, () => PolicyDifference.Between(table, other));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rules:N0} × {features} | {verify:F1} | {report!.States:N0} | {(report.Verdict == VerificationVerdict.NotAnalysed ? "not analysed" : report.Findings.Length)} | {compare:F1} |"
                )
            );
        }
    }

    private static double Median(int rounds, Action run)
    {
        run();
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.Order().ElementAt(rounds / 2);
    }

    // Two seeds differ in which boxes are moved, as two versions of one table do.
    private static RuleList<long?[], Outcome> Table(int rules, int features, int seed)
    {
        Measure<long?[], long>[] measures =
        [
            .. Enumerable
                .Range(0, features)
                .Select(at => Features<long?[]>.Count($"f{at}", Label.Same($"f{at}"), null, facts => facts[at])),
        ];
        var noise = new Draws((ulong)seed);
        return new(
            Outcomes,
            HitPolicy.First,
            Outcome.Middle,
            Outcome.Middle,
            [
                .. Boxes(rules, features)
                    .Select(
                        (box, at) =>
                            new Rule<long?[], Outcome>($"R{at}", Statement(measures, Moved(box, noise)), (Outcome)(at % 3))
                    ),
            ]
        );
    }

    private static List<(int From, int To)[]> Boxes(int count, int features)
    {
        var random = new Draws(7);
        List<(int From, int To)[]> boxes =
        [
            [.. Enumerable.Repeat((0, Answers), features)],
        ];
        var largest = 0;
        while (boxes.Count < count)
        {
            var box = boxes[largest % boxes.Count];
            var feature = random.Below(Math.Min(features, 8));
            var (from, to) = box[feature];
            largest++;
            if (to - from < 4)
            {
                continue;
            }

            var cut = from + ((to - from) / 4) + random.Below((to - from) / 2);
            (int, int)[] upper = [.. box];
            (box[feature], upper[feature]) = ((from, cut), (cut, to));
            boxes.Add(upper);
        }

        return boxes;
    }

    private static (int From, int To)[] Moved((int From, int To)[] box, Draws noise)
    {
        if (noise.Below(10) != 0)
        {
            return box;
        }

        var feature = noise.Below(box.Length);
        var (from, to) = box[feature];
        (int, int)[] moved = [.. box];
        moved[feature] = (Math.Max(0, from - noise.Below(100)), to == Answers ? to : Math.Max(from + 1, to - noise.Below(100)));
        return moved;
    }

    private static Specification<long?[]> Statement(Measure<long?[], long>[] measures, (int From, int To)[] box)
    {
        var parts = ImmutableArray.CreateBuilder<Specification<long?[]>>();
        for (var feature = 0; feature < box.Length; feature++)
        {
            if (box[feature].From > 0)
            {
                parts.Add(measures[feature].AtLeast(box[feature].From));
            }

            if (box[feature].To < Answers)
            {
                parts.Add(measures[feature].Below(box[feature].To));
            }
        }

        return Specification<long?[]>.All(parts);
    }

    private sealed class Draws(ulong seed)
    {
        private readonly SplitMix numbers = new(seed);
        private long place;

        public int Below(int limit) => (int)numbers.Below(limit, place++);
    }
}
