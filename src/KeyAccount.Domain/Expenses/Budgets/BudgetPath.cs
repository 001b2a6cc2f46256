using System.Collections.Immutable;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>Where a key leads in the tree of a view.</summary>
public sealed record BudgetPath
{
    private BudgetPath() { }

    /// <summary>The places from the top down; none when the view is not concerned, or when the key leads nowhere.</summary>
    public ImmutableArray<BudgetNode> Nodes { get; private init; } = [];

    /// <summary>The dimension at which the key leads nowhere; null when it leads somewhere, or the view is not concerned.</summary>
    public ExpenseDimension? UnresolvedAt { get; private init; }

    /// <summary>The value that is not known there; null when none is given.</summary>
    public string? UnknownValue { get; private init; }

    /// <summary>Whether the key leads nowhere: unknown, which is not zero.</summary>
    public bool IsUnresolved => UnresolvedAt is not null;

    internal static BudgetPath Of(ImmutableArray<BudgetNode> nodes) => new() { Nodes = nodes };

    internal static BudgetPath Unresolved(ExpenseDimension dimension, string? value) =>
        new() { UnresolvedAt = dimension, UnknownValue = value };

    /// <inheritdoc/>
    public bool Equals(BudgetPath? other) =>
        other is not null
        && (UnresolvedAt, UnknownValue) == (other.UnresolvedAt, other.UnknownValue)
        && Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UnresolvedAt, UnknownValue, Nodes.Length);

    /// <summary>The lowest place, or what is wrong, as in <c>territory 'mars' is not known</c>.</summary>
    public override string ToString() =>
        UnresolvedAt is not { } dimension ? (Nodes.IsEmpty ? "not concerned" : Nodes[^1].Path)
        : UnknownValue is null ? $"{Word(dimension)} is not given"
        : $"{Word(dimension)} '{UnknownValue}' is not known";

    private static string Word(ExpenseDimension dimension) => Rules.CodeWord.Of(dimension);
}
