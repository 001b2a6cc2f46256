using System.Linq.Expressions;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Queries;

// A score is a quotient, and databases divide and round each in their own way. So a query gives the whole numbers it is made of:
// points, measured points and answered points; a threshold on the score is compared by multiplication.
public sealed partial class FeatureMap<TFacts, TEntity>
{
    /// <summary>
    /// The points that each row earns: the sum over all answered characteristics and, where the scorecard counts missing answers as
    /// the worst ones, the least points of the others. Divided by <see cref="MeasuredPoints"/> they are the score.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> Points(Scorecard<TFacts> scorecard) =>
        Sum(scorecard, (line, column) => ScoreCase.Points(line, column, scorecard.Missing == MissingAnswer.Worst));

    /// <summary>
    /// The most points that the counted characteristics of each row could give: of all where the scorecard counts missing answers as
    /// the worst ones, else of the answered ones. At zero there is no score.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> MeasuredPoints(Scorecard<TFacts> scorecard) =>
        Sum(
            scorecard,
            (line, column) =>
                scorecard.Missing == MissingAnswer.Worst
                    ? Expression.Constant((long)line.MaximumPoints)
                    : ScoreCase.Answered(line, column)
        );

    /// <summary>
    /// The most points that the answered characteristics of each row could give. Below the scorecard's minimum coverage of its total
    /// points, the score is undetermined.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> AnsweredPoints(Scorecard<TFacts> scorecard) => Sum(scorecard, ScoreCase.Answered);

    private Expression<Func<TEntity, long>> Sum(
        Scorecard<TFacts> scorecard,
        Func<Characteristic<TFacts>, Column, Expression> points
    )
    {
        Guard.Against.Null(scorecard);
        var translation = Translate();
        var lines = scorecard
            .Characteristics.Select(line =>
                translation.ColumnOf(line.Feature) is { } column ? points(line, column) : Expression.Constant(0L)
            )
            .ToList();
        return translation.Lambda<TEntity, long>(lines.Aggregate(Expression.Add));
    }
}
