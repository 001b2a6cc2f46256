using System.Reflection;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>
/// The public methods and constructors that take something which must not be null. Each refuses null with a guard of its own, or hands the
/// parameter on to one of ours that does.
/// </summary>
internal static class Doors
{
    private const int Depth = 4;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The doors of the type.</summary>
    public static IEnumerable<MethodBase> Of(Type type) =>
        typeof(Delegate).IsAssignableFrom(type)
            ? []
            : Mentions
                .MethodsOf(type)
                .Where(method => method.IsPublic && !method.IsAbstract && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Where(method => method is not MethodInfo { IsVirtual: true })
                .Where(method => !IsInit(method) && !IsPositional(method) && method.GetParameters().Any(MustNotBeNull));

    /// <summary>Those doors behind which no guard stands.</summary>
    public static IEnumerable<string> Unguarded(Type type) =>
        Of(type).Where(door => !IsGuarded(door, Depth)).Select(door => $"{type}.{door.Name}({Parameters(door)})");

    private static bool IsGuarded(MethodBase method, int depth) =>
        MethodBody
            .Instructions(method)
            .Select(instruction => instruction.Member)
            .OfType<MethodBase>()
            .Any(called => IsGuard(called) || (depth > 0 && IsOurs(called, method) && IsGuarded(called, depth - 1)));

    private static bool IsGuard(MethodBase called) =>
        (called.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(IGuardClause))
        || (called.DeclaringType == typeof(ArgumentNullException) && called.Name == nameof(ArgumentNullException.ThrowIfNull));

    private static bool IsOurs(MethodBase called, MethodBase caller) =>
        called.Module == caller.Module && called.DeclaringType is { IsInterface: false };

    private static bool MustNotBeNull(ParameterInfo parameter) =>
        parameter.ParameterType is { IsValueType: false, IsGenericParameter: false, IsByRef: false }
        && Nullability.Create(parameter).WriteState == NullabilityState.NotNull;

    private static bool IsInit(MethodBase method) =>
        method.IsSpecialName && method.Name.StartsWith("set_", StringComparison.Ordinal);

    // A positional record only carries what it is given; who makes one, guards.
    private static bool IsPositional(MethodBase method) =>
        method.IsConstructor
        && method
            .DeclaringType!.GetMethods()
            .Any(other => other.Name == "Deconstruct" && Parameters(other) == Parameters(method));

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => parameter.Name));
}
