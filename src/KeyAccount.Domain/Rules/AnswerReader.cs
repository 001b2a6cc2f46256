using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules;

/// <summary>Reads the answers to several features in a row.</summary>
internal abstract class AnswerReader<TFacts>
{
    /// <summary>Readers that together read all features from a place on: one for each kind of scale among them.</summary>
    public static AnswerReader<TFacts>[] Of(ImmutableArray<Feature<TFacts>> features, int from = 0) =>
        [
            .. features
                .Select((feature, place) => (Feature: feature, Place: place))
                .Skip(from)
                .GroupBy(asked => asked.Feature.Scale.GetType())
                .Select(alike => alike.First().Feature.ReaderOf([.. alike])),
        ];

    /// <summary>Puts the code of each answer at its feature's place.</summary>
    /// <returns>One bit for each feature whose answer is known.</returns>
    public abstract ulong Read(TFacts facts, Span<long> codes);
}

/// <inheritdoc/>
internal sealed class AnswerReader<TFacts, TValue, TCoder>(
    (Func<TFacts, TValue?> Read, Scale<TValue> Scale, int Place)[] features
) : AnswerReader<TFacts>
    where TValue : struct
    where TCoder : struct, IAnswerCoder<TValue>
{
    /// <inheritdoc/>
    public override ulong Read(TFacts facts, Span<long> codes)
    {
        ulong known = 0;
        foreach (ref readonly var feature in features.AsSpan())
        {
            var answer = feature.Read(facts);
            // Which answers are missing is hard to foresee, and a processor that jumps the wrong way loses more than all this costs.
            var isKnown = Unsafe.BitCast<bool, byte>(TCoder.TryEncode(feature.Scale, in answer, out var code));
            codes[feature.Place] = code;
            known |= (ulong)isKnown << feature.Place;
        }

        return known;
    }
}
