using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Approvals;

/// <summary>The figures of what is asked, one for each dimension, in the ordinal order of the names. Equality is by value.</summary>
public sealed class Measures : IEquatable<Measures>
{
    private Measures(ImmutableArray<Measure> all) => All = all;

    /// <summary>No figures.</summary>
    public static Measures None { get; } = new([]);

    /// <summary>The figures, in the ordinal order of their dimensions.</summary>
    public ImmutableArray<Measure> All { get; }

    /// <summary>With an amount of money.</summary>
    /// <exception cref="ArgumentException">The dimension counts something else or another currency, or is there already.</exception>
    public Measures With(Dimension dimension, Money amount) =>
        Dimension.UnitOf(amount.Currency) == Guard.Against.Null(dimension).Unit
            ? With(dimension, amount.MinorUnits)
            : throw Refusal.Invalid(nameof(amount), $"'{dimension.Name}' is counted in {dimension.Unit}, not in '{amount}'.");

    /// <summary>With a margin or a concession.</summary>
    /// <exception cref="ArgumentException">The dimension counts something else, or is there already.</exception>
    public Measures With(Dimension dimension, Percentage share) =>
        Guard.Against.Null(dimension).Unit == Dimension.BasisPoints
            ? With(dimension, share.BasisPoints)
            : throw Refusal.Invalid(nameof(share), $"'{dimension.Name}' is counted in {dimension.Unit}, not in '{share}'.");

    /// <summary>With a figure in the unit of the dimension: minor units, basis points or days.</summary>
    /// <exception cref="ArgumentException">The dimension is there already.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure is beyond the largest amount.</exception>
    public Measures With(Dimension dimension, long value) =>
        value is < -Money.MaxMinorUnits or > Money.MaxMinorUnits
            ? throw Refusal.OutOfRange(nameof(value), $"{value} is beyond the largest figure, {Money.MaxMinorUnits}.")
            : Add(Guard.Against.Null(dimension), value);

    /// <summary>With a figure that is not known, such as a margin without a cost.</summary>
    /// <exception cref="ArgumentException">The dimension is there already.</exception>
    public Measures WithUnknown(Dimension dimension) => Add(Guard.Against.Null(dimension), null);

    /// <summary>The figure of a dimension in its unit; null when it is unknown, absent or counted in another unit.</summary>
    public long? ValueOf(Dimension dimension) =>
        Find(Guard.Against.Null(dimension).Name) is { } measure && measure.Unit == dimension.Unit ? measure.Value : null;

    internal Measure? Find(string name)
    {
        foreach (var measure in All)
        {
            if (measure.Dimension == name)
            {
                return measure;
            }
        }
        return null;
    }

    internal Measures Replacing(string name, long? value) =>
        new([.. All.Select(measure => measure.Dimension == name ? measure with { Value = value } : measure)]);

    /// <summary>Figures as they were written down; null when a dimension stands twice.</summary>
    internal static Measures? Of(IEnumerable<Measure> all)
    {
        ImmutableArray<Measure> sorted = [.. all.OrderBy(measure => measure.Dimension, StringComparer.Ordinal)];
        return sorted.DistinctBy(measure => measure.Dimension, StringComparer.Ordinal).Count() == sorted.Length
            ? new(sorted)
            : null;
    }

    private Measures Add(Dimension dimension, long? value) =>
        Find(dimension.Name) is not null
            ? throw Refusal.Invalid(nameof(dimension), $"'{dimension.Name}' is measured twice.")
            : new([
                .. All.Add(new(dimension.Name, dimension.Unit, value))
                    .OrderBy(measure => measure.Dimension, StringComparer.Ordinal),
            ]);

    /// <summary>The figures with their units, such as <c>line 500000 minor EUR, margin unknown bp</c>.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            All.Select(one => FormattableString.Invariant($"{one.Dimension} {(object?)one.Value ?? "unknown"} {one.Unit}"))
        );

    /// <inheritdoc/>
    public bool Equals(Measures? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Measures);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(All.Length, HashCode.Combine);
}
