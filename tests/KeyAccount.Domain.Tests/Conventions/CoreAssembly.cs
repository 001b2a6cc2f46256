using System.Reflection;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>The compiled core that the conventions are checked on.</summary>
internal static class CoreAssembly
{
    public const string Root = "KeyAccount.Domain";

    public static readonly Assembly Itself = Assembly.Load(Root);

    /// <summary>All types of ours, private, nested and compiler-made ones too, but not the attributes that the compiler adds.</summary>
    public static readonly IReadOnlyList<Type> Types = [.. Itself.GetTypes().Where(type => IsIn(Outermost(type), Root))];

    /// <summary>The types that somebody wrote.</summary>
    public static readonly IReadOnlyList<Type> WrittenTypes = [.. Types.Where(IsWritten)];

    /// <summary>The types that a user sees.</summary>
    public static readonly IReadOnlyList<Type> PublicTypes = [.. Types.Where(type => type.IsVisible)];

    /// <summary>The types planted in this test assembly to prove that a check can fail.</summary>
    public static readonly IReadOnlyList<Type> PlantedTypes =
    [
        .. typeof(CoreAssembly).Assembly.GetTypes().Where(type => IsIn(Outermost(type), PlantedRoot)),
    ];

    public static string PlantedRoot => typeof(CoreAssembly).Namespace + ".Planted";

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    public static bool IsIn(Type type, string root) =>
        type.Namespace is { } space && (space == root || space.StartsWith(root + ".", StringComparison.Ordinal));

    private static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));
}
