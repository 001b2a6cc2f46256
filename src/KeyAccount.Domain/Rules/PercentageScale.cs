using System.Runtime.CompilerServices;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Signed percentages, such as growth and margin; the code is basis points.</summary>
public sealed class PercentageScale : Scale<Percentage>
{
    private PercentageScale()
        : base(Label.Same("%"), isOrdered: true, -Percentage.MaxBasisPoints, Percentage.MaxBasisPoints) { }

    /// <summary>The scale of all percentages.</summary>
    public static PercentageScale Instance { get; } = new();

    internal override string Canonical => "percentage";

    /// <inheritdoc/>
    public override long Encode(Percentage value) => value.BasisPoints;

    /// <inheritdoc/>
    public override Percentage Decode(long code) => Percentage.FromBasisPoints(code);

    /// <inheritdoc/>
    public override string Format(long code, Language language) => FixedPointText.Format(code, 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in Percentage? answer, out long code)
    {
        code = answer.GetValueOrDefault().BasisPoints;
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, Percentage?> Read, Scale<Percentage> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, Percentage, Coder>(features);

    private readonly struct Coder : IAnswerCoder<Percentage>
    {
        public static bool TryEncode(Scale<Percentage> scale, in Percentage? answer, out long code) =>
            ((PercentageScale)scale).TryEncode(in answer, out code);
    }
}
