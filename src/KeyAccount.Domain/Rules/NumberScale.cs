using System.Globalization;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Decimal numbers with a fixed number of places, the grain; the code is the number of grains.</summary>
/// <remarks>A number finer than the grain is refused, not rounded: rounding happens once, when the facts are taken.</remarks>
public sealed class NumberScale : Scale<decimal>
{
    private const long Limit = 1_000_000_000_000_000;
    private readonly decimal grains;

    /// <summary>A scale with a unit and a grain.</summary>
    /// <param name="unit">The unit; <c>null</c> for a bare number.</param>
    /// <param name="decimals">The number of places, 0 to 6.</param>
    public NumberScale(Label? unit, int decimals)
        : base(unit, isOrdered: true, -Limit, Limit)
    {
        Decimals = Guard.Against.OutOfRange(decimals, nameof(decimals), 0, 6);
        grains = 1;
        for (var place = 0; place < decimals; place++)
        {
            grains *= 10;
        }
    }

    /// <summary>The number of places after the point.</summary>
    public int Decimals { get; }

    internal override string Canonical => $"number({Unit?.English},{Decimals.ToString(CultureInfo.InvariantCulture)})";

    /// <summary>The number of grains.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is finer than the grain, or has more than 10^15 grains.</exception>
    public override long Encode(decimal value) =>
        PowerOfTen.TryScale(in value, Decimals, out var code) && IsWithin(code) ? code : EncodeSlowly(in value);

    /// <inheritdoc/>
    public override decimal Decode(long code) => code / grains;

    /// <summary>The number without the zeros at its end: "14.2" and "9" read better than "14.200000" and "9.000000".</summary>
    public override string Format(long code, Language language)
    {
        var text = FixedPointText.Format(code, Decimals);
        return Decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in decimal? answer, out long code)
    {
        ref readonly var value = ref Nullable.GetValueRefOrDefaultRef(in answer);
        code = PowerOfTen.TryScale(in value, Decimals, out var scaled) && IsWithin(scaled) ? scaled : EncodeSlowly(in value);
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, decimal?> Read, Scale<decimal> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, decimal, Coder>(features);

    private static bool IsWithin(long code) => unchecked((ulong)(code + Limit)) <= 2 * Limit;

    private long EncodeSlowly(in decimal value)
    {
        if (PowerOfTen.TryScaleDown(in value, Decimals, out var whole) && IsWithin(whole))
        {
            return whole;
        }

        if (value is < -Limit or > Limit || value * grains is < -Limit or > Limit)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"At most {Limit} steps of {Format(1, Language.English)} fit."
            );
        }

        var code = value * grains;
        return code == decimal.Truncate(code)
            ? (long)code
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"The number is finer than its grain of {Format(1, Language.English)}; round it when the facts are taken."
            );
    }

    private readonly struct Coder : IAnswerCoder<decimal>
    {
        public static bool TryEncode(Scale<decimal> scale, in decimal? answer, out long code) =>
            ((NumberScale)scale).TryEncode(in answer, out code);
    }
}
