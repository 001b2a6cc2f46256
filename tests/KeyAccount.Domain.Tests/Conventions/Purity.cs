using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>
/// What the core must not touch, so that the same facts give the same decision at any time, anywhere. The second line beside
/// eng/BannedSymbols.txt: it reads the compiled code, where no suppression can hide a use, and knows whole types and namespaces.
/// </summary>
internal static class Purity
{
    private static readonly HashSet<string> ForbiddenTypes =
    [
        "System.Random",
        "System.Environment",
        "System.AppContext",
        "System.AppDomain",
        "System.Console",
        "System.TimeProvider",
        "System.MathF",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Process",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.FileSystemInfo",
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.DriveInfo",
        "NodaTime.SystemClock",
        "NodaTime.ZonedClock",
        "NodaTime.DateTimeZoneProviders",
    ];

    private static readonly string[] ForbiddenNamespaces = ["System.Net", "System.Threading", "System.Timers"];

    private static readonly HashSet<string> ForbiddenMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.TimeZoneInfo.get_Local",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Globalization.CultureInfo.set_CurrentCulture",
        "System.Globalization.CultureInfo.set_CurrentUICulture",
        "System.Globalization.NumberFormatInfo.get_CurrentInfo",
        "System.Globalization.DateTimeFormatInfo.get_CurrentInfo",
        "System.Globalization.RegionInfo.get_CurrentRegion",
        "System.StringComparer.get_CurrentCulture",
        "System.StringComparer.get_CurrentCultureIgnoreCase",
        "System.String.Compare",
        "System.String.CompareTo",
    ];

    // An iterator asks which thread made it, so that it can be enumerated twice; written by the compiler, no ambient state.
    private const string IteratorThread = "System.Environment.get_CurrentManagedThreadId";

    private static readonly HashSet<short> FloatingPoint =
    [
        OpCodes.Ldc_R4.Value,
        OpCodes.Ldc_R8.Value,
        OpCodes.Conv_R4.Value,
        OpCodes.Conv_R8.Value,
        OpCodes.Conv_R_Un.Value,
    ];

    /// <summary>One sentence for each thing that the type touches and must not.</summary>
    public static IEnumerable<string> Violations(Type type) =>
        Mentions
            .MethodsOf(type)
            .SelectMany(method => Offences(method).Select(offence => $"{type}.{method.Name} touches {offence}"))
            .Concat(Mentions.DeclaredTypesIn(type).Where(IsForbidden).Select(forbidden => $"{type} mentions {forbidden}"))
            .Distinct();

    private static IEnumerable<string> Offences(MethodBase method)
    {
        foreach (var (opCode, member) in MethodBody.Instructions(method))
        {
            if (FloatingPoint.Contains(opCode.Value))
            {
                yield return "floating point";
            }
            if (
                member is not null
                && (
                    IsForbidden(member)
                    || IsHash(member) && !method.Name.Contains(nameof(GetHashCode), StringComparison.Ordinal)
                )
            )
            {
                yield return Name(member);
            }
        }
    }

    private static bool IsForbidden(MemberInfo member) =>
        Name(member) != IteratorThread
        && (
            ForbiddenMembers.Contains(Name(member))
            || (member.DeclaringType is { } type && IsForbidden(type))
            || FollowsCulture(member)
        );

    // Differs from run to run: good enough for a hash table, not for anything that is kept or compared.
    private static bool IsHash(MemberInfo member) =>
        member.Name == nameof(GetHashCode) || member.DeclaringType == typeof(HashCode);

    private static string Name(MemberInfo member) => $"{member.DeclaringType}.{member.Name}";

    private static bool IsForbidden(Type type) =>
        type == typeof(double)
        || type == typeof(float)
        || ForbiddenTypes.Contains(type.FullName ?? "")
        || ForbiddenNamespaces.Any(space => CoreAssembly.IsIn(type, space));

    // Text made or changed without saying in which culture: string.ToUpper(), int.ToString(), decimal.Parse(text).
    private static bool FollowsCulture(MemberInfo member) =>
        member is MethodInfo { Name: "ToUpper" or "ToLower" or "Parse" or "TryParse" or "ToString" } method
        && member.DeclaringType
            is { IsPrimitive: true }
                or { FullName: "System.String" or "System.Decimal" or "System.DateTime" }
        && member.DeclaringType != typeof(bool)
        && !(member.Name == "ToString" && member.DeclaringType == typeof(string))
        && !method
            .GetParameters()
            .Any(parameter =>
                typeof(IFormatProvider).IsAssignableFrom(parameter.ParameterType)
                || parameter.ParameterType == typeof(CultureInfo)
            );
}
