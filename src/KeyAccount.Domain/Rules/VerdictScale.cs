using System.Runtime.CompilerServices;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Verdicts from approve to decline, so that a table or a later policy can use one.</summary>
public sealed class VerdictScale : Scale<Verdict>
{
    private static readonly Label Approve = new("approve", "aprobar", "批准");
    private static readonly Label Refer = new("refer to level", "remitir al nivel", "提交至级别");
    private static readonly Label Decline = new("decline", "rechazar", "拒绝");

    private VerdictScale()
        : base(null, isOrdered: true, Verdict.Approve.Code, Verdict.Decline.Code) { }

    /// <summary>The scale of all verdicts, the strictest last.</summary>
    public static VerdictScale Instance { get; } = new();

    internal override string Canonical => "verdict";

    /// <inheritdoc/>
    public override long Encode(Verdict value) => value.Code;

    /// <inheritdoc/>
    public override Verdict Decode(long code) => Verdict.Of(code);

    /// <inheritdoc/>
    public override string Format(long code, Language language)
    {
        var verdict = Verdict.Of(code);
        return verdict.IsApproval ? Approve.In(language)
            : verdict.IsDecline ? Decline.In(language)
            : $"{Refer.In(language)} {FixedPointText.Format(code, 0)}";
    }

    /// <inheritdoc/>
    public override string FormatDistance(long steps, Language language) => FixedPointText.Format(steps, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in Verdict? answer, out long code)
    {
        code = answer.GetValueOrDefault().Code;
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, Verdict?> Read, Scale<Verdict> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, Verdict, Coder>(features);

    private readonly struct Coder : IAnswerCoder<Verdict>
    {
        public static bool TryEncode(Scale<Verdict> scale, in Verdict? answer, out long code) =>
            ((VerdictScale)scale).TryEncode(in answer, out code);
    }
}
