using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>What a comparison must keep: an operator its scale knows, operands on the scale, and an answer that can be yes and no.</summary>
internal static class ComparisonCheck
{
    public static void Refuse(Feature feature, Operator @operator, ImmutableArray<long> operands)
    {
        var scale = feature.Scale;
        if (!Allowed(scale).Contains(@operator))
        {
            throw new ArgumentException(
                $"'{feature.Name}' cannot be compared by {@operator}; allowed are {string.Join(", ", Allowed(scale))}.",
                nameof(@operator)
            );
        }

        if (operands.IsEmpty || (operands.Length > 1 && @operator != Operator.IsAnyOf))
        {
            throw new ArgumentException(
                $"{@operator} takes {(@operator == Operator.IsAnyOf ? "one or several values" : "one value")}, not {operands.Length}.",
                nameof(operands)
            );
        }

        for (var index = 0; index < operands.Length; index++)
        {
            if (!scale.IsCode(operands[index]))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(operands),
                    operands[index],
                    $"No answer to '{feature.Name}' has this code; the codes lie between {scale.SmallestCode} and {scale.LargestCode}."
                );
            }

            if (index > 0 && operands[index] == operands[index - 1])
            {
                throw new ArgumentException($"'{feature.Name}' is compared with the same value twice.", nameof(operands));
            }
        }

        RefuseConstant(feature, @operator, operands[0]);
    }

    private static void RefuseConstant(Feature feature, Operator @operator, long operand)
    {
        var scale = feature.Scale;
        var constant = @operator switch
        {
            Operator.AtLeast => operand == scale.SmallestCode ? "always hold" : null,
            Operator.AtMost => operand == scale.LargestCode ? "always hold" : null,
            Operator.Above => operand == scale.LargestCode ? "never hold" : null,
            Operator.Below => operand == scale.SmallestCode ? "never hold" : null,
            Operator.HasAll => operand == 0 ? "always hold" : null,
            Operator.HasAny => operand == 0 ? "never hold" : null,
            Operator.Is or Operator.IsAnyOf => null,
        };
        if (constant is not null)
        {
            throw new ArgumentException(
                $"'{feature.Name}' {@operator} {scale.Format(operand, Language.English)} would {constant}.",
                nameof(operand)
            );
        }
    }

    /// <summary>The operators by which answers on a scale can be compared.</summary>
    public static Operator[] Allowed(Scale scale) =>
        scale.IsOrdered ? [Operator.AtLeast, Operator.Above, Operator.AtMost, Operator.Below, Operator.Is]
        : scale.IsMarks ? [Operator.HasAll, Operator.HasAny]
        : [Operator.Is, Operator.IsAnyOf];
}
