using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>The points of one characteristic as a condition on its column.</summary>
internal static class ScoreCase
{
    public static Expression Points<TFacts>(Characteristic<TFacts> line, Column column, bool countsMissing)
    {
        Expression missing = Constant(countsMissing ? line.Bands.Min(band => band.Points) : 0);
        var scale = line.Feature.Scale;
        if (scale.DeclaredCodes is { } declared)
        {
            return declared
                .GroupBy(code => line.BandOf(code).Points)
                .Aggregate(
                    missing,
                    (otherwise, band) => Condition.Choose(column.IsAnyOf([.. band]), Constant(band.Key), otherwise)
                );
        }

        var lowest = Condition.Choose(column.IsPresent, Constant(line.Bands[0].Points), missing);
        return line
            .Bands.Skip(1)
            .Aggregate(
                lowest,
                (below, band) => Condition.Choose(column.Compare(Operator.AtLeast, band.From).Yes, Constant(band.Points), below)
            );
    }

    public static Expression Answered<TFacts>(Characteristic<TFacts> line, Column column) =>
        Condition.Choose(column.Known(line.Feature.Scale).Yes, Constant(line.MaximumPoints), Constant(0));

    private static ConstantExpression Constant(long points) => Expression.Constant(points);
}
