using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// One way to look at expenses, as a tree of known places: territory, department and person; category; or project. Several views apply to
/// one expense at once.
/// </summary>
/// <remarks>
/// <para>Every place is declared. A key that names another one is unknown, and not one without a budget.</para>
/// <para>Finding the path of a key costs O(levels), adding a place O(log places). Equality is by value.</para>
/// </remarks>
public sealed partial record BudgetView
{
    /// <summary>How many levels a tree can have, itself allowed.</summary>
    public const int MaximumLevels = 12;

    /// <summary>How many places a tree can have, itself allowed.</summary>
    public const int MaximumNodes = 10_000;

    private BudgetView(string name, Currency currency, ImmutableArray<ExpenseDimension> dimensions) =>
        (Name, Currency, Dimensions, Demanded, Budgeted) = (name, currency, dimensions, dimensions.Length, dimensions);

    /// <summary>The name, an identifier.</summary>
    public string Name { get; }

    /// <summary>In which all budgets of the view count.</summary>
    public Currency Currency { get; }

    /// <summary>The dimensions from the top to the bottom of the tree, each once.</summary>
    public ImmutableArray<ExpenseDimension> Dimensions { get; }

    /// <summary>How many of the dimensions, from the top, a key must give; all unless stated. With 0 a key that gives none is not concerned.</summary>
    public int Demanded { get; private init; }

    /// <summary>
    /// The dimensions whose values have budgets of their own: where none is kept for one, it is zero. All unless stated. Below the others
    /// the budgets above hold alone; but a path without any budget is always zero.
    /// </summary>
    public ImmutableArray<ExpenseDimension> Budgeted { get; private init; }

    /// <summary>The places, by the ordinal order of their paths.</summary>
    public IEnumerable<BudgetNode> Nodes => Tree.Values;

    /// <summary>A view without places.</summary>
    /// <param name="name">An identifier.</param>
    /// <param name="currency">In which its budgets count.</param>
    /// <param name="dimensions">From the top to the bottom, each once, at least one.</param>
    /// <exception cref="ArgumentException">The name is no identifier, the currency none, or a dimension is missing or stands twice.</exception>
    public static BudgetView Over(string name, Currency currency, params IEnumerable<ExpenseDimension> dimensions)
    {
        ImmutableArray<ExpenseDimension> all = [.. Guard.Against.NullOrEmpty(dimensions)];
        return currency.IsNone ? throw new ArgumentException("A view needs a currency.", nameof(currency))
            : all.Distinct().Count() != all.Length
                ? throw new ArgumentException("A dimension stands twice.", nameof(dimensions))
            : new(Identifier.Check(name), currency, all);
    }

    /// <summary>A view as it was declared by what was known at an instant; null when it never was.</summary>
    /// <param name="view">What is recorded.</param>
    /// <param name="name">The name of the view.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    public static BudgetView? Of(IBudgetBookView view, string name, Instant knownAt) =>
        (
            Guard
                .Against.Null(view)
                .EntriesOfView(Guard.Against.Null(name))
                .LastOrDefault(entry => entry.Refusal is null && entry.At <= knownAt)
                ?.Command as BudgetViewing
        )?.Declared;

    /// <summary>The same with one more place.</summary>
    /// <param name="dimension">Whose value it is: that of the place above, which is then a group of such values, or the next one.</param>
    /// <param name="path">The values from the top to it, as in <c>europe/north</c>; all above it are there.</param>
    /// <exception cref="ArgumentException">
    /// A value is no identifier, the place above is not there or the dimension does not follow from it, or the place or its value is there already.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many levels or places.</exception>
    public BudgetView With(ExpenseDimension dimension, string path)
    {
        foreach (var value in Guard.Against.Null(path).Split('/'))
        {
            _ = Identifier.Check(value, nameof(path));
        }
        var node = new BudgetNode(path, dimension);
        var above = node.Parent is { } parent ? Tree.GetValueOrDefault(parent) : null;
        var isTop = node.Parent is null && dimension == Dimensions[0];
        if (!isTop && (above is null || Dimensions.IndexOf(dimension) - Dimensions.IndexOf(above.Dimension) is not (0 or 1)))
        {
            throw Refusal.Invalid(
                nameof(path),
                $"'{path}' cannot be a {dimension} of the view '{Name}': above it a place of the same or the preceding dimension is needed."
            );
        }
        if (path.Count(character => character == '/') >= MaximumLevels || Tree.Count >= MaximumNodes)
        {
            throw Refusal.OutOfRange(
                nameof(path),
                $"'{path}' is beyond the {MaximumLevels} levels or {MaximumNodes} places of a view."
            );
        }
        var within =
            above is null ? ""
            : above.Dimension == dimension ? ScopeOf(above)
            : above.Path;
        return Tree.ContainsKey(path) || Places.ContainsKey((within, dimension, node.Value))
            ? throw Refusal.Invalid(
                nameof(path),
                $"'{path}', or '{node.Value}' in the same place, is in the view '{Name}' already."
            )
            : this with
            {
                Tree = Tree.Add(path, node),
                Places = Places.Add((within, dimension, node.Value), path),
            };
    }

    /// <summary>The same with several more places of one dimension.</summary>
    /// <inheritdoc cref="With(ExpenseDimension, string)" path="/param[@name='dimension']|/exception"/>
    /// <param name="dimension">Whose values they are.</param>
    /// <param name="paths">Each after the one above it.</param>
    public BudgetView With(ExpenseDimension dimension, params IEnumerable<string> paths) =>
        Guard.Against.Null(paths).Aggregate(this, (view, path) => view.With(dimension, path));

    /// <summary>The same, demanding so many dimensions of a key, from the top.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are below 0 or more than there are.</exception>
    public BudgetView Demanding(int dimensions) =>
        this with
        {
            Demanded = Guard.Against.OutOfRange(dimensions, nameof(dimensions), 0, Dimensions.Length),
        };

    /// <summary>The same with budgets only for values of these dimensions.</summary>
    /// <exception cref="ArgumentException">One is not a dimension of the view.</exception>
    public BudgetView Budgeting(params IEnumerable<ExpenseDimension> dimensions)
    {
        ImmutableArray<ExpenseDimension> all = [.. Dimensions.Intersect(Guard.Against.Null(dimensions))];
        return dimensions.Distinct().Count() == all.Length
            ? this with
            {
                Budgeted = all,
            }
            : throw Refusal.Invalid(nameof(dimensions), $"The view '{Name}' has not all of these dimensions.");
    }

    /// <summary>The place of a path; null when there is none.</summary>
    public BudgetNode? NodeAt(string path) => Tree.GetValueOrDefault(Guard.Against.Null(path));
}
