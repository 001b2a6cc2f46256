using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>One side of a threshold: an answer next to it, or, without an order, a way that the comparison comes out.</summary>
internal sealed record Side<TFacts>(
    string Name,
    Func<AnswerSet<TFacts>, bool> IsReached,
    Func<Draw, AnswerSet<TFacts>, AnswerSet<TFacts>> Reach
)
{
    public static IEnumerable<Side<TFacts>> Of(Rules.Comparison<TFacts> comparison)
    {
        var (feature, scale) = (comparison.Feature, comparison.Feature.Scale);
        if (!scale.IsOrdered)
        {
            return new[] { Truth.Yes, Truth.No }.Select(truth => new Side<TFacts>(
                $"{comparison}: {(truth == Truth.Yes ? "yes" : "no")}",
                answers => Oracle.Evaluate(comparison, answers) == truth,
                (draw, answers) => Goal<TFacts>.Reach(draw, answers, comparison, truth)
            ));
        }

        var threshold = comparison.Operands[0];
        var codes = comparison.Operator switch
        {
            Operator.AtLeast or Operator.Below => [Next(scale, threshold, -1), threshold],
            Operator.Above or Operator.AtMost => [threshold, Next(scale, threshold, 1)],
            Operator.Is or Operator.IsAnyOf or Operator.HasAll or Operator.HasAny => new[]
            {
                Next(scale, threshold, -1),
                threshold,
                Next(scale, threshold, 1),
            },
        };
        return codes
            .OfType<long>()
            .Select(code => new Side<TFacts>(
                $"{feature.Name} = {Wording.In(Language.English).Value(feature, code)}",
                answers => answers.CodeOf(feature) == code,
                (_, answers) => answers.With(feature, code)
            ));
    }

    /// <summary>The next code in a direction; <c>null</c> at the end of the scale.</summary>
    private static long? Next(Scale scale, long code, long step)
    {
        for (var next = code + step; next >= scale.SmallestCode && next <= scale.LargestCode; next += step)
        {
            if (scale.IsCode(next))
            {
                return next;
            }
        }

        return null;
    }
}
