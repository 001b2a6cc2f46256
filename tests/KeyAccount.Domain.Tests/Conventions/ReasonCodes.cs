using System.Collections;
using System.Reflection;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>The codes of all rules and score lines that the core ships, each with the policy that it belongs to.</summary>
internal static class ReasonCodes
{
    /// <summary>What the core ships: the values of its public static properties and all that they are made of.</summary>
    public static IEnumerable<(string Policy, string Code)> Shipped =>
        In(
            CoreAssembly
                .PublicTypes.Where(type => !type.ContainsGenericParameters)
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
                .Select(property => property.GetValue(null))
        );

    /// <summary>The codes that stand in more than one policy, or twice in one.</summary>
    public static IEnumerable<string> Shared(IEnumerable<(string Policy, string Code)> codes) =>
        codes.GroupBy(code => code.Code).Where(same => same.Count() > 1).Select(same => same.Key);

    public static IEnumerable<(string Policy, string Code)> In(params IEnumerable<object?> values)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object?>(values);
        while (open.TryPop(out var value))
        {
            if (value is null || !CoreAssembly.IsIn(value.GetType(), CoreAssembly.Root) || !seen.Add(value))
            {
                continue;
            }
            if (value is Policy policy)
            {
                foreach (var rule in policy.Rules)
                {
                    yield return (policy.Identity.Id, rule.Code);
                }
            }
            else if (value is IScoreLines scorecard)
            {
                foreach (var line in (IEnumerable)Get(scorecard, "Characteristics"))
                {
                    yield return (scorecard.Identity.Id, (string)Get(line, "Code"));
                }
            }
            else if (!value.GetType().IsValueType)
            {
                foreach (var property in Readable(value))
                {
                    open.Push(property.GetValue(value));
                }
            }
        }
    }

    private static IEnumerable<PropertyInfo> Readable(object value) =>
        value
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0);

    private static object Get(object value, string property) => value.GetType().GetProperty(property)!.GetValue(value)!;
}
