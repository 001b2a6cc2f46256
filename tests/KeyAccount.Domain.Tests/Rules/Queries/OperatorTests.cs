using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>An expression finds operators by reflection, which a trimmer does not see.</summary>
public class OperatorTests
{
    private static readonly HashSet<Type> Kept =
    [
        .. typeof(Column)
            .GetMethod(nameof(Column.Compare))!
            .GetCustomAttributes<DynamicDependencyAttribute>()
            .Select(dependency => dependency.Type!),
    ];

    private static readonly Type[] Values =
    [
        .. typeof(Scale)
            .Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true })
            .Select(type => type.BaseType!)
            .Where(type => type.GetGenericTypeDefinition() == typeof(Scale<>))
            .Select(type => type.GenericTypeArguments[0]),
    ];

    [Fact]
    public void The_operators_of_every_value_that_is_not_built_in_are_kept_from_a_trimmer() =>
        Assert.Empty(Values.Where(value => !value.IsPrimitive && !value.IsGenericParameter).Except(Kept));

    [Fact]
    public void There_are_values_to_look_at() => Assert.InRange(Values.Length, 9, int.MaxValue);
}
