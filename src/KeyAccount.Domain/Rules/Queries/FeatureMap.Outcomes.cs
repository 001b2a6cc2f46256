using System.Linq.Expressions;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Queries;

public sealed partial class FeatureMap<TFacts, TEntity>
{
    /// <summary>The truth of a statement for each row; <see cref="Rules.Truth.Unknown"/> where an absent answer leaves it open.</summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, Truth>> Truth(Specification<TFacts> specification)
    {
        Guard.Against.Null(specification);
        var translation = Translate();
        return translation.Lambda<TEntity, Truth>(specification.Accept(translation).Truth);
    }

    /// <summary>Whether an outcome of a collecting table is met, not met or undetermined for each row.</summary>
    /// <exception cref="ArgumentException">The table names no such outcome, or a feature is not mapped.</exception>
    public Expression<Func<TEntity, Truth>> Truth<TOutcome>(CollectingTable<TFacts, TOutcome> table, TOutcome outcome)
        where TOutcome : struct
    {
        var translation = Translate();
        return translation.Lambda<TEntity, Truth>(Collected(translation, table, outcome).Truth);
    }

    /// <summary>Whether an outcome of a collecting table is met: the rows of which that is known.</summary>
    /// <exception cref="ArgumentException">The table names no such outcome, or a feature is not mapped.</exception>
    public Expression<Func<TEntity, bool>> Met<TOutcome>(CollectingTable<TFacts, TOutcome> table, TOutcome outcome)
        where TOutcome : struct
    {
        var translation = Translate();
        return translation.Lambda<TEntity, bool>(Collected(translation, table, outcome).Yes);
    }

    /// <summary>The outcome that a table chooses for each row: nested conditions, which a database runs as CASE.</summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, TOutcome>> Outcome<TOutcome>(DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct, Enum
    {
        Guard.Against.Null(table);
        var translation = Translate();
        return translation.Lambda<TEntity, TOutcome>(
            OutcomeCase.Of(table, translation, outcome => Expression.Constant(outcome, typeof(TOutcome)))
        );
    }

    /// <summary>
    /// The code of the outcome that a table chooses for each row, for outcomes that no column holds by themselves; the table's
    /// <c>Outcomes.Decode</c> gives the outcome back.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> OutcomeCode<TOutcome>(DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(table);
        var translation = Translate();
        return translation.Lambda<TEntity, long>(
            OutcomeCase.Of(table, translation, outcome => Expression.Constant(table.Outcomes.Encode(outcome)))
        );
    }

    /// <summary>
    /// The code of the verdict on each row: -1 to approve, 0 to 62 to refer to that level, 63 to decline;
    /// <c>VerdictScale.Instance.Decode</c> gives the verdict back.
    /// </summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, long>> OutcomeCode(ObjectionPolicy<TFacts> policy)
    {
        Guard.Against.Null(policy);
        var translation = Translate();
        return translation.Lambda<TEntity, long>(OutcomeCase.Of(policy, translation));
    }

    /// <summary>What a host makes of a row and the outcome that a table chooses for it, in one query.</summary>
    /// <exception cref="ArgumentException">A feature is not mapped.</exception>
    public Expression<Func<TEntity, TResult>> Project<TOutcome, TResult>(
        DecisionTable<TFacts, TOutcome> table,
        Expression<Func<TEntity, TOutcome, TResult>> result
    )
        where TOutcome : struct, Enum => Outcome(table).Project(result);

    private static Sides Collected<TOutcome>(
        Translation<TFacts> translation,
        CollectingTable<TFacts, TOutcome> table,
        TOutcome outcome
    )
        where TOutcome : struct
    {
        Guard.Against.Null(table);
        var sides = table
            .Rules.Where(rule => EqualityComparer<TOutcome>.Default.Equals(rule.Outcome, outcome))
            .Select(rule => rule.When.Accept(translation))
            .ToList();
        return sides.Count > 0
            ? Sides.Any(sides)
            : throw new ArgumentException($"The table names no outcome '{outcome}'.", nameof(outcome));
    }
}
