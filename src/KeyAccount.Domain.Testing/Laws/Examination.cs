using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Draws the cases, puts them to every law, and shrinks what breaks one.</summary>
internal sealed class Examination<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject, LawOptions options)
    where TOutcome : struct
{
    private const int MostShrinks = 10_000;
    private const int TriesForAGoal = 40;
    private readonly Coverage<TFacts, TOutcome> coverage = new(subject);
    private readonly Dictionary<Law, int> relevant = [];
    private readonly Dictionary<Law, string> broken = [];

    /// <summary>Runs in the invariant culture, whatever that of the machine: a report is the same everywhere.</summary>
    public LawReport Run() => Cultures.In(string.Empty, RunHere);

    private LawReport RunHere()
    {
        ImmutableArray<LawCheck<TFacts, TOutcome>> checks =
        [
            .. LawChecks<TFacts, TOutcome>.Of(subject).Where(check => options.Laws.Contains(check.Law)),
        ];
        ImmutableArray<LawCheck<TFacts, TOutcome>> applicable = [.. checks.Where(check => check.NotApplicable is null)];
        var trials = new List<Trial<TFacts, TOutcome>>();
        var goals = coverage.All().ToList();
        var number = 0;
        for (; number < options.Cases; number++)
        {
            var draw = DrawOf(number);
            var answers = subject.Drawn(draw);
            Look(draw, number % 3 == 2 ? goals[number / 3 % goals.Count](draw, answers) : answers, number);
        }

        foreach (var goal in options.RequiresCoverage ? coverage.Open().ToList() : [])
        {
            for (var attempt = 0; attempt < TriesForAGoal; attempt++, number++)
            {
                var draw = DrawOf(number);
                Look(draw, goal(draw, subject.Drawn(draw)), number);
            }
        }

        foreach (var check in applicable)
        {
            if (!broken.ContainsKey(check.Law) && check.Afterwards(trials) is { } afterwards)
            {
                broken.Add(check.Law, $"  {afterwards}");
            }
        }

        return new(
            $"{subject.Test.Policy.Identity}",
            options,
            [
                .. checks.Select(check => new LawResult(
                    check.Law,
                    relevant.GetValueOrDefault(check.Law),
                    broken.GetValueOrDefault(check.Law),
                    check.NotApplicable ?? (relevant.ContainsKey(check.Law) ? null : check.SaidNothing)
                )),
            ],
            coverage.Items,
            coverage.UnknownShare,
            coverage.ThresholdShare
        )
        {
            FurtherCases = number - options.Cases,
        };

        void Look(Draw draw, AnswerSet<TFacts> answers, int at)
        {
            var trial = subject.Try(answers);
            coverage.Count(trial);
            trials.Add(trial with { Answers = answers });
            foreach (var check in applicable)
            {
                if (!broken.ContainsKey(check.Law))
                {
                    Put(check, check.Drawn(draw, answers), at);
                }
            }
        }
    }

    private void Put(LawCheck<TFacts, TOutcome> check, LawCase<TFacts> drawn, int at)
    {
        var answer = check.Check(drawn);
        if (answer.IsRelevant)
        {
            relevant[check.Law] = relevant.GetValueOrDefault(check.Law) + 1;
        }

        if (answer.Broken is not null)
        {
            var (smallest, how, steps) = Shrunk(check, drawn, answer.Broken);
            broken.Add(check.Law, Said(smallest, how, at, steps));
        }
    }

    private static (LawCase<TFacts> Smallest, string How, int Steps) Shrunk(
        LawCheck<TFacts, TOutcome> check,
        LawCase<TFacts> drawn,
        string how
    )
    {
        var (steps, tries) = (0, 0);
        for (var shrunk = true; shrunk; )
        {
            shrunk = false;
            foreach (var simpler in LawCase<TFacts>.Shrink(drawn))
            {
                if (++tries > MostShrinks)
                {
                    break;
                }

                if (check.Check(simpler).Broken is { } still)
                {
                    (drawn, how, steps, shrunk) = (simpler, still, steps + 1, true);
                    break;
                }
            }
        }

        return (drawn, how, steps);
    }

    private string Said(LawCase<TFacts> smallest, string how, int at, int steps)
    {
        var different = smallest.First.Features.Where(feature =>
            smallest.First.CodeOf(feature) != smallest.Second.CodeOf(feature)
        );
        var changes = string.Join(
            ", ",
            different.Select(feature =>
                $"{feature.Name} = {Rules.Wording.In(Rules.Language.English).Value(feature, smallest.Second.CodeOf(feature))}"
            )
        );
        return string.Join(
            Environment.NewLine,
            [
                $"  {how}",
                $"  answers: {smallest.First}",
                .. changes.Length == 0 ? Array.Empty<string>() : [$"  then:    {changes}"],
                string.Create(CultureInfo.InvariantCulture, $"  case {at} of seed {options.Seed}, made simpler {steps} times"),
            ]
        );
    }

    private Draw DrawOf(int number) => new(new Draw(unchecked(options.Seed + (ulong)number)).Next());
}
