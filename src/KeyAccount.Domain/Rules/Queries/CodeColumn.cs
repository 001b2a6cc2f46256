using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Numerics;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>A column of codes, compared in its own integer type.</summary>
internal sealed class CodeColumn<T>(Expression value)
    : Column(value.Type == typeof(T?) ? value : Expression.Convert(value, typeof(T?)))
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override Expression IsAnyOf(ImmutableArray<long> codes) =>
        Condition.Any(
            (codes.IsEmpty ? [] : Interval.Runs(codes)).Select(run =>
                run.Low == run.High
                    ? Compare(Operator.Is, run.Low).Yes
                    : Condition.All(Compare(Operator.AtLeast, run.Low).Yes, Compare(Operator.AtMost, run.High).Yes)
            )
        );

    // A set of no mark, or of marks that do not fit the column, is not all set in any row.
    public override Sides IsMarked(long marks, bool withAll)
    {
        var mask = Captured.Value<T>(T.CreateTruncating(marks));
        var masked = Expression.And(Value, mask);
        if (!withAll)
        {
            var none = Expression.Constant(T.Zero, typeof(T?));
            return new(Condition.All(IsPresent, Expression.NotEqual(masked, none)), Expression.Equal(masked, none));
        }

        return Fits(marks)
            ? new(Expression.Equal(masked, mask), Condition.All(IsPresent, Expression.NotEqual(masked, mask)))
            : new(Condition.Never, IsPresent);
    }

    protected override Expression IsNoneOf(ImmutableArray<long> codes) =>
        Condition.All(
            Interval
                .Runs(codes)
                .Select(run => Condition.Any(Compare(Operator.Below, run.Low).Yes, Compare(Operator.Above, run.High).Yes))
        );

    protected override Expression? Threshold(long code) =>
        code >= long.CreateSaturating(T.MinValue) && code <= long.CreateSaturating(T.MaxValue)
            ? Captured.Value<T>(T.CreateTruncating(code))
            : null;

    // The bits of a signed column count too: its sign bit can be a mark.
    private static bool Fits(long marks) => long.Log2(marks) < T.Zero.GetByteCount() * 8;
}
