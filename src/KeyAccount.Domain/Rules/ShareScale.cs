using System.Runtime.CompilerServices;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Shares of a whole; the code is basis points from 0 to 10,000.</summary>
public sealed class ShareScale : Scale<Share>
{
    private ShareScale()
        : base(Label.Same("%"), isOrdered: true, 0, 10_000) { }

    /// <summary>The scale of all shares.</summary>
    public static ShareScale Instance { get; } = new();

    internal override string Canonical => "share";

    /// <inheritdoc/>
    public override long Encode(Share value) => value.BasisPoints;

    /// <inheritdoc/>
    public override Share Decode(long code) => Share.FromBasisPoints((int)code);

    /// <inheritdoc/>
    public override string Format(long code, Language language) => FixedPointText.Format(code, 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in Share? answer, out long code)
    {
        code = answer.GetValueOrDefault().BasisPoints;
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, Share?> Read, Scale<Share> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, Share, Coder>(features);

    private readonly struct Coder : IAnswerCoder<Share>
    {
        public static bool TryEncode(Scale<Share> scale, in Share? answer, out long code) =>
            ((ShareScale)scale).TryEncode(in answer, out code);
    }
}
