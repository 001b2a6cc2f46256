using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <content>How a key is found in the tree.</content>
public sealed partial record BudgetView
{
    private ImmutableSortedDictionary<string, BudgetNode> Tree { get; init; } =
        ImmutableSortedDictionary.Create<string, BudgetNode>(StringComparer.Ordinal);

    // A value is looked up among those below the lowest place of the dimension before it: groups in between do not matter.
    private ImmutableDictionary<(string Within, ExpenseDimension Dimension, string Value), string> Places { get; init; } =
        ImmutableDictionary<(string, ExpenseDimension, string), string>.Empty;

    /// <summary>The places of a key from the top to the lowest that it gives; or what is missing or unknown.</summary>
    public BudgetPath PathOf(ExpenseKey key)
    {
        Guard.Against.Null(key);
        var lowest = "";
        for (var level = 0; level < Dimensions.Length; level++)
        {
            var dimension = Dimensions[level];
            if (key[dimension] is not { } value)
            {
                if (level < Demanded || Dimensions.Skip(level).Any(below => key[below] is not null))
                {
                    return BudgetPath.Unresolved(dimension, null);
                }
                break;
            }
            if (!Places.TryGetValue((lowest, dimension, value), out var path))
            {
                return BudgetPath.Unresolved(dimension, value);
            }
            lowest = path;
        }
        return BudgetPath.Of([.. Upwards(lowest).Reverse()]);
    }

    /// <summary>
    /// The places of a path at which an expense has to fit, from the top down, in a closed world: those with a budget, the lowest of each
    /// dimension in <see cref="Budgeted"/>, where none is zero, and of a path without any the lowest. None when the path has no places.
    /// </summary>
    /// <param name="path">Where a key leads.</param>
    /// <param name="hasBudget">Whether a budget is kept for a place; asked once of each.</param>
    public ImmutableArray<BudgetNode> PlacesThatCount(BudgetPath path, Func<BudgetNode, bool> hasBudget)
    {
        var nodes = Guard.Against.Null(path).Nodes;
        Guard.Against.Null(hasBudget);
        ImmutableArray<BudgetNode> counting = [.. nodes.Where(node => hasBudget(node) || IsZeroAt(path, node))];
        return counting.IsEmpty && !nodes.IsEmpty ? [nodes[^1]] : counting;
    }

    /// <inheritdoc/>
    public bool Equals(BudgetView? other) =>
        other is not null
        && (Name, Currency, Demanded) == (other.Name, other.Currency, other.Demanded)
        && Dimensions.AsSpan().SequenceEqual(other.Dimensions.AsSpan())
        && Budgeted.AsSpan().SequenceEqual(other.Budgeted.AsSpan())
        && Tree.Values.SequenceEqual(other.Tree.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Currency, Demanded, Dimensions.Length, Tree.Count);

    /// <summary>Whether the closed world says zero for a place of a path without a budget.</summary>
    private bool IsZeroAt(BudgetPath path, BudgetNode node) =>
        Budgeted.Contains(node.Dimension) && path.Nodes.Last(one => one.Dimension == node.Dimension) == node;

    private IEnumerable<BudgetNode> Upwards(string path)
    {
        for (var node = Tree.GetValueOrDefault(path); node is not null; node = node.Parent is { } above ? Tree[above] : null)
        {
            yield return node;
        }
    }

    private string ScopeOf(BudgetNode node) =>
        Upwards(node.Path).FirstOrDefault(above => above.Dimension != node.Dimension)?.Path ?? "";
}
