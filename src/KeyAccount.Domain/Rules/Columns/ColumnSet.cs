using System.Collections.Immutable;
using System.Numerics;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Programs;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// The answers of many clients, one column of codes for each feature: the form in which policies run over millions of clients.
/// </summary>
/// <remarks>
/// <para>A column holds the codes of its feature's <see cref="Scale"/> (minor units, basis points, days, numbers of members) in the
/// narrowest integers that hold them; a column of bytes is unsigned, all others are signed, and marks are read as bits whatever the
/// sign. Comparisons beyond what the integers can hold are settled beforehand: they always or never hold.</para>
/// <para>A validity bitmap says which answers are known: the bit of client <c>n</c> is bit <c>n % 8</c>, the lowest first, of byte
/// <c>n / 8</c>, and 1 means known. Without one all are. What stands at an unknown answer is ignored. A number that the scale does not
/// declare, such as a retired member of an enumeration, is an unknown answer, as it is in memory. Of other scales the column must
/// hold codes of the scale.</para>
/// <para>A set only points to the memory that it is given: nothing is copied, and that memory must not change while a run reads it.
/// Immutable itself.</para>
/// </remarks>
/// <typeparam name="TFacts">The facts whose features the columns answer.</typeparam>
public sealed class ColumnSet<TFacts>
{
    private readonly ImmutableDictionary<Feature<TFacts>, Column> columns;

    private ColumnSet(int length, ImmutableDictionary<Feature<TFacts>, Column> columns) =>
        (Length, this.columns) = (length, columns);

    /// <summary>How many clients there are.</summary>
    public int Length { get; }

    /// <summary>A set without columns yet: every answer is unknown.</summary>
    /// <param name="length">How many clients there are; 0 is allowed.</param>
    /// <exception cref="ArgumentException">The length is negative.</exception>
    public static ColumnSet<TFacts> OfLength(int length) =>
        new(
            Guard.Against.Negative(length),
            ImmutableDictionary.Create<Feature<TFacts>, Column>(ReferenceEqualityComparer.Instance)
        );

    /// <summary>The same set with a column of unsigned bytes, 0 to 255.</summary>
    /// <param name="feature">The feature that is answered.</param>
    /// <param name="codes">One code for each client.</param>
    /// <param name="validity">The bitmap of known answers, at least one bit for each client; empty when all are known.</param>
    /// <exception cref="ArgumentException">
    /// There are not as many codes as clients, the bitmap is too short, or the feature has a column already.
    /// </exception>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<byte> codes,
        ReadOnlyMemory<byte> validity = default
    ) => WithColumn(feature, codes, validity);

    /// <summary>The same set with a column of signed bytes, -128 to 127.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{byte}, ReadOnlyMemory{byte})"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<sbyte> codes,
        ReadOnlyMemory<byte> validity = default
    ) => WithColumn(feature, codes, validity);

    /// <summary>The same set with a column of 16-bit integers.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{byte}, ReadOnlyMemory{byte})"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<short> codes,
        ReadOnlyMemory<byte> validity = default
    ) => WithColumn(feature, codes, validity);

    /// <summary>The same set with a column of 32-bit integers.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{byte}, ReadOnlyMemory{byte})"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<int> codes,
        ReadOnlyMemory<byte> validity = default
    ) => WithColumn(feature, codes, validity);

    /// <summary>The same set with a column of 64-bit integers.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{byte}, ReadOnlyMemory{byte})"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<long> codes,
        ReadOnlyMemory<byte> validity = default
    ) => WithColumn(feature, codes, validity);

    /// <summary>The column of a feature; <c>null</c> when the set has none, so that the answer is unknown for every client.</summary>
    internal Column? ColumnOf(Feature<TFacts> feature) => columns.GetValueOrDefault(feature);

    /// <summary>Binds a program that asks for features.</summary>
    internal ColumnProgram Bind(Program program, ImmutableArray<Feature<TFacts>> features, ColumnLanes lanes) =>
        new(program, [.. features.Select(feature => (ColumnOf(feature), (Scale)feature.Scale))], lanes);

    /// <summary>The answers of one client.</summary>
    /// <returns>One bit for each feature whose answer is known.</returns>
    internal ulong Read(ImmutableArray<Feature<TFacts>> features, int client, Span<long> codes)
    {
        ulong known = 0;
        for (var place = 0; place < features.Length; place++)
        {
            var scale = features[place].Scale;
            if (ColumnOf(features[place]) is { } column && column.IsKnown(client))
            {
                codes[place] = scale.IsMarks
                    ? column.CodeOf(client, isMarks: true) & scale.LargestCode
                    : column.CodeOf(client, isMarks: false);
                known |= scale.DeclaredCodes is null || scale.IsCode(codes[place]) ? 1UL << place : 0;
            }
        }

        return known;
    }

    /// <summary>Refuses memory for more or fewer results than there are clients.</summary>
    internal void RefuseUnlessOneEach(int results, string parameter)
    {
        if (results != Length)
        {
            throw new ArgumentException($"There is room for {results} results of {Length} clients.", parameter);
        }
    }

    /// <summary>Refuses memory for more or fewer bits than so many for each client need.</summary>
    internal void RefuseUnlessWords(int words, int each, string parameter)
    {
        var needed = (long)TruthRows.WordsFor(Length) * each;
        if (words != needed)
        {
            throw new ArgumentException($"There are {words} words; {needed} hold the bits of {Length} clients.", parameter);
        }
    }

    private ColumnSet<TFacts> WithColumn<T>(Feature<TFacts> feature, ReadOnlyMemory<T> codes, ReadOnlyMemory<byte> validity)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        Guard.Against.Null(feature);
        if (codes.Length != Length)
        {
            throw new ArgumentException(
                $"The column of '{feature.Name}' has {codes.Length} codes for {Length} clients.",
                nameof(codes)
            );
        }

        if (!validity.IsEmpty && validity.Length < Column.BytesFor(Length))
        {
            throw new ArgumentException(
                $"The validity of '{feature.Name}' has {validity.Length} bytes; {Length} clients need {Column.BytesFor(Length)}.",
                nameof(validity)
            );
        }

        if (columns.ContainsKey(feature))
        {
            throw new ArgumentException($"'{feature.Name}' has a column already.", nameof(feature));
        }

        return new(Length, columns.Add(feature, new Column<T>(codes, validity)));
    }
}
