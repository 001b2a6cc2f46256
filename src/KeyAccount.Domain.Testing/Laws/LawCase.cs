using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>What one check of a law looks at: a set of answers, a second one where the law compares two, and a number to choose by.</summary>
internal sealed record LawCase<TFacts>(AnswerSet<TFacts> First, AnswerSet<TFacts> Second, int Variant)
{
    /// <summary>Simpler cases: an answer of both forgotten, a difference undone, a code nearer to zero.</summary>
    public static IEnumerable<LawCase<TFacts>> Shrink(LawCase<TFacts> drawn)
    {
        var (first, second, variant) = drawn;
        foreach (var feature in first.Features)
        {
            var (one, other) = (first.CodeOf(feature), second.CodeOf(feature));
            if (one != other)
            {
                yield return new(first, second.With(feature, one), variant);
                foreach (var nearer in Between(feature.Scale, one, other))
                {
                    yield return new(first, second.With(feature, nearer), variant);
                }
            }

            if (one is not null)
            {
                yield return new(first.With(feature, null), one == other ? second.With(feature, null) : second, variant);
            }
        }

        foreach (var simpler in AnswerGenerators.Shrink(first))
        {
            yield return new(simpler, Along(first, simpler, second), variant);
        }

        foreach (var simpler in AnswerGenerators.Shrink(second).Where(simpler => simpler.Refines(first)))
        {
            yield return new(first, simpler, variant);
        }
    }

    /// <summary>Codes between two known ones, from the first towards the other.</summary>
    private static IEnumerable<long> Between(Scale scale, long? one, long? other)
    {
        if (one is not { } from || other is not { } to)
        {
            yield break;
        }

        for (var step = (to - from) / 2; step != 0; step /= 2)
        {
            if (scale.IsCode(to - step))
            {
                yield return to - step;
            }
        }
    }

    /// <summary>The second set, following the first wherever both answered alike.</summary>
    private static AnswerSet<TFacts> Along(AnswerSet<TFacts> first, AnswerSet<TFacts> simpler, AnswerSet<TFacts> second) =>
        first
            .Features.Where(feature =>
                first.CodeOf(feature) == second.CodeOf(feature) && first.CodeOf(feature) != simpler.CodeOf(feature)
            )
            .Aggregate(second, (answers, feature) => answers.With(feature, simpler.CodeOf(feature)));
}
