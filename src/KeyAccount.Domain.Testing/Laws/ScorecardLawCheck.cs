using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The laws of scorecards, one answer for each case.</summary>
internal sealed class ScorecardLawCheck<TFacts>(ScorecardSubject<TFacts> subject)
{
    /// <summary>The second set: some answers forgotten for the law of learning, one made better for that of monotony.</summary>
    public AnswerSet<TFacts> Second(Draw draw, Law law, AnswerSet<TFacts> first)
    {
        if (law == Law.Learning)
        {
            var known = first.Features.Where(first.IsKnown).ToList();
            return known.Count == 0 ? first : first.Without(draw.Some(known).Take(draw.Pick(1, 1, 64)));
        }

        if (law != Law.Monotone || subject.Directed.IsEmpty)
        {
            return first;
        }

        var feature = draw.Pick(subject.Directed);
        var better = Codes.Answer(
            draw,
            feature.Scale,
            subject.Thresholds[subject.Features.IndexOf(feature)],
            AnswerMix.Complete
        );
        return first.IsKnown(feature) ? first.With(feature, better) : first;
    }

    public LawAnswer Check(Law law, LawCase<TFacts> drawn)
    {
        var first = subject.Try(drawn.First);
        return law == Law.Total ? Total(first)
            : first.Failure is not null ? LawAnswer.Irrelevant
            : law == Law.Deterministic
                ? LawAnswer.Unless(
                    Difference(
                        first,
                        Cultures.In(Cultures.Names[drawn.Variant % Cultures.Names.Length], () => subject.Try(drawn.First)),
                        "in another culture"
                    )
                )
            : law == Law.OrderOfRules
                ? LawAnswer.Unless(Difference(first, subject.Try(drawn.First, subject.Reversed), "with the lines reversed"))
            : law == Law.Learning ? Learning(first, subject.Try(drawn.Second))
            : law == Law.Monotone ? Monotone(first, subject.Try(drawn.Second))
            : first.Scoring is not { } scoring ? LawAnswer.Irrelevant
            : law == Law.Trace ? Trace(scoring)
            : LawAnswer.Unless(
                scoring.Missing.SequenceEqual(first.Answers.Unknown) && scoring.IsProvisional == first.Answers.Unknown.Any()
                    ? null
                    : $"missing are said to be '{string.Join(", ", scoring.Missing.Select(feature => feature.Name))}'"
            );
    }

    private static LawAnswer Total(ScoreTrial<TFacts> trial) =>
        trial.Failure is { } failure ? LawAnswer.BrokenBy($"{failure.GetType().Name} was thrown: {failure.Message}")
        : trial.Score is < 0 or > 100
            ? LawAnswer.BrokenBy(string.Create(CultureInfo.InvariantCulture, $"the score is {trial.Score}"))
        : LawAnswer.Holds;

    /// <summary>
    /// Where unknown answers count as the worst, or have points of their own, forgetting never raises the score; where the card
    /// defers, or too little is covered, it leaves no score at all. A renormalised score may rise, and says that it is provisional.
    /// </summary>
    private LawAnswer Learning(ScoreTrial<TFacts> known, ScoreTrial<TFacts> forgotten)
    {
        if (
            forgotten.Failure is not null
            || known.Answers.Equals(forgotten.Answers)
            || !known.Answers.Refines(forgotten.Answers)
        )
        {
            return LawAnswer.Irrelevant;
        }

        var leftToTheCard = subject.Scorecard.Characteristics.Any(line =>
            line.PointsWhenUnknown is null && !forgotten.Answers.IsKnown(line.Feature)
        );
        return subject.Scorecard.Missing == MissingAnswer.Defer && leftToTheCard
                ? LawAnswer.Unless(
                    forgotten.Score is null ? null : $"the score is {Said(forgotten)} though an answer is missing"
                )
            : subject.Scorecard.Missing == MissingAnswer.Renormalise && leftToTheCard
                ? IsCovered(forgotten.Answers) ? LawAnswer.Irrelevant
                    : LawAnswer.Unless(
                        forgotten.Score is null ? null : $"the score is {Said(forgotten)} though too much is missing"
                    )
            : LawAnswer.Unless(
                forgotten.Score > known.Score ? $"forgetting raised the score from {Said(known)} to {Said(forgotten)}" : null
            );
    }

    /// <summary>Whether enough points are answered for, the minimum included, and any at all.</summary>
    private bool IsCovered(AnswerSet<TFacts> answers)
    {
        var covered = subject
            .Scorecard.Characteristics.Where(line => line.PointsWhenUnknown is not null || answers.IsKnown(line.Feature))
            .Sum(line => (long)line.MaximumPoints);
        return covered > 0 && covered * 10_000 / subject.Scorecard.TotalPoints >= subject.Scorecard.MinimumCoverage.BasisPoints;
    }

    private LawAnswer Monotone(ScoreTrial<TFacts> worse, ScoreTrial<TFacts> better)
    {
        var changed = subject
            .Features.Where(feature => worse.Answers.CodeOf(feature) != better.Answers.CodeOf(feature))
            .ToList();
        return
            better.Failure is not null
            || changed.Count == 0
            || !changed.TrueForAll(feature => IsBetter(feature, worse.Answers.CodeOf(feature), better.Answers.CodeOf(feature)))
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                better.Score < worse.Score ? $"better answers lowered the score from {Said(worse)} to {Said(better)}" : null
            );
    }

    private static bool IsBetter(Feature<TFacts> feature, long? from, long? to) =>
        feature.Direction switch
        {
            Direction.HigherIsBetter => to > from,
            Direction.LowerIsBetter => to < from,
            Direction.None => false,
        };

    /// <summary>The score by its definition: points over the points that could be had, of the lines that count.</summary>
    private LawAnswer Trace(Scoring scoring)
    {
        var counted = scoring
            .Lines.Where(
                (line, index) => line.Actual is not null || subject.Scorecard.Missing == MissingAnswer.Worst || HasPoints(index)
            )
            .ToList();
        var covered = scoring
            .Lines.Where((line, index) => line.Actual is not null || HasPoints(index))
            .Sum(line => line.MaximumPoints);
        var enough = covered * 10_000L / subject.Scorecard.TotalPoints >= subject.Scorecard.MinimumCoverage.BasisPoints;
        var most = counted.Sum(line => line.MaximumPoints);
        decimal? expected =
            enough && most > 0 ? Math.Round(counted.Sum(line => line.Points) * 100m / most, 2, MidpointRounding.ToEven) : null;
        return LawAnswer.Unless(
            expected == scoring.Score ? null : $"the score is {scoring.Score}, and {expected} follows from its lines"
        );
    }

    private bool HasPoints(int line) => subject.Scorecard.Characteristics[line].PointsWhenUnknown is not null;

    private static string Said(ScoreTrial<TFacts> trial) =>
        trial.Score is { } score ? score.ToString(CultureInfo.InvariantCulture) : "undetermined";

    private static string? Difference(ScoreTrial<TFacts> one, ScoreTrial<TFacts> other, string when) =>
        other.Failure is { } failure ? $"{when}, {failure.GetType().Name} was thrown: {failure.Message}"
        : one.Score == other.Score ? null
        : $"{Said(one)} became {Said(other)} {when}";
}
