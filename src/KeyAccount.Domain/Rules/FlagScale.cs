using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules;

/// <summary>Yes or no; the code is 1 or 0.</summary>
public sealed class FlagScale : Scale<bool>
{
    private static readonly Label Yes = new("yes", "sí", "是");
    private static readonly Label No = new("no", "no", "否");

    private FlagScale()
        : base(null, isOrdered: false, 0, 1) { }

    /// <summary>The scale of all flags.</summary>
    public static FlagScale Instance { get; } = new();

    internal override ImmutableArray<long>? DeclaredCodes => [0, 1];

    internal override string Canonical => "flag";

    /// <inheritdoc/>
    public override long Encode(bool value) => value ? 1 : 0;

    /// <inheritdoc/>
    public override bool Decode(long code) => code != 0;

    /// <inheritdoc/>
    public override string Format(long code, Language language) => (code != 0 ? Yes : No).In(language);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in bool? answer, out long code)
    {
        code = answer.GetValueOrDefault() ? 1 : 0;
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, bool?> Read, Scale<bool> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, bool, Coder>(features);

    private readonly struct Coder : IAnswerCoder<bool>
    {
        public static bool TryEncode(Scale<bool> scale, in bool? answer, out long code) =>
            ((FlagScale)scale).TryEncode(in answer, out code);
    }
}
