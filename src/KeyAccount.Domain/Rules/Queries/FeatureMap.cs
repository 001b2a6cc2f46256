using System.Collections.Immutable;
using System.Linq.Expressions;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>
/// Where a host keeps the answers to features: each feature with the column of its own entity. Written once, it turns every
/// specification, table and scorecard over those features into expressions that a database runs where the rows are.
/// </summary>
/// <remarks>
/// Immutable: each <c>Map</c> gives a further map. A null in a column is an unknown answer. A feature that is asked for and not
/// mapped is refused, with its name, when the expression is made, before any query runs.
/// </remarks>
/// <typeparam name="TFacts">The facts that hold the answers in memory.</typeparam>
/// <typeparam name="TEntity">The host's entity that holds them in the database.</typeparam>
public sealed partial class FeatureMap<TFacts, TEntity>
{
    private readonly ImmutableDictionary<string, Mapping> mappings;

    /// <summary>A map without features.</summary>
    public FeatureMap()
        : this(ImmutableDictionary.Create<string, Mapping>(StringComparer.Ordinal)) { }

    private FeatureMap(ImmutableDictionary<string, Mapping> mappings) => this.mappings = mappings;

    /// <summary>
    /// Maps a feature to a column of its codes: minor units of an amount, basis points of a share, days since 1970-01-01 of a date,
    /// the number of an enumeration's member, 0 or 1 of a flag. An integer column of any width is compared as it is, without a
    /// cast, nullable or not.
    /// </summary>
    /// <exception cref="ArgumentException">The feature is mapped already, or the column holds no integers.</exception>
    public FeatureMap<TFacts, TEntity> MapCode(Feature<TFacts> feature, Expression<Func<TEntity, long?>> column)
    {
        Guard.Against.Null(feature);
        Guard.Against.Null(column);
        return With(feature, ColumnReader.OfCodes(feature.Name, column));
    }

    /// <summary>Maps a feature to a column that holds the value itself, by the host's converter where it has one.</summary>
    /// <remarks>
    /// What a converter writes must keep the order of values that are compared by more and less: days or ISO text for a date, basis
    /// points for a share. Names are compared one by one, so an enumeration may be kept as a number or as text; marks need a number.
    /// </remarks>
    /// <exception cref="ArgumentException">The feature is mapped already.</exception>
    public FeatureMap<TFacts, TEntity> Map<TValue>(Feature<TFacts, TValue> feature, Expression<Func<TEntity, TValue?>> column)
        where TValue : struct
    {
        Guard.Against.Null(feature);
        Guard.Against.Null(column);
        return With(
            feature,
            feature.Scale.IsMarks
                ? ColumnReader.OfCodes(feature.Name, column)
                : entity => new ValueColumn<TValue>(Rebinding.Replace(column, entity), feature.Scale)
        );
    }

    internal Expression<Func<TEntity, bool>> Where(Specification<TFacts> specification, Truth truth)
    {
        Guard.Against.Null(specification);
        var translation = Translate();
        return translation.Lambda<TEntity, bool>(specification.Accept(translation).Is(truth));
    }

    private FeatureMap<TFacts, TEntity> With(Feature<TFacts> feature, Func<ParameterExpression, Column> column) =>
        mappings.ContainsKey(feature.Name)
            ? throw new ArgumentException($"'{feature.Name}' is mapped already; a feature has one column.", nameof(feature))
            : new(mappings.Add(feature.Name, new(feature, column)));

    private Translation<TFacts> Translate() =>
        new(
            Expression.Parameter(typeof(TEntity), "entity"),
            feature =>
                mappings.TryGetValue(feature.Name, out var mapping) && ReferenceEquals(mapping.Feature, feature)
                    ? mapping.Column
                    : null
        );

    private sealed record Mapping(Feature<TFacts> Feature, Func<ParameterExpression, Column> Column);
}
