using System.Collections.Immutable;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Tests.Rules.Inversion;

/// <summary>The ways against trying every answer to every question: each is true, none is missing, none could be smaller.</summary>
public class WaysLawTests
{
    private const int Cases = 1_500;
    private const int MostChanges = 3;

    private static readonly ImmutableArray<(Trial Trial, Trial.Step Wanted, Ways Ways)> Drawn =
    [
        .. Trial
            .Any.Sample(Cases, new Rnd(7), 30)
            .SelectMany(trial => Enum.GetValues<Trial.Step>().Select(wanted => (trial, wanted, trial.Decision.WaysTo(wanted)))),
    ];

    [Fact]
    public void Whatever_meets_the_changes_of_a_way_gives_the_wanted_outcome()
    {
        var tried = 0;
        foreach (var (trial, wanted, way) in EveryWay())
        {
            foreach (var answers in Meeting(trial, way))
            {
                tried++;
                Assert.True(
                    trial.Decide(answers).Outcome == wanted,
                    $"{way} does not give {wanted} with {string.Join(", ", answers)}:\n{string.Join('\n', trial.Policy.Rules)}"
                );
            }
        }

        Assert.InRange(tried, 5_000, int.MaxValue);
    }

    [Fact]
    public void The_nearest_answers_of_a_way_meet_its_own_words()
    {
        var met = 0;
        foreach (var (_, _, way) in EveryWay())
        {
            Assert.All(way.Changes, change => Assert.True(Meets(change, change.Nearest), change.ToString()));
            met += way.Changes.Length;
        }

        Assert.InRange(met, 3_000, int.MaxValue);
    }

    [Fact]
    public void Whatever_gives_the_wanted_outcome_is_at_least_as_large_as_a_way()
    {
        var reached = 0;
        foreach (var (trial, wanted, ways) in Drawn.Where(drawn => !drawn.Ways.IsThere).Take(1_500))
        {
            Assert.True(ways.IsComplete);
            foreach (var distances in Reaching(trial, wanted))
            {
                reached++;
                Assert.Contains(ways, way => IsWithin(Distances(trial, way), distances));
            }
        }

        Assert.InRange(reached, 3_000, int.MaxValue);
    }

    [Fact]
    public void Nothing_smaller_than_a_way_gives_the_wanted_outcome()
    {
        var compared = 0;
        foreach (var (trial, wanted, ways) in Drawn.Where(drawn => drawn.Ways.Count > 0).Take(1_000))
        {
            var reaching = Reaching(trial, wanted).ToList();
            foreach (var distances in ways.Select(way => Distances(trial, way)))
            {
                compared++;
                Assert.DoesNotContain(
                    reaching,
                    other => IsWithin(other, distances) && !other.AsSpan().SequenceEqual(distances.AsSpan())
                );
            }
        }

        Assert.InRange(compared, 1_000, int.MaxValue);
    }

    [Fact]
    public void Only_what_is_declared_changeable_is_changed()
    {
        Assert.DoesNotContain(
            EveryWay(),
            drawn => drawn.Way.Changes.Any(change => change.Feature.Changeability == Changeability.Fixed)
        );
        Assert.Contains(Drawn, drawn => drawn.Trial.Policy.Features.Any(feature => feature.Name == "fixed"));
    }

    [Fact]
    public void The_draws_cover_what_the_laws_speak_of()
    {
        var ways = EveryWay().Select(drawn => drawn.Way).ToList();
        var changes = ways.SelectMany(way => way.Changes).ToList();

        Assert.All(Enumerable.Range(1, MostChanges), size => Assert.Contains(ways, way => way.Changes.Length == size));
        Assert.All(
            ["orders", "grade", "choice", "flag", "marks"],
            name => Assert.Contains(changes, change => change.Feature.Name == name)
        );
        Assert.Contains(changes, change => change.Actual is null);
        Assert.Contains(changes, change => change.Required.Length == 2);
        Assert.Contains(changes, change => change.Required[0].Operator is null);
        Assert.Contains(changes, change => change.Required[0].Operator == Operator.IsAnyOf);
        Assert.Contains(Drawn, drawn => drawn.Ways is { IsThere: true, Count: 0 });
        Assert.Contains(Drawn, drawn => drawn.Ways is { IsThere: false, Count: 0 });
        Assert.Contains(Drawn, drawn => drawn.Ways.Count > 2);
    }

    private static IEnumerable<(Trial Trial, Trial.Step Wanted, Way Way)> EveryWay() =>
        Drawn.SelectMany(drawn => drawn.Ways.Select(way => (drawn.Trial, drawn.Wanted, way)));

    private static IEnumerable<ImmutableArray<long?>> Meeting(Trial trial, Way way) =>
        way.Changes.Aggregate<Change, IEnumerable<ImmutableArray<long?>>>(
            [trial.Answers],
            (all, change) =>
                all.SelectMany(answers =>
                    Trial
                        .Candidates(change.Feature)
                        .Where(code => Meets(change, code))
                        .Select(code => answers.SetItem(IndexOf(trial, change.Feature), code))
                )
        );

    private static bool Meets(Change change, long code) =>
        change.Required.All(required =>
            required.Operator is not { } comparison
            || comparison switch
            {
                Operator.AtLeast => code >= required.Required[0],
                Operator.Above => code > required.Required[0],
                Operator.AtMost => code <= required.Required[0],
                Operator.Below => code < required.Required[0],
                Operator.Is or Operator.IsAnyOf => required.Required.Contains(code),
                Operator.HasAll or Operator.HasAny => throw new InvalidOperationException(
                    "A set of marks is said as it should be."
                ),
            }
        );

    /// <summary>How far each question is changed, for every change of up to three answers that gives the wanted outcome.</summary>
    private static IEnumerable<ImmutableArray<long>> Reaching(Trial trial, Trial.Step wanted)
    {
        IEnumerable<(ImmutableArray<long?> Answers, ImmutableArray<long> Distances)> moves = [(trial.Answers, [])];
        for (var index = 0; index < trial.Answers.Length; index++)
        {
            var (place, feature, actual) = (index, trial.Policy.Features[index], trial.Answers[index]);
            var others =
                feature.Changeability == Changeability.Fixed
                    ? []
                    : Trial.Candidates(feature).Where(code => code != actual).ToList();
            moves = moves.SelectMany(move =>
                others
                    .Where(_ => move.Distances.Count(distance => distance > 0) < MostChanges)
                    .Select(code => (move.Answers.SetItem(place, code), move.Distances.Add(Distance(feature, actual, code))))
                    .Prepend((move.Answers, move.Distances.Add(0)))
            );
        }

        return moves.Where(move => trial.Decide(move.Answers).Outcome == wanted).Select(move => move.Distances);
    }

    private static ImmutableArray<long> Distances(Trial trial, Way way) =>
        [
            .. trial.Policy.Features.Select(feature =>
                way.Changes.FirstOrDefault(change => change.Feature == feature) is { } change
                    ? Distance(feature, change.Actual, change.Nearest)
                    : 0
            ),
        ];

    private static long Distance(Feature feature, long? actual, long code) =>
        actual is not { } from ? 1
        : feature.Scale.IsMarks ? BitOperations.PopCount((ulong)(from ^ code))
        : feature.Scale.IsOrdered ? Math.Abs(from - code)
        : 1;

    private static bool IsWithin(ImmutableArray<long> smaller, ImmutableArray<long> larger) =>
        smaller.Zip(larger).All(pair => pair.First <= pair.Second);

    private static int IndexOf(Trial trial, Feature feature) => trial.Policy.Features.ToList().IndexOf(feature);
}
