using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// Generators of answers, and of facts made from them: every answer on its feature's scale, biased to the thresholds of the
/// policy under test, and unknown as often as an <see cref="AnswerMix"/> says.
/// </summary>
public static class AnswerGenerators
{
    /// <summary>Answers to all questions of a policy.</summary>
    public static Gen<AnswerSet<TFacts>> For<TFacts, TOutcome>(Policy<TFacts, TOutcome> policy, AnswerMix? mix = null)
        where TOutcome : struct => About(policy.FeaturesOf(), policy.StatementsOf(), mix);

    /// <summary>Answers to features, biased to the thresholds in specifications.</summary>
    public static Gen<AnswerSet<TFacts>> About<TFacts>(
        IEnumerable<Feature<TFacts>> features,
        IEnumerable<Specification<TFacts>> specifications,
        AnswerMix? mix = null
    )
    {
        var none = AnswerSet<TFacts>.None(features);
        var asked = Thresholds<TFacts>.Of(Guard.Against.Null(specifications));
        ImmutableArray<ImmutableArray<long>> thresholds = [.. none.Features.Select(asked.Of)];
        return Draw.From(draw => Drawn(draw, none.Features, thresholds, mix ?? AnswerMix.Default));
    }

    /// <summary>
    /// Answers that lead a statement to a truth, as far as one pass from the top can find them; answers that do not matter keep
    /// coming from the other generator.
    /// </summary>
    public static Gen<AnswerSet<TFacts>> Towards<TFacts>(
        Specification<TFacts> specification,
        Truth truth,
        Gen<AnswerSet<TFacts>> others
    )
    {
        Guard.Against.Null(specification);
        return Guard
            .Against.Null(others)
            .SelectMany(answers => Draw.From(draw => Goal<TFacts>.Reach(draw, answers, specification, truth)));
    }

    /// <summary>Facts, made by a host's own function from generated answers.</summary>
    public static Arbitrary<TFacts> Facts<TFacts>(
        Gen<AnswerSet<TFacts>> answers,
        Func<AnswerSet<TFacts>, TFacts> make,
        IEnumerable<Feature<TFacts>> features
    )
    {
        ImmutableArray<Feature<TFacts>> all = [.. Guard.Against.Null(features)];
        return Arb.From(answers.Select(make), facts => Shrink(AnswerSet<TFacts>.Read(all, facts)).Select(make));
    }

    /// <summary>
    /// Simpler answers, each still on its scale: one answer unknown, or nearer to zero. The simplest set of all knows nothing.
    /// </summary>
    public static IEnumerable<AnswerSet<TFacts>> Shrink<TFacts>(AnswerSet<TFacts> answers)
    {
        Guard.Against.Null(answers);
        var known = answers.Features.Where(answers.IsKnown).ToList();
        return known
            .Select(feature => answers.With(feature, null))
            .Concat(
                known.SelectMany(feature =>
                    Nearer(feature.Scale, answers.CodeOf(feature)!.Value).Select(code => answers.With(feature, code))
                )
            );
    }

    internal static AnswerSet<TFacts> Drawn<TFacts>(
        Draw draw,
        ImmutableArray<Feature<TFacts>> features,
        ImmutableArray<ImmutableArray<long>> thresholds,
        AnswerMix mix
    )
    {
        var codes = new long[features.Length];
        ulong known = 0;
        for (var index = 0; index < codes.Length; index++)
        {
            if (Codes.Answer(draw, features[index].Scale, thresholds[index], mix) is { } code)
            {
                codes[index] = code;
                known |= 1UL << index;
            }
        }

        return new(features, [.. codes], known);
    }

    /// <summary>Codes nearer to zero, or to the smallest code where there is no zero; the nearest first.</summary>
    private static IEnumerable<long> Nearer(Scale scale, long code)
    {
        var origin = scale.IsCode(0) ? 0 : scale.SmallestCode;
        var distance = code - origin;
        for (var step = distance; step != 0; step /= 2)
        {
            if (scale.IsCode(code - step))
            {
                yield return code - step;
            }
        }
    }
}
