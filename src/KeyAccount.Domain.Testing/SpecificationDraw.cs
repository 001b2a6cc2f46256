using System.Collections.Immutable;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>Draws specifications that share thresholds and sub-trees with each other.</summary>
internal sealed class SpecificationDraw<TFacts>(Draw draw, ImmutableArray<Feature<TFacts>> features, bool asksWhetherKnown)
{
    private readonly Dictionary<Feature<TFacts>, ImmutableArray<long>> thresholds = new(ReferenceEqualityComparer.Instance);
    private readonly List<Specification<TFacts>> drawn = [];

    public Specification<TFacts> Tree(int depth)
    {
        if (drawn.Count > 0 && draw.Chance(10))
        {
            var again = draw.Pick(drawn);
            if (again.Accept(Height<TFacts>.Reading) <= depth)
            {
                return again;
            }
        }

        var node = depth <= 1 || draw.Chance(30) ? Leaf() : Join(depth);
        drawn.Add(node);
        return node;
    }

    /// <summary>A chain that is as deep as stated.</summary>
    public Specification<TFacts> Chain(int depth)
    {
        var chain = Leaf();
        for (var level = 1; level < depth; level++)
        {
            chain = level % 2 == 0 ? chain | Leaf() : Leaf() & chain;
        }

        return chain;
    }

    private Specification<TFacts> Join(int depth)
    {
        if (draw.Chance(20))
        {
            return !Tree(depth - 1);
        }

        var parts = Enumerable.Range(0, draw.Pick(2, 2, 2, 3, 3, 4)).Select(_ => Tree(depth - 1)).ToList();
        return draw.Chance(50) ? Specification<TFacts>.All(parts) : Specification<TFacts>.Any(parts);
    }

    private Specification<TFacts> Leaf()
    {
        var feature = draw.Pick(features);
        if ((asksWhetherKnown && draw.Chance(8)) || feature.Scale.SmallestCode == feature.Scale.LargestCode)
        {
            return feature.IsKnown;
        }

        while (true)
        {
            var @operator = draw.Pick(Operators(feature.Scale));
            ImmutableArray<long> operands =
                @operator == Operator.IsAnyOf ? [.. draw.Some(Codes.All(feature.Scale)).Take(3)] : [Threshold(feature)];
            if (!IsConstant(feature.Scale, @operator, operands))
            {
                return Rules.Comparison<TFacts>.Of(feature, @operator, operands);
            }
        }
    }

    private long Threshold(Feature<TFacts> feature)
    {
        if (!thresholds.TryGetValue(feature, out var known) || (known.Length < 4 && draw.Chance(40)))
        {
            known = (known.IsDefault ? [] : known).Add(Codes.Operand(draw, feature.Scale));
            thresholds[feature] = known;
        }

        var threshold = draw.Pick(known);
        if (feature.Scale.IsMarks && threshold == 0)
        {
            thresholds[feature] = known.Remove(0).Add(feature.Scale.LargestCode);
            return feature.Scale.LargestCode;
        }

        return feature.Scale.IsOrdered && draw.Chance(15) ? draw.Pick(Codes.Beside(feature.Scale, threshold)) : threshold;
    }

    private static Operator[] Operators(Scale scale) =>
        scale.IsOrdered ? [Operator.AtLeast, Operator.Above, Operator.AtMost, Operator.Below, Operator.Is]
        : scale.IsMarks ? [Operator.HasAll, Operator.HasAny]
        : [Operator.Is, Operator.IsAnyOf];

    private static bool IsConstant(Scale scale, Operator @operator, ImmutableArray<long> operands) =>
        @operator switch
        {
            Operator.AtLeast or Operator.Below => operands[0] == scale.SmallestCode,
            Operator.AtMost or Operator.Above => operands[0] == scale.LargestCode,
            Operator.HasAll or Operator.HasAny => operands[0] == 0,
            Operator.Is or Operator.IsAnyOf => !scale.IsOrdered && operands.Length == Codes.All(scale).Length,
        };
}
