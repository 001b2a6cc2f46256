using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>The members of an enumeration, each with its name for readers; the code is the member's number, 0 to 63.</summary>
/// <remarks>
/// <see cref="Scale.IsOrdered"/> tells a grade, whose numbers rise in a declared order, from a choice, which has none. An answer that is
/// not a declared member counts as unknown.
/// </remarks>
/// <typeparam name="TValue">The enumeration.</typeparam>
public sealed class NamedScale<TValue> : Scale<TValue>
    where TValue : struct, Enum
{
    private readonly ulong declared;
    private readonly ImmutableSortedDictionary<long, Label> names;

    private NamedScale(bool isOrdered, ImmutableSortedDictionary<long, Label> names)
        : base(null, isOrdered, names.Keys.First(), names.Keys.Last())
    {
        this.names = names;
        foreach (var code in names.Keys)
        {
            declared |= 1UL << (int)code;
        }
    }

    /// <summary>The declared members, ascending by number.</summary>
    public IEnumerable<TValue> Members => names.Keys.Select(EnumCode<TValue>.Value);

    internal override ImmutableArray<long>? DeclaredCodes => [.. names.Keys];

    internal override ImmutableArray<(long Code, string Word)> Words =>
        [.. names.Keys.Select(code => (code, CodeWord.Of(EnumCode<TValue>.Value(code))))];

    internal override string Canonical =>
        $"{(IsOrdered ? "grade" : "choice")}({string.Join('|', names.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Key}={name.Value}")))})";

    /// <summary>A scale without an order: members can only be equal or not.</summary>
    /// <exception cref="ArgumentException">No member is named, one is named twice, or its number is not within 0 to 63.</exception>
    public static NamedScale<TValue> Choice(params IReadOnlyCollection<(TValue Member, Label Name)> members) =>
        new(isOrdered: false, Named(members));

    /// <summary>A scale whose members rise with their numbers.</summary>
    /// <exception cref="ArgumentException">No member is named, one is named twice, or its number is not within 0 to 63.</exception>
    public static NamedScale<TValue> Grade(params IReadOnlyCollection<(TValue Member, Label Name)> members) =>
        new(isOrdered: true, Named(members));

    /// <summary>The member's number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a declared member.</exception>
    public override long Encode(TValue value) =>
        IsCode(EnumCode<TValue>.Of(value))
            ? EnumCode<TValue>.Of(value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Declared are {string.Join(", ", names.Values)}.");

    /// <summary>Whether a member with this number is declared.</summary>
    public override bool IsCode(long code) => code is >= 0 and < 64 && ((declared >> (int)code) & 1) != 0;

    /// <inheritdoc/>
    public override TValue Decode(long code) => EnumCode<TValue>.Value(code);

    /// <summary>The member's name in the reader's language.</summary>
    public override string Format(long code, Language language) =>
        names.TryGetValue(code, out var name) ? name.In(language) : code.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of steps.</summary>
    public override string FormatDistance(long steps, Language language) => steps.ToString(CultureInfo.InvariantCulture);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal override bool TryEncode(in TValue? answer, out long code)
    {
        code = EnumCode<TValue>.Of(answer.GetValueOrDefault());
        return answer.HasValue & IsCode(code);
    }

    private static ImmutableSortedDictionary<long, Label> Named(IReadOnlyCollection<(TValue Member, Label Name)> members)
    {
        Guard.Against.NullOrEmpty(members);
        var names = ImmutableSortedDictionary.CreateBuilder<long, Label>();
        foreach (var (member, name) in members)
        {
            var code = EnumCode<TValue>.Of(member);
            if (code is < 0 or > 63)
            {
                throw new ArgumentOutOfRangeException(nameof(members), member, "The number of a member lies between 0 and 63.");
            }

            if (!names.TryAdd(code, Guard.Against.Null(name)))
            {
                throw new ArgumentException($"'{member}' is named twice.", nameof(members));
            }
        }

        return names.ToImmutable();
    }

    internal override AnswerReader<TFacts> ReaderOf<TFacts>(
        (Func<TFacts, TValue?> Read, Scale<TValue> Scale, int Place)[] features
    ) => new AnswerReader<TFacts, TValue, Coder>(features);

    private readonly struct Coder : IAnswerCoder<TValue>
    {
        public static bool TryEncode(Scale<TValue> scale, in TValue? answer, out long code) =>
            ((NamedScale<TValue>)scale).TryEncode(in answer, out code);
    }
}
