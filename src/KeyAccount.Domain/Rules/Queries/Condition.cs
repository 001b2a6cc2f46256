using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>Joins conditions, leaving out what always or never holds, so that a database sees only what it has to ask.</summary>
internal static class Condition
{
    public static readonly Expression Always = Expression.Constant(true);
    public static readonly Expression Never = Expression.Constant(false);

    public static Expression All(params IEnumerable<Expression> parts) => Join(parts, Never, Always, Expression.AndAlso);

    public static Expression Any(params IEnumerable<Expression> parts) => Join(parts, Always, Never, Expression.OrElse);

    public static Expression Choose(Expression test, Expression whenTrue, Expression whenFalse) =>
        ReferenceEquals(test, Always) ? whenTrue
        : ReferenceEquals(test, Never) || IsSame(whenTrue, whenFalse) ? whenFalse
        : Expression.Condition(test, whenTrue, whenFalse);

    private static bool IsSame(Expression left, Expression right) =>
        left is ConstantExpression { Value: { } value } && right is ConstantExpression other && value.Equals(other.Value);

    private static Expression Join(
        IEnumerable<Expression> parts,
        Expression settling,
        Expression neutral,
        Func<Expression, Expression, Expression> join
    )
    {
        var kept = parts.Where(part => !ReferenceEquals(part, neutral)).ToList();
        return kept.Exists(part => ReferenceEquals(part, settling)) ? settling
            : kept.Count == 0 ? neutral
            : Balanced(kept, 0, kept.Count, join);
    }

    // Halves rather than a chain, so that the depth of a long list stays small for whoever walks the expression.
    private static Expression Balanced(
        List<Expression> parts,
        int start,
        int count,
        Func<Expression, Expression, Expression> join
    ) =>
        count == 1
            ? parts[start]
            : join(Balanced(parts, start, count / 2, join), Balanced(parts, start + (count / 2), count - (count / 2), join));
}
