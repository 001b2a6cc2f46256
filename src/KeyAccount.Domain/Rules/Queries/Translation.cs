using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>The reading that turns a specification into conditions on a row.</summary>
internal sealed class Translation<TFacts>(
    ParameterExpression entity,
    Func<Feature<TFacts>, Func<ParameterExpression, Column>?> find
) : ISpecificationVisitor<TFacts, Sides>
{
    private readonly SortedSet<string> unmapped = new(StringComparer.Ordinal);

    /// <summary>The column of a feature; <c>null</c> when it has none, which is refused at the end with all others.</summary>
    public Column? ColumnOf(Feature<TFacts> feature)
    {
        if (find(feature) is { } column)
        {
            return column(entity);
        }

        unmapped.Add(feature.Name);
        return null;
    }

    /// <summary>The finished expression.</summary>
    /// <exception cref="ArgumentException">A feature had no column.</exception>
    public Expression<Func<TEntity, T>> Lambda<TEntity, T>(Expression body) =>
        unmapped.Count == 0
            ? Expression.Lambda<Func<TEntity, T>>(body, entity)
            : throw new ArgumentException(
                $"No column of {typeof(TEntity).Name} is mapped to {string.Join(", ", unmapped.Select(name => $"'{name}'"))}."
            );

    public Sides Visit(Comparison<TFacts> comparison)
    {
        if (ColumnOf(comparison.Feature) is not { } column)
        {
            return Sides.Open;
        }

        var scale = comparison.Feature.Scale;
        return scale.IsMarks ? column.IsMarked(comparison.Operands[0], withAll: comparison.Operator == Operator.HasAll)
            : scale.DeclaredCodes is { } declared
                ? new(
                    column.IsAnyOf(declared.RemoveAll(code => comparison.TruthOf(code) == Truth.No)),
                    column.IsAnyOf(declared.RemoveAll(code => comparison.TruthOf(code) == Truth.Yes))
                )
            : column.Compare(comparison.Operator, comparison.Operands[0]);
    }

    public Sides Visit(Known<TFacts> known) =>
        ColumnOf(known.Feature) is { } column ? column.Known(known.Feature.Scale) : Sides.Open;

    public Sides Visit(AllOf<TFacts> all) => Sides.All([.. all.Parts.Select(part => part.Accept(this))]);

    public Sides Visit(AnyOf<TFacts> any) => Sides.Any([.. any.Parts.Select(part => part.Accept(this))]);

    public Sides Visit(Not<TFacts> not) => !not.Part.Accept(this);
}
