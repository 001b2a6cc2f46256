using System.Globalization;
using System.Runtime.CompilerServices;

namespace KeyAccount.Domain.Rules;

/// <summary>Whole numbers of something: days, orders, points. The code is the number itself.</summary>
public sealed class CountScale : Scale<long>
{
    /// <summary>The largest number, and with a minus sign the smallest: 10^15.</summary>
    public const long Limit = 1_000_000_000_000_000;

    /// <summary>A scale that counts a unit; <c>null</c> for a bare number.</summary>
    public CountScale(Label? unit)
        : base(unit, isOrdered: true, -Limit, Limit) { }

    internal override string Canonical => $"count({Unit?.English})";

    /// <summary>The number itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies beyond <see cref="Limit"/>.</exception>
    public override long Encode(long value) => value is >= -Limit and <= Limit ? value : throw OutOfRange(value);

    /// <inheritdoc/>
    public override long Decode(long code) => code;

    /// <inheritdoc/>
    public override string Format(long code, Language language) => code.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in long? answer, out long code)
    {
        code = Encode(answer.GetValueOrDefault());
        return answer.HasValue;
    }

    private static ArgumentOutOfRangeException OutOfRange(long value) =>
        new(nameof(value), value, $"A count lies between -{Limit} and {Limit}.");

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, long?> Read, Scale<long> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, long, Coder>(features);

    private readonly struct Coder : IAnswerCoder<long>
    {
        public static bool TryEncode(Scale<long> scale, in long? answer, out long code) =>
            ((CountScale)scale).TryEncode(in answer, out code);
    }
}
