using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>Which lines a discount is for: all of them, those of some products, or those of some product groups.</summary>
public sealed class DiscountTarget : IEquatable<DiscountTarget>
{
    private DiscountTarget(ImmutableArray<string> products, ImmutableArray<string> groups) =>
        (Products, ProductGroups) = (products, groups);

    /// <summary>Every line.</summary>
    public static DiscountTarget AllLines { get; } = new([], []);

    /// <summary>The products, ascending; empty where none are named.</summary>
    public ImmutableArray<string> Products { get; }

    /// <summary>The product groups, ascending; empty where none are named.</summary>
    public ImmutableArray<string> ProductGroups { get; }

    /// <summary>Whether every line is meant.</summary>
    public bool IsAllLines => Products.IsEmpty && ProductGroups.IsEmpty;

    /// <summary>The lines of some products.</summary>
    /// <exception cref="ArgumentException">None is named, or one is no identifier.</exception>
    public static DiscountTarget OfProducts(params IEnumerable<string> products) => new(Names(products), []);

    /// <summary>The lines of some product groups.</summary>
    /// <exception cref="ArgumentException">None is named, or one is no identifier.</exception>
    public static DiscountTarget OfGroups(params IEnumerable<string> groups) => new([], Names(groups));

    /// <summary>Whether a line is meant; one whose product is in no group is in none of those named.</summary>
    public bool Includes(QuoteLine line)
    {
        Guard.Against.Null(line);
        return IsAllLines || Holds(Products, line.Product) || (line.ProductGroup is { } group && Holds(ProductGroups, group));
    }

    /// <summary>Whether every line that the other one means is meant here too.</summary>
    public bool Covers(DiscountTarget other)
    {
        Guard.Against.Null(other);
        return IsAllLines
            || (
                !other.IsAllLines
                && other.Products.All(product => Holds(Products, product))
                && other.ProductGroups.All(group => Holds(ProductGroups, group))
            );
    }

    /// <inheritdoc/>
    public bool Equals(DiscountTarget? other) =>
        other is not null && Products.SequenceEqual(other.Products) && ProductGroups.SequenceEqual(other.ProductGroups);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DiscountTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => (Products.Length * 397) ^ ProductGroups.Length;

    /// <summary>The lines in a few words.</summary>
    public override string ToString() =>
        IsAllLines ? "all lines"
        : Products.IsEmpty ? $"groups {string.Join(", ", ProductGroups)}"
        : $"products {string.Join(", ", Products)}";

    private static bool Holds(ImmutableArray<string> names, string name) =>
        names.BinarySearch(name, StringComparer.Ordinal) >= 0;

    private static ImmutableArray<string> Names(IEnumerable<string> names) =>
        [
            .. Guard
                .Against.NullOrEmpty(names)
                .Select(name => Identifier.Check(name, nameof(names)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
