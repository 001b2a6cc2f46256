using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>Draws the cases of a scorecard, puts them to its laws, and shrinks what breaks one.</summary>
internal sealed class ScorecardExamination<TFacts>(ScorecardSubject<TFacts> subject, LawOptions options)
{
    private const int MostShrinks = 5_000;

    private static readonly ImmutableArray<Law> Laws =
    [
        Law.Total,
        Law.Deterministic,
        Law.OrderOfRules,
        Law.Learning,
        Law.Trace,
        Law.Monotone,
        Law.Missing,
    ];

    private readonly ScorecardLawCheck<TFacts> check = new(subject);
    private readonly ScorecardCoverage<TFacts> coverage = new(subject);
    private readonly Dictionary<Law, int> relevant = [];
    private readonly Dictionary<Law, string> broken = [];

    /// <summary>Runs in the invariant culture, whatever that of the machine: a report is the same everywhere.</summary>
    public LawReport Run() => Cultures.In(string.Empty, RunHere);

    private LawReport RunHere()
    {
        for (var number = 0; number < options.Cases; number++)
        {
            var draw = new Draw(new Draw(unchecked(options.Seed + (ulong)number)).Next());
            var mix = number % 2 == 0 ? options.Mix : AnswerMix.Complete;
            var first = AnswerGenerators.Drawn(draw, subject.Features, subject.Thresholds, mix);
            coverage.Count(subject.Try(first));
            foreach (var law in Laws.Where(law => options.Laws.Contains(law) && !broken.ContainsKey(law)))
            {
                Put(law, new(first, check.Second(draw, law, first), number), number);
            }
        }

        return new(
            $"{subject.Scorecard.Identity}",
            options,
            [
                .. Laws.Where(options.Laws.Contains)
                    .Select(law => new LawResult(
                        law,
                        relevant.GetValueOrDefault(law),
                        broken.GetValueOrDefault(law),
                        NotApplicable(law)
                    )),
            ],
            coverage.Items,
            coverage.UnknownShare,
            coverage.ThresholdShare
        );
    }

    private string? NotApplicable(Law law) =>
        law == Law.Monotone && subject.Directed.IsEmpty ? "no feature declares a direction"
        : (law == Law.Trace || law == Law.Missing) && !subject.IsKernel ? "only a score is given"
        : null;

    private void Put(Law law, LawCase<TFacts> drawn, int number)
    {
        var answer = check.Check(law, drawn);
        if (answer.IsRelevant)
        {
            relevant[law] = relevant.GetValueOrDefault(law) + 1;
        }

        if (answer.Broken is not { } how)
        {
            return;
        }

        var (steps, tries) = (0, 0);
        while (
            LawCase<TFacts>
                .Shrink(drawn)
                .FirstOrDefault(simpler => ++tries < MostShrinks && check.Check(law, simpler).Broken is not null)
                is { } simplest
        )
        {
            (drawn, how, steps) = (simplest, check.Check(law, simplest).Broken!, steps + 1);
        }

        broken.Add(
            law,
            string.Join(
                Environment.NewLine,
                $"  {how}",
                $"  answers: {drawn.First}",
                $"  then:    {drawn.Second}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  case {number} of seed {options.Seed}, made simpler {steps} times"
                )
            )
        );
    }
}
