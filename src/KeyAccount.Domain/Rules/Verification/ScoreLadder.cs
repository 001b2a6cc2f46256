using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The steps below a scorecard: which outcome a score gives, as rules that can be verified on the scores it can come to.</summary>
public static class ScoreLadder
{
    /// <summary>The score of a scorecard, two decimals, the higher the better.</summary>
    public static Measure<Scoring, decimal> Score { get; } =
        Features<Scoring>.Number(
            "score",
            new("score", "puntuación", "评分"),
            new("points", "puntos", "分"),
            2,
            scoring => scoring.Score,
            Direction.HigherIsBetter
        );

    /// <summary>A ladder by its lower bounds.</summary>
    /// <param name="outcomes">The outcomes with their names.</param>
    /// <param name="whenUnknown">The outcome of an undetermined score.</param>
    /// <param name="steps">Each outcome with the lowest score that gives it, inclusive, in any order.</param>
    /// <returns>
    /// One rule for each step, coded <c>from-</c> and its score, which holds up to the next step; without an <em>otherwise</em>, so that a
    /// score below the lowest step is a gap.
    /// </returns>
    /// <exception cref="ArgumentException">There are no steps, or two from the same score.</exception>
    public static RuleList<Scoring, TOutcome> Of<TOutcome>(
        Scale<TOutcome> outcomes,
        TOutcome whenUnknown,
        params ImmutableArray<(decimal From, TOutcome Outcome)> steps
    )
        where TOutcome : struct
    {
        Guard.Against.Null(outcomes);
        if (steps.IsDefaultOrEmpty || steps.Select(step => step.From).Distinct().Count() != steps.Length)
        {
            throw new ArgumentException("A ladder has at least one step, and each from a score of its own.", nameof(steps));
        }

        ImmutableArray<(decimal From, TOutcome Outcome)> rising = [.. steps.OrderBy(step => step.From)];
        return new(
            outcomes,
            HitPolicy.Unique,
            null,
            whenUnknown,
            [
                .. rising.Select(
                    (step, at) =>
                        new Rule<Scoring, TOutcome>(
                            string.Create(CultureInfo.InvariantCulture, $"from-{step.From}"),
                            at + 1 < rising.Length
                                ? Score.AtLeast(step.From) & Score.Below(rising[at + 1].From)
                                : Score.AtLeast(step.From),
                            step.Outcome
                        )
                ),
            ]
        );
    }
}
