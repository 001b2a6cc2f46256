using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The names of comparisons in documents.</summary>
internal static class OperatorWords
{
    public static readonly ImmutableArray<(Operator Operator, string Name)> All =
    [
        (Operator.AtLeast, "atLeast"),
        (Operator.Above, "above"),
        (Operator.AtMost, "atMost"),
        (Operator.Below, "below"),
        (Operator.Is, "is"),
        (Operator.IsAnyOf, "isAnyOf"),
        (Operator.HasAll, "hasAll"),
        (Operator.HasAny, "hasAny"),
    ];

    public static string Of(Operator @operator) => All[(int)@operator].Name;
}
