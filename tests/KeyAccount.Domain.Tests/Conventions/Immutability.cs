using System.Reflection;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>What would let a value change after it was made.</summary>
internal static class Immutability
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> MutableCollections =
    [
        typeof(List<>),
        typeof(Dictionary<,>),
        typeof(HashSet<>),
        typeof(SortedSet<>),
        typeof(SortedDictionary<,>),
        typeof(IList<>),
        typeof(ICollection<>),
        typeof(ISet<>),
        typeof(IDictionary<,>),
        typeof(Memory<>),
    ];

    /// <summary>One sentence for each way in which the type could change.</summary>
    public static IEnumerable<string> Violations(Type type) =>
        type.GetFields(Declared)
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !type.IsEnum && !type.IsByRefLike)
            .Select(field => $"{type}.{field.Name} is a field that can be assigned")
            .Concat(
                type.GetProperties(Declared)
                    .Where(property => property.SetMethod is { IsPrivate: false } setter && !IsInit(setter))
                    .Select(property => $"{type}.{property.Name} can be set")
            )
            .Concat(
                type.GetProperties(Declared)
                    .Where(property => IsSeen(type, property.GetMethod) && IsMutable(property.PropertyType))
                    .Select(property => $"{type}.{property.Name} hands out what can be changed")
            )
            .Concat(
                type.GetFields(Declared)
                    .Where(field => type.IsVisible && field.IsPublic && IsMutable(field.FieldType))
                    .Select(field => $"{type}.{field.Name} hands out what can be changed")
            );

    // A record's positional parameter makes a field that only init can assign; the compiler marks the accessor.
    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsSeen(Type type, MethodInfo? getter) =>
        type.IsVisible && getter is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));
}
