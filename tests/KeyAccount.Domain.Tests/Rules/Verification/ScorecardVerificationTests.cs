using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>Scorecards against brute force, and what the verifier says of their lines.</summary>
public class ScorecardVerificationTests
{
    private const int Cards = 1_000;

    private static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly ImmutableArray<Measure<Counts, long>> Measures =
    [
        Measure("a", counts => counts.A, Direction.HigherIsBetter),
        Measure("b", counts => counts.B, Direction.LowerIsBetter),
        Measure("c", counts => counts.C, Direction.None),
    ];

    private static readonly VerificationTerms Terms = new()
    {
        Domains = [.. Measures.Select(measure => FeatureDomain.Between(measure, 0, 4))],
        Jumps = [new(Measures[0], 5)],
    };

    private static readonly Counts[] All =
    [
        .. from a in Answers from b in Answers from c in Answers select new Counts(a, b, c),
    ];

    private static IEnumerable<long?> Answers => [null, 0, 1, 2, 3, 4];

    [Fact]
    public void The_scores_and_findings_of_random_scorecards_are_those_of_brute_force()
    {
        var random = new RandomRules(seed: 7);
        var met = new SortedSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < Cards; number++)
        {
            var card = Card(random);
            var report = PolicyVerifier.Verify(card, Terms);
            var scores = All.Select(facts => card.Score(facts, AsOf).Score).OfType<decimal>().Distinct().Order().ToList();

            Assert.Equal(scores.Select(score => (long)(score * 100)), report.ReachableCodes);
            Assert.Equal(
                Expected(card, scores.Count),
                report.Findings.Select(finding => $"{finding.Code} {finding.Subject}").ToHashSet()
            );
            foreach (var pair in report.Findings.Where(finding => finding.Check == VerificationCheck.NonMonotone))
            {
                var (better, worse) = (card.Score(Facts(pair.Counterpart!), AsOf), card.Score(Facts(pair.Witness!), AsOf));
                Assert.True(better.Score < worse.Score, pair.ToString());
            }

            met.UnionWith(report.Findings.Select(finding => finding.Code));
        }

        Assert.Equal(["V06", "V08", "V09", "V10", "V14"], met);
    }

    [Fact]
    public void The_difference_of_random_scorecards_is_the_one_of_brute_force() // law:P12
    {
        var random = new RandomRules(seed: 8);
        var met = new HashSet<PolicyRelation>();
        for (var number = 0; number < Cards; number++)
        {
            var before = Card(random);
            var after = random.Below(4) == 0 ? before : Shifted(before, random);
            var difference = PolicyDifference.Between(before, after, Terms);
            var pairs = All.Select(facts => (Before: before.Score(facts, AsOf).Score, After: after.Score(facts, AsOf).Score))
                .Where(pair => pair.Before != pair.After)
                .ToList();

            Assert.Equal(
                pairs.Count == 0 ? PolicyRelation.Equivalent
                    : pairs.TrueForAll(pair => pair.After < pair.Before) ? PolicyRelation.Stricter
                    : pairs.TrueForAll(pair => pair.After > pair.Before) ? PolicyRelation.Looser
                    : PolicyRelation.Incomparable,
                difference.Relation
            );
            Assert.All(
                difference.Changes,
                change =>
                    Assert.NotEqual(
                        before.Score(Facts(change.Witness), AsOf).Score,
                        after.Score(Facts(change.Witness), AsOf).Score
                    )
            );
            met.Add(difference.Relation);
        }

        Assert.Equal(4, met.Count);
    }

    [Fact]
    public void A_scorecard_over_budget_is_not_analysed()
    {
        var report = PolicyVerifier.Verify(Card(new(1)), Terms with { Budget = 1 });

        Assert.Equal(VerificationVerdict.NotAnalysed, report.Verdict);
        Assert.Null(report.Passed);
    }

    [Fact]
    public void A_prohibited_question_of_a_scorecard_rejects_it() =>
        Assert.Equal(
            VerificationVerdict.Rejected,
            PolicyVerifier
                .Verify(
                    new Scorecard<Counts>(
                        PolicyIdentity.ShippedDefault("card", "1"),
                        5,
                        MissingAnswer.Defer,
                        Share.Whole,
                        Measures[0].Bands(0).From(2, 5).As("A")
                    ),
                    new() { Prohibited = [new("a", Label.Same("a"))] }
                )
                .Verdict
        );

    [Fact]
    public void Points_against_the_direction_are_said_with_the_line()
    {
        var report = PolicyVerifier.Verify(
            new Scorecard<Counts>(
                PolicyIdentity.ShippedDefault("card", "1"),
                5,
                MissingAnswer.Defer,
                Share.Whole,
                Measures[0].Bands(5).From(2, 3).As("A")
            )
        );

        Assert.Equal("V10: A better a gives fewer points in A.", Assert.Single(report.Findings).ToString());
    }

    [Fact]
    public void A_ladder_with_two_steps_from_one_score_is_refused() =>
        Assert.Throws<ArgumentException>(() => ScoreLadder.Of(Clients.Tiers, Tier.Open, (50m, Tier.Gold), (50m, Tier.Silver)));

    private static HashSet<string> Expected(Scorecard<Counts> card, int scores)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        if (scores <= 1)
        {
            expected.Add("V09 policy");
        }

        foreach (var line in card.Characteristics)
        {
            int[] points = [.. Enumerable.Range(0, 5).Select(code => line.BandOf(code).Points)];
            if (points.Distinct().Count() == 1)
            {
                expected.Add($"V08 {line.Feature.Name}");
                continue;
            }

            foreach (var code in Enumerable.Range(1, 4))
            {
                var (below, above) = (points[code - 1], points[code]);
                var isBand = line.Bands.Any(band => band.From == code);
                expected.UnionWith(isBand && below == above ? [$"V06 {line.Code}"] : []);
                expected.UnionWith(line.Code == "A" && Math.Abs(above - below) > 5 ? ["V14 A"] : []);
                expected.UnionWith(
                    (line.Code == "A" && above < below) || (line.Code == "B" && above > below) ? [$"V10 {line.Code}"] : []
                );
            }
        }

        return expected;
    }

    private static Scorecard<Counts> Card(RandomRules random) =>
        Card(
            [.. Measures.Take(1 + random.Below(3)).Select(measure => Line(measure, random))],
            random.Pick(MissingAnswer.Defer, MissingAnswer.Renormalise, MissingAnswer.Worst)
        );

    private static Scorecard<Counts> Card(ImmutableArray<Characteristic<Counts>> lines, MissingAnswer missing) =>
        new(
            PolicyIdentity.ShippedDefault("card", "1"),
            lines.Sum(line => line.MaximumPoints),
            missing,
            Share.Percent(40),
            lines
        );

    private static Scorecard<Counts> Shifted(Scorecard<Counts> card, RandomRules random)
    {
        var at = random.Below(card.Characteristics.Length);
        return Card(card.Characteristics.SetItem(at, Line(Measures[at], random)), card.Missing);
    }

    private static Characteristic<Counts> Line(Measure<Counts, long> measure, RandomRules random)
    {
        var bands = measure.Bands(1 + random.Below(9));
        for (var from = 1; from <= 3; from++)
        {
            bands = random.Below(2) == 0 ? bands.From(from, random.Below(10)) : bands;
        }

        return (random.Below(4) == 0 ? bands.WhenUnknown(0) : bands).As(measure.Name.ToUpperInvariant());
    }

    private static Measure<Counts, long> Measure(string name, Func<Counts, long?> read, Direction direction) =>
        Features<Counts>.Count(name, Label.Same(name), null, read, direction);

    private static Counts Facts(Witness witness) => new(witness.CodeOf("a"), witness.CodeOf("b"), witness.CodeOf("c"));

    public sealed record Counts(long? A, long? B, long? C);
}
