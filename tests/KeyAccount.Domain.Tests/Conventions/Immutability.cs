using System.Reflection;
using System.Reflection.Emit;
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

    /// <summary>
    /// The types with all that their fields lead to: what a user can hold. A worker that lives inside one call is not among them.
    /// </summary>
    public static IReadOnlySet<Type> HeldBy(IEnumerable<Type> types, IReadOnlyCollection<Type> ours)
    {
        var held = new HashSet<Type>();
        var open = new Stack<Type>(types);
        while (open.TryPop(out var type))
        {
            if (ours.Contains(type) && held.Add(type))
            {
                foreach (
                    var next in Mentions.Apart(InstanceFields(type).Select(field => field.FieldType).Append(type.BaseType))
                )
                {
                    open.Push(next);
                }
            }
        }
        return held;
    }

    /// <summary>One sentence for each way in which an instance of the type could change.</summary>
    public static IEnumerable<string> Violations(Type type) =>
        InstanceFields(type)
            .Where(field => !field.IsInitOnly && !type.IsEnum && !type.IsByRefLike && IsAssignable(type, field))
            .Select(field => $"{type}.{field.Name} is a field that can be assigned")
            .Concat(
                type.GetProperties(Declared)
                    .Where(property => property.SetMethod is { } setter && !IsInit(setter))
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

    /// <summary>One sentence for each static field of the type that could change: ambient state.</summary>
    public static IEnumerable<string> AmbientState(Type type) =>
        type.GetFields(Declared)
            .Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false })
            .Select(field => $"{type}.{field.Name} is state that everybody shares");

    private static IEnumerable<FieldInfo> InstanceFields(Type type) => type.GetFields(Declared).Where(field => !field.IsStatic);

    // The compiler cannot mark the field of a primary constructor's parameter as read-only, so its assignments are looked for.
    private static bool IsAssignable(Type type, FieldInfo field) =>
        !field.Name.StartsWith('<')
        || Mentions
            .MethodsOf(type)
            .Where(method => method is MethodInfo && !IsInit(method))
            .SelectMany(MethodBody.Instructions)
            .Any(instruction => instruction.OpCode == OpCodes.Stfld && instruction.Member?.Name == field.Name);

    private static bool IsInit(MethodBase setter) =>
        (setter as MethodInfo)?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static bool IsSeen(Type type, MethodInfo? getter) =>
        type.IsVisible && getter is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));
}
