using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace KeyAccount.Domain.Rules;

/// <summary>Calendar dates; the code is the number of days since 1970-01-01, the grain one day.</summary>
public sealed class DateScale : Scale<LocalDate>
{
    private static readonly LocalDate Origin = new(1970, 1, 1);
    private static readonly Label Days = new("days", "días", "天");

    private DateScale()
        : base(null, isOrdered: true, ToCode(new(1, 1, 1)), ToCode(new(9999, 12, 31))) { }

    /// <summary>The scale of all dates from 0001-01-01 to 9999-12-31.</summary>
    public static DateScale Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsTime => true;

    internal override string Canonical => "date";

    /// <inheritdoc/>
    public override long Encode(LocalDate value) => ToCode(value);

    /// <inheritdoc/>
    public override LocalDate Decode(long code) => Origin.PlusDays((int)code);

    /// <inheritdoc/>
    public override string Format(long code, Language language) =>
        Decode(code).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string FormatDistance(long steps, Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"{steps} {Days.In(language)}");

    private static long ToCode(LocalDate date) => Period.DaysBetween(Origin, date);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in LocalDate? answer, out long code)
    {
        code = ToCode(answer.GetValueOrDefault());
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, LocalDate?> Read, Scale<LocalDate> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, LocalDate, Coder>(features);

    private readonly struct Coder : IAnswerCoder<LocalDate>
    {
        public static bool TryEncode(Scale<LocalDate> scale, in LocalDate? answer, out long code) =>
            ((DateScale)scale).TryEncode(in answer, out code);
    }
}
