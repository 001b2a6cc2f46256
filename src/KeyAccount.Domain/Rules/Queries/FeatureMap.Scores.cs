using System.Linq.Expressions;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Queries;

// A score is a quotient, and databases divide and round each in their own way. So a query gives the whole numbers it is made of:
// points, measured points and covered points; a threshold on the score is compared by multiplication.
public sealed partial class FeatureMap<TFacts, TEntity>
{
    /// <summary>
    /// The points of each row, an unknown answer counting as the characteristic or the scorecard says. A hundred times these divided
    /// by <see cref="MeasuredPoints"/> are the score.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> Points(Scorecard<TFacts> scorecard) => Sum(scorecard, ScoreCase.Points);

    /// <summary>
    /// The most points that the characteristics counted for each row could give. At zero the score is undetermined.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> MeasuredPoints(Scorecard<TFacts> scorecard) => Sum(scorecard, ScoreCase.Measured);

    /// <summary>
    /// The most points of the characteristics that are answered for each row, or whose unknown answer has points of its own. Below
    /// the scorecard's minimum coverage of its total points the score is undetermined.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> CoveredPoints(Scorecard<TFacts> scorecard) =>
        Sum(scorecard, (line, column, _) => ScoreCase.Covered(line, column));

    private Expression<Func<TEntity, long>> Sum(
        Scorecard<TFacts> scorecard,
        Func<Characteristic<TFacts>, Column, MissingAnswer, Expression> points
    )
    {
        Guard.Against.Null(scorecard);
        var translation = Translate();
        var lines = scorecard
            .Characteristics.Select(line =>
                translation.ColumnOf(line.Feature) is { } column
                    ? points(line, column, scorecard.Missing)
                    : Expression.Constant(0L)
            )
            .ToList();
        return translation.Lambda<TEntity, long>(lines.Aggregate(Expression.Add));
    }
}
