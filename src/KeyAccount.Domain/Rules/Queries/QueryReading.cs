using System.Linq.Expressions;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>Reads specifications as queries over a host's own entity, and combines what a <see cref="FeatureMap{TFacts,TEntity}"/> gives.</summary>
public static class QueryReading
{
    /// <summary>
    /// The rows for which a statement is known to be true: a condition for <c>Where</c> of any LINQ provider. The rows for which it
    /// is known to be false are those of <c>!specification</c>; rows with too little known are in neither.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped; the message names it.</exception>
    public static Expression<Func<TEntity, bool>> Over<TFacts, TEntity>(
        this Specification<TFacts> specification,
        FeatureMap<TFacts, TEntity> map
    ) => Guard.Against.Null(map).Where(specification, Truth.Yes);

    /// <summary>The rows for which a statement has the given truth.</summary>
    /// <exception cref="ArgumentException">A feature is not mapped; the message names it.</exception>
    public static Expression<Func<TEntity, bool>> Over<TFacts, TEntity>(
        this Specification<TFacts> specification,
        FeatureMap<TFacts, TEntity> map,
        Truth truth
    ) => Guard.Against.Null(map).Where(specification, truth);

    /// <summary>
    /// What a host makes of a row and a value that is derived from it, in one query. The value is written out wherever it is used.
    /// </summary>
    public static Expression<Func<TEntity, TResult>> Project<TEntity, T, TResult>(
        this Expression<Func<TEntity, T>> value,
        Expression<Func<TEntity, T, TResult>> result
    )
    {
        Guard.Against.Null(value);
        Guard.Against.Null(result);
        return Expression.Lambda<Func<TEntity, TResult>>(
            Rebinding.Replace(result, value.Parameters[0], value.Body),
            value.Parameters
        );
    }

    /// <summary>What a host makes of a row and two values that are derived from it, in one query.</summary>
    public static Expression<Func<TEntity, TResult>> Project<TEntity, TFirst, TSecond, TResult>(
        this Expression<Func<TEntity, TFirst>> first,
        Expression<Func<TEntity, TSecond>> second,
        Expression<Func<TEntity, TFirst, TSecond, TResult>> result
    )
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        Guard.Against.Null(result);
        var row = first.Parameters[0];
        return Expression.Lambda<Func<TEntity, TResult>>(
            Rebinding.Replace(result, row, first.Body, Rebinding.Replace(second, row)),
            first.Parameters
        );
    }
}
