using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>The points of one characteristic as conditions on its column.</summary>
internal static class ScoreCase
{
    public static Expression Points<TFacts>(Characteristic<TFacts> line, Column column, MissingAnswer missing)
    {
        Expression unknown = Constant(line.PointsWhenUnknown ?? (missing == MissingAnswer.Worst ? line.WorstPoints : 0));
        return line.Feature.Scale.DeclaredCodes is { } declared
            ? declared
                .GroupBy(code => line.BandOf(code).Points)
                .Aggregate(unknown, (next, band) => Condition.Choose(column.IsAnyOf([.. band]), Constant(band.Key), next))
            : line
                .Bands.Skip(1)
                .Aggregate(
                    Condition.Choose(column.IsPresent, Constant(line.Bands[0].Points), unknown),
                    (below, band) =>
                        Condition.Choose(column.Compare(Operator.AtLeast, band.From).Yes, Constant(band.Points), below)
                );
    }

    public static Expression Measured<TFacts>(Characteristic<TFacts> line, Column column, MissingAnswer missing) =>
        missing == MissingAnswer.Worst ? Constant(line.MaximumPoints) : Covered(line, column);

    public static Expression Covered<TFacts>(Characteristic<TFacts> line, Column column) =>
        line.PointsWhenUnknown is not null
            ? Constant(line.MaximumPoints)
            : Condition.Choose(column.Known(line.Feature.Scale).Yes, Constant(line.MaximumPoints), Constant(0));

    private static ConstantExpression Constant(long points) => Expression.Constant(points);
}
