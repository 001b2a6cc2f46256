using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// The budgets that apply to an expense of a day, in every view and on every level, by what was known at an instant. Equality is by value.
/// </summary>
/// <remarks>
/// A closed world: where no budget is kept it is zero. But a key that leads nowhere in a view is unknown there, and so is an expense that no
/// view is concerned with; neither ever passes for one without limits.
/// </remarks>
public sealed record BudgetControl
{
    private BudgetControl() { }

    /// <summary>What the expense is charged to.</summary>
    public required ExpenseKey Key { get; init; }

    /// <summary>Its day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The lines on which it has to fit: by view, from the top down, by months.</summary>
    public required ImmutableArray<ControlLine> Lines { get; init; }

    /// <summary>The views in which the key leads nowhere.</summary>
    public required ImmutableArray<UnresolvedView> Unresolved { get; init; }

    /// <summary>Whether it is known in every view which budgets apply, and one does.</summary>
    public bool IsResolved => Unresolved.IsEmpty && !Lines.IsEmpty;

    /// <summary>The budgets that apply. O(views × levels × entries of each budget).</summary>
    /// <param name="view">What is recorded.</param>
    /// <param name="key">What the expense is charged to.</param>
    /// <param name="date">Its day, which says of which month it is.</param>
    /// <param name="knownAt">The instant, itself included.</param>
    public static BudgetControl Of(IBudgetBookView view, ExpenseKey key, LocalDate date, Instant knownAt)
    {
        Guard.Against.Null(view);
        Guard.Against.Null(key);
        var lines = ImmutableArray.CreateBuilder<ControlLine>();
        var unresolved = ImmutableArray.CreateBuilder<UnresolvedView>();
        foreach (var tree in view.Views.Select(name => BudgetView.Of(view, name, knownAt)).OfType<BudgetView>())
        {
            var path = tree.PathOf(key);
            if (path.IsUnresolved)
            {
                unresolved.Add(new(tree.Name, tree.Currency, path));
                continue;
            }
            var kept = path.Nodes.ToDictionary(
                node => node.Path,
                node => BudgetAt(view, tree, node, date.ToYearMonth(), knownAt),
                StringComparer.Ordinal
            );
            lines.AddRange(
                tree.PlacesThatCount(path, node => kept[node.Path] is not null)
                    .SelectMany(node =>
                        kept[node.Path] is { } budget
                            ? budget.Plan.RangesOn(date).Select(range => ControlLine.Of(budget, range))
                            : [ControlLine.Absent(tree, node, date.ToYearMonth())]
                    )
            );
        }
        return new()
        {
            Key = key,
            Date = date,
            Lines = lines.ToImmutable(),
            Unresolved = unresolved.ToImmutable(),
        };
    }

    /// <summary>The amount on every line, converted at the rate of the day where a line counts in another currency, to be reserved.</summary>
    /// <param name="amount">The amount of the expense.</param>
    /// <param name="rates">The rates.</param>
    /// <param name="rounding">How converted amounts are rounded.</param>
    /// <param name="claims">The amounts; null when it is not known which budgets apply, or a rate is missing.</param>
    /// <returns>Whether they are known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more lines than <see cref="Reservations.Claims.MaximumLines"/>.</exception>
    public bool TryClaim(Money amount, ExchangeRates rates, Rounding rounding, out Reservations.Claims? claims)
    {
        Guard.Against.Null(rates);
        claims = null;
        var all = new List<Claim>();
        foreach (var line in IsResolved ? Lines : [])
        {
            if (!rates.TryConvert(amount, line.Terms.Currency, Date, rounding, out var converted))
            {
                return false;
            }
            all.Add(new(line.LedgerLine, converted));
        }
        claims = all.Count == 0 ? null : Reservations.Claims.Of(all);
        return claims is not null;
    }

    private static BudgetReading? BudgetAt(
        IBudgetBookView view,
        BudgetView tree,
        BudgetNode node,
        YearMonth month,
        Instant knownAt
    ) =>
        view.AdoptedAt(tree.Name, node.Path)
            .Where(one => one.Plan.Range.Contains(month))
            .Select(one => BudgetReading.Of(view, one.Budget, knownAt))
            .FirstOrDefault(reading => reading is not null);

    /// <inheritdoc/>
    public bool Equals(BudgetControl? other) =>
        other is not null
        && (Key, Date) == (other.Key, other.Date)
        && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan())
        && Unresolved.AsSpan().SequenceEqual(other.Unresolved.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Date, Lines.Length, Unresolved.Length);
}
