using System.Collections.Immutable;
using System.Numerics;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// The answers of many clients, one column of codes for each question: the third place, beside facts in memory and rows in a
/// database, where a policy finds its answers.
/// </summary>
/// <remarks>
/// <para>A code is what the feature's scale makes of a value: minor units, basis points, counts, days since 1970-01-01, the numbers
/// of an enumeration. Use the narrowest integer that holds a column: bytes are what a run costs. Codes must lie on the scale; a
/// number that is no declared member of an enumeration counts as unknown, and undeclared marks are ignored, as in memory.</para>
/// <para>A validity bitmap has one bit for each client, set when the answer is known, the first client at the lowest bit of the
/// first byte (as in Apache Arrow). Without one every answer is known. A question without a column is unknown for everybody.</para>
/// <para>The set is immutable; it keeps the caller's memory and does not copy it, so the caller must not change it during a run.</para>
/// </remarks>
/// <typeparam name="TFacts">The facts whose questions the columns answer.</typeparam>
public sealed class ColumnSet<TFacts>
{
    private readonly ImmutableDictionary<string, (Feature<TFacts> Feature, Column Column)> columns;

    private ColumnSet(int length, ImmutableDictionary<string, (Feature<TFacts> Feature, Column Column)> columns) =>
        (Length, this.columns) = (length, columns);

    /// <summary>How many clients there are.</summary>
    public int Length { get; }

    /// <summary>An empty set for so many clients.</summary>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public static ColumnSet<TFacts> OfLength(int length) =>
        new(
            Guard.Against.Negative(length),
            ImmutableDictionary.Create<string, (Feature<TFacts> Feature, Column Column)>(StringComparer.Ordinal)
        );

    /// <summary>The set with one more column, of codes from −128 to 127.</summary>
    /// <exception cref="ArgumentException">The feature has a column already, or the column or its bitmap is too short.</exception>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<sbyte> codes,
        ReadOnlyMemory<byte> validity = default
    ) => Add(feature, codes, validity);

    /// <summary>The set with one more column, of codes from 0 to 255.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{sbyte}, ReadOnlyMemory{byte})" path="/exception"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<byte> codes,
        ReadOnlyMemory<byte> validity = default
    ) => Add(feature, codes, validity);

    /// <summary>The set with one more column, of codes of 16 bits.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{sbyte}, ReadOnlyMemory{byte})" path="/exception"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<short> codes,
        ReadOnlyMemory<byte> validity = default
    ) => Add(feature, codes, validity);

    /// <summary>The set with one more column, of codes of 32 bits.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{sbyte}, ReadOnlyMemory{byte})" path="/exception"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<int> codes,
        ReadOnlyMemory<byte> validity = default
    ) => Add(feature, codes, validity);

    /// <summary>The set with one more column, of codes of 64 bits.</summary>
    /// <inheritdoc cref="With(Feature{TFacts}, ReadOnlyMemory{sbyte}, ReadOnlyMemory{byte})" path="/exception"/>
    public ColumnSet<TFacts> With(
        Feature<TFacts> feature,
        ReadOnlyMemory<long> codes,
        ReadOnlyMemory<byte> validity = default
    ) => Add(feature, codes, validity);

    /// <summary>The column of a feature; <c>null</c> where there is none.</summary>
    /// <exception cref="ArgumentException">The column was given for another feature of the same name.</exception>
    internal Column? Of(Feature<TFacts> feature)
    {
        if (!columns.TryGetValue(feature.Name, out var entry))
        {
            return null;
        }

        return ReferenceEquals(entry.Feature, feature)
            ? entry.Column
            : throw new ArgumentException(
                $"The column of '{feature.Name}' was given for another feature of that name.",
                nameof(feature)
            );
    }

    private ColumnSet<TFacts> Add<TCode>(Feature<TFacts> feature, ReadOnlyMemory<TCode> codes, ReadOnlyMemory<byte> validity)
        where TCode : unmanaged, IBinaryInteger<TCode>, IMinMaxValue<TCode>
    {
        Guard.Against.Null(feature);
        if (codes.Length != Length)
        {
            throw new ArgumentException(
                $"The column of '{feature.Name}' has {codes.Length} codes for {Length} clients.",
                nameof(codes)
            );
        }

        if (!validity.IsEmpty && validity.Length < (Length + 7) / 8)
        {
            throw new ArgumentException(
                $"The bitmap of '{feature.Name}' has {validity.Length} bytes; {(Length + 7) / 8} are needed for {Length} clients.",
                nameof(validity)
            );
        }

        return columns.ContainsKey(feature.Name)
            ? throw new ArgumentException($"'{feature.Name}' has a column already.", nameof(feature))
            : new(Length, columns.Add(feature.Name, (feature, new Column<TCode>(codes, validity))));
    }
}
