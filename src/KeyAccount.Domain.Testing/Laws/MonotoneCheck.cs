using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The second set is better than the first along the declared directions, and neither has an unknown answer.</summary>
internal sealed class MonotoneCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Monotone, subject)
    where TOutcome : struct
{
    private readonly ImmutableArray<Feature<TFacts>> directed =
    [
        .. subject.Asked.Features.Where(feature => feature.Direction != Direction.None),
    ];

    public override string? NotApplicable =>
        Subject.BetterOutcome == Direction.None ? "no outcome is declared the better one"
        : directed.IsEmpty ? "no feature declares a direction"
        : null;

    public override LawCase<TFacts> Drawn(Draw draw, AnswerSet<TFacts> first)
    {
        var complete = first.Unknown.Any() && draw.Chance(90) ? Completed(draw, first) : first;
        var better = draw.Some(directed)
            .Take(draw.Pick(1, 1, 1, 4))
            .Aggregate(
                complete,
                (answers, feature) =>
                    Subject.Redrawn(draw, feature, AnswerMix.Complete) is { } code
                    && Compare(feature, code, answers.CodeOf(feature)) > 0
                        ? answers.With(feature, code)
                        : answers
            );
        return new(complete, better, 0);
    }

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var (worse, better) = (Subject.Try(drawn.First), Subject.Try(drawn.Second, Subject.Test.Policy));
        if (worse.HasFailed || better.HasFailed || !IsBetter(worse.Answers, better.Answers))
        {
            return LawAnswer.Irrelevant;
        }

        var rise = Subject.Shape.Rank(better.Outcome) - Subject.Shape.Rank(worse.Outcome);
        var isWorse = Subject.BetterOutcome == Direction.HigherIsBetter ? rise < 0 : rise > 0;
        return LawAnswer.Unless(isWorse ? $"better answers turned '{worse.Outcome}' into '{better.Outcome}'" : null);
    }

    private AnswerSet<TFacts> Completed(Draw draw, AnswerSet<TFacts> first) =>
        first.Unknown.Aggregate(
            first,
            (answers, feature) => answers.With(feature, Subject.Redrawn(draw, feature, AnswerMix.Complete))
        );

    private bool IsBetter(AnswerSet<TFacts> worse, AnswerSet<TFacts> better)
    {
        var differs = false;
        foreach (var feature in Subject.Asked.Features)
        {
            var (from, to) = (worse.CodeOf(feature), better.CodeOf(feature));
            if (from is null || to is null || (from != to && Compare(feature, to.Value, from) <= 0))
            {
                return false;
            }

            differs |= from != to;
        }

        return differs;
    }

    /// <summary>Above zero when the code is better than the other, zero when that is not declared.</summary>
    private static int Compare(Feature<TFacts> feature, long code, long? other) =>
        other is not { } known
            ? 0
            : feature.Direction switch
            {
                Direction.HigherIsBetter => code.CompareTo(known),
                Direction.LowerIsBetter => known.CompareTo(code),
                Direction.None => 0,
            };
}
