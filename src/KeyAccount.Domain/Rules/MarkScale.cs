using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>Sets of marks: the code has one bit for each mark that is set. Marks that are not declared are ignored.</summary>
/// <typeparam name="TValue">A flags enumeration.</typeparam>
public sealed class MarkScale<TValue> : Scale<TValue>
    where TValue : struct, Enum
{
    private readonly ImmutableArray<(long Bit, Label Name)> names;

    /// <summary>A scale of named marks, each a single bit below bit 62.</summary>
    /// <exception cref="ArgumentException">No mark is named, one is named twice, or one is not a single bit.</exception>
    public MarkScale(params IReadOnlyCollection<(TValue Mark, Label Name)> marks)
        : base(null, isOrdered: false, 0, All(marks))
    {
        names = [.. marks.Select(mark => (EnumCode<TValue>.Of(mark.Mark), mark.Name)).OrderBy(mark => mark.Item1)];
    }

    /// <inheritdoc/>
    public override bool IsMarks => true;

    internal override ImmutableArray<(long Code, string Word)> Words =>
        [.. names.Select(mark => (mark.Bit, CodeWord.Of(EnumCode<TValue>.Value(mark.Bit))))];

    internal override string Canonical =>
        $"marks({string.Join('|', names.Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Bit}={mark.Name}")))})";

    /// <summary>Whether every bit of it is a declared mark.</summary>
    public override bool IsCode(long code) => (code & ~LargestCode) == 0;

    /// <summary>The bits of the declared marks that are set.</summary>
    public override long Encode(TValue value) => EnumCode<TValue>.Of(value) & LargestCode;

    /// <inheritdoc/>
    public override TValue Decode(long code) => EnumCode<TValue>.Value(code);

    /// <summary>The names of the marks that are set.</summary>
    public override string Format(long code, Language language) =>
        string.Join(", ", names.Where(mark => (code & mark.Bit) != 0).Select(mark => mark.Name.In(language)));

    private static long All(IReadOnlyCollection<(TValue Mark, Label Name)> marks)
    {
        Guard.Against.NullOrEmpty(marks);
        long all = 0;
        foreach (var (mark, name) in marks)
        {
            Guard.Against.Null(name);
            var bit = EnumCode<TValue>.Of(mark);
            if (bit <= 0 || long.PopCount(bit) != 1 || bit > 1L << 61)
            {
                throw new ArgumentOutOfRangeException(nameof(marks), mark, "A mark is a single bit, at most bit 61.");
            }

            if ((all & bit) != 0)
            {
                throw new ArgumentException($"'{mark}' is named twice.", nameof(marks));
            }

            all |= bit;
        }

        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in TValue? answer, out long code)
    {
        code = EnumCode<TValue>.Of(answer.GetValueOrDefault()) & LargestCode;
        return answer.HasValue;
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, TValue?> Read, Scale<TValue> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, TValue, Coder>(features);

    private readonly struct Coder : IAnswerCoder<TValue>
    {
        public static bool TryEncode(Scale<TValue> scale, in TValue? answer, out long code) =>
            ((MarkScale<TValue>)scale).TryEncode(in answer, out code);
    }
}
