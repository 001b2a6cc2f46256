using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>
/// The truth of a statement about a row as two conditions: known to be true, and known to be false. Where neither holds it is
/// unknown. Nothing negates a condition, so that a null never meets a NOT.
/// </summary>
internal readonly record struct Sides(Expression Yes, Expression No)
{
    /// <summary>Never known.</summary>
    public static Sides Open => new(Condition.Never, Condition.Never);

    /// <summary>The statement is not unknown.</summary>
    public Expression Decided => Condition.Any(Yes, No);

    public Expression Truth =>
        Condition.Choose(
            Yes,
            Expression.Constant(Rules.Truth.Yes),
            Condition.Choose(No, Expression.Constant(Rules.Truth.No), Expression.Constant(Rules.Truth.Unknown))
        );

    /// <summary>The statement has this truth. "Unknown" is neither side, which only CASE can say without a NOT.</summary>
    public Expression Is(Truth truth) =>
        truth switch
        {
            Rules.Truth.Yes => Yes,
            Rules.Truth.No => No,
            Rules.Truth.Unknown => Expression.Equal(
                Condition.Choose(Decided, Expression.Constant(0), Expression.Constant(1)),
                Expression.Constant(1)
            ),
        };

    public static Sides All(IReadOnlyCollection<Sides> parts) =>
        new(Condition.All(parts.Select(part => part.Yes)), Condition.Any(parts.Select(part => part.No)));

    public static Sides Any(IReadOnlyCollection<Sides> parts) =>
        new(Condition.Any(parts.Select(part => part.Yes)), Condition.All(parts.Select(part => part.No)));

    public static Sides operator !(Sides sides) => new(sides.No, sides.Yes);
}
