using System.Globalization;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>What changes between two scorecards: the largest rise, the largest fall, and scores that become or cease to be determined.</summary>
internal static class ScoreDifference
{
    public static PolicyDifference Compare<TFacts>(Scorecard<TFacts> before, Scorecard<TFacts> after, VerificationTerms terms)
    {
        if (ScoreStates<TFacts>.Of([before, after], terms) is not { } states)
        {
            return new(PolicyRelation.NotAnalysed, []);
        }

        var changed = states.Scores().Where(score => score.First != score.Second).ToList();
        var kept = changed
            .GroupBy(score => RelationOf(score.First, score.Second))
            .OrderBy(group => group.Key)
            .SelectMany(group =>
                group.Key == PolicyRelation.Incomparable
                    ? group.GroupBy(score => score.First is null).Select(some => some.First())
                    : [group.MaxBy(score => Math.Abs(score.Second!.Value - score.First!.Value))]
            )
            .ToList();
        return new(
            PolicyDifference.Together([.. kept.Select(score => RelationOf(score.First, score.Second))], hasOrder: true),
            [
                .. kept.Select(score =>
                {
                    var options = states.AnswersTo(score.Sums);
                    return new PolicyChange(
                        Text(score.First),
                        Text(score.Second),
                        RelationOf(score.First, score.Second),
                        RegionOf(states, options),
                        states.Witness(options)
                    );
                }),
            ]
        );
    }

    private static PolicyRelation RelationOf(decimal? before, decimal? after) =>
        before is null || after is null ? PolicyRelation.Incomparable
        : after < before ? PolicyRelation.Stricter
        : PolicyRelation.Looser;

    /// <summary>The answers that the two cards do not count alike.</summary>
    private static Region RegionOf<TFacts>(ScoreStates<TFacts> states, int[] options) =>
        new([
            .. states
                .Questions.Select((question, place) => (question.Feature, Option: question.Options[options[place]]))
                .Where(answer => answer.Option.Sums.Item1 != answer.Option.Sums.Item2)
                .Select(answer => new RegionCondition(answer.Feature)
                {
                    IncludesKnown = answer.Option.Code is not null,
                    IncludesUnknown = answer.Option.Code is null,
                    Low = answer.Option.Low == answer.Feature.Scale.SmallestCode ? null : answer.Option.Low,
                    High = answer.Option.High == answer.Feature.Scale.LargestCode ? null : answer.Option.High,
                }),
        ]);

    private static Label Text(decimal? score) =>
        score is { } known
            ? Label.Same(known.ToString("0.00", CultureInfo.InvariantCulture))
            : new("undetermined", "indeterminado", "无法判定");
}
