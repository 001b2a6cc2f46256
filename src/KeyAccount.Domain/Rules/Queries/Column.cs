using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>The value of one column of a row, always nullable, as the questions that can be put to it.</summary>
internal abstract class Column(Expression value)
{
    /// <summary>There is a value.</summary>
    public Expression IsPresent { get; } = Expression.NotEqual(value, Expression.Constant(null, value.Type));

    protected Expression Value => value;

    /// <summary>Whether the column cannot hold a value that its scale does not declare.</summary>
    protected virtual bool HoldsOnlyDeclared => false;

    /// <summary>Whether the row has an answer: a value and, where the scale declares its values, one of those.</summary>
    public Sides Known(Scale scale)
    {
        var isAbsent = Expression.Equal(value, Expression.Constant(null, value.Type));
        return scale.DeclaredCodes is { } declared && !HoldsOnlyDeclared
            ? new(IsAnyOf(declared), Condition.Any(isAbsent, IsNoneOf(declared)))
            : new(IsPresent, isAbsent);
    }

    /// <summary>Compares with a threshold, each side by one comparison.</summary>
    /// <remarks>
    /// An expression finds the operators of a value by reflection, so a trimmer is told to keep them: of every type that a scale
    /// can have. The numbers, names and flags among those have operators of the language.
    /// </remarks>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Money))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Share))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Percentage))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(LocalDate))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(decimal))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(Verdict))]
    public Sides Compare(Operator @operator, long code)
    {
        var threshold = Threshold(code);
        Expression Ask(ExpressionType comparison) =>
            threshold is not null ? Expression.MakeBinary(comparison, value, threshold)
            : IsTrueBeyond(comparison, code) ? IsPresent
            : Condition.Never;

        return @operator switch
        {
            Operator.AtLeast => new(Ask(ExpressionType.GreaterThanOrEqual), Ask(ExpressionType.LessThan)),
            Operator.Above => new(Ask(ExpressionType.GreaterThan), Ask(ExpressionType.LessThanOrEqual)),
            Operator.AtMost => new(Ask(ExpressionType.LessThanOrEqual), Ask(ExpressionType.GreaterThan)),
            Operator.Below => new(Ask(ExpressionType.LessThan), Ask(ExpressionType.GreaterThanOrEqual)),
            // "Not equal" is true of a null in C#, so it needs its own check.
            Operator.Is => new(Ask(ExpressionType.Equal), Condition.All(IsPresent, Ask(ExpressionType.NotEqual))),
            Operator.IsAnyOf or Operator.HasAll or Operator.HasAny => throw new UnreachableException(),
        };
    }

    /// <summary>The value is one of these codes; false of a null.</summary>
    public abstract Expression IsAnyOf(ImmutableArray<long> codes);

    /// <summary>Whether all, or any, of the marks are set.</summary>
    public abstract Sides IsMarked(long marks, bool withAll);

    /// <summary>The value is none of these codes; whatever of a null.</summary>
    protected abstract Expression IsNoneOf(ImmutableArray<long> codes);

    /// <summary>A captured value to compare with; <c>null</c> when the column is too narrow ever to hold it.</summary>
    protected abstract Expression? Threshold(long code);

    // Every column can hold 0, so a code that it cannot hold lies above all of its values or below them.
    private static bool IsTrueBeyond(ExpressionType comparison, long code) =>
        comparison switch
        {
            ExpressionType.GreaterThanOrEqual or ExpressionType.GreaterThan => code < 0,
            ExpressionType.LessThanOrEqual or ExpressionType.LessThan => code > 0,
            _ => comparison == ExpressionType.NotEqual,
        };
}
