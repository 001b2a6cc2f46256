using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>
/// A column that holds the value itself. Declared values are compared for equality only, because a host may well keep them as text,
/// and text has another order.
/// </summary>
internal sealed class ValueColumn<TValue>(Expression value, Scale<TValue> scale) : Column(value)
    where TValue : struct
{
    protected override bool HoldsOnlyDeclared => typeof(TValue) == typeof(bool);

    public override Expression IsAnyOf(ImmutableArray<long> codes) =>
        Condition.Any(codes.Select(code => Expression.Equal(Value, Threshold(code))));

    public override Sides IsMarked(long marks, bool withAll) => throw new UnreachableException();

    protected override Expression IsNoneOf(ImmutableArray<long> codes) =>
        Condition.All(codes.Select(code => Expression.NotEqual(Value, Threshold(code))));

    protected override Expression Threshold(long code) => Captured.Value<TValue>(scale.Decode(code));
}
