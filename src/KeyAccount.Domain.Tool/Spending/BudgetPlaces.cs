using System.Collections.Immutable;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Expenses.Budgets;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>The budgets of a file as the library's views, and where each expense belongs in them.</summary>
internal sealed class BudgetPlaces
{
    /// <summary>From the top of a view to its bottom.</summary>
    private static readonly ImmutableArray<ExpenseDimension> TopDown =
    [
        ExpenseDimension.Territory,
        ExpenseDimension.Department,
        ExpenseDimension.Person,
        ExpenseDimension.Category,
        ExpenseDimension.Project,
        ExpenseDimension.Account,
    ];

    private readonly Dictionary<(string View, string Path), PlaceUse> places = [];
    private readonly Dictionary<ExpenseKey, ImmutableArray<PlaceUse>> found = [];
    private readonly ImmutableArray<BudgetRow> rows;
    private readonly List<(long Line, string Message)> problems = [];

    private BudgetPlaces(ImmutableArray<BudgetRow> rows, IEnumerable<string> categories, Currency currency)
    {
        this.rows = rows;
        Views =
        [
            .. rows.GroupBy(row => row.View, StringComparer.Ordinal)
                .OrderBy(view => view.Key, StringComparer.Ordinal)
                .Select(view => ViewOf(view.Key, [.. view], categories, currency)),
        ];
    }

    /// <summary>The views in ordinal order.</summary>
    public ImmutableArray<BudgetView> Views { get; }

    /// <summary>The places with a budget, and those without one at which the closed world says zero, by view and path.</summary>
    public IEnumerable<PlaceUse> All =>
        places.Values.OrderBy(place => place.View, StringComparer.Ordinal).ThenBy(place => place.Path, StringComparer.Ordinal);

    /// <summary>The places, or what is wrong with the rows of the file.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="categories">The categories that expenses have, for views that only have a budget for all of them.</param>
    /// <param name="currency">The currency of the report.</param>
    public static (BudgetPlaces Places, IReadOnlyList<(long Line, string Message)> Problems) Of(
        ImmutableArray<BudgetRow> rows,
        IEnumerable<string> categories,
        Currency currency
    )
    {
        var made = new BudgetPlaces(rows, categories, currency);
        return (made, made.problems);
    }

    /// <summary>Whether any budget of a view is for this day: only then is one that is missing zero.</summary>
    public bool IsBudgeted(string view, LocalDate on) => rows.Any(row => row.View == view && row.From <= on && on <= row.Until);

    /// <summary>The places at which an expense counts, from the top of each view down.</summary>
    public ImmutableArray<PlaceUse> Of(ExpenseKey key)
    {
        if (!found.TryGetValue(key, out var own))
        {
            own = [.. Views.SelectMany(view => PlacesOf(view, view.PathOf(key)))];
            found.Add(key, own);
        }

        return own;
    }

    private IEnumerable<PlaceUse> PlacesOf(BudgetView view, BudgetPath path)
    {
        if (path.IsUnresolved)
        {
            return [Unknown(view, path)];
        }

        return view.PlacesThatCount(path, node => places.GetValueOrDefault((view.Name, node.Path))?.HasBudget == true)
            .Select(node => Place(view, node.Path, isKnown: true));
    }

    private PlaceUse Unknown(BudgetView view, BudgetPath path)
    {
        var place = Place(view, path.ToString(), isKnown: false);
        place.Unresolved ??= path;
        return place;
    }

    private PlaceUse Place(BudgetView view, string path, bool isKnown)
    {
        var key = (view.Name, isKnown ? path : $"? {path}");
        if (!places.TryGetValue(key, out var place))
        {
            place = new PlaceUse(view.Name, path, isKnown, []);
            places.Add(key, place);
        }

        return place;
    }

    private BudgetView ViewOf(string name, ImmutableArray<BudgetRow> own, IEnumerable<string> categories, Currency currency)
    {
        ImmutableArray<ExpenseDimension> dimensions =
        [
            .. TopDown.Where(dimension => own.Any(row => row.Scope.ContainsKey(dimension))),
        ];
        var isOneForAll = dimensions.IsEmpty;
        dimensions = isOneForAll ? [ExpenseDimension.Category] : dimensions;
        var view = BudgetView
            .Over(name, currency, dimensions)
            .Demanding(dimensions.TakeWhile(one => one is not (ExpenseDimension.Project or ExpenseDimension.Account)).Count())
            .Budgeting(isOneForAll ? [] : dimensions);
        var root = own.Any(row => row.Scope.IsEmpty) ? RootOf(own, categories, dimensions[0]) : null;
        view = root is null ? view : view.With(dimensions[0], root);
        foreach (var category in categories.Where(_ => isOneForAll).Order(StringComparer.Ordinal))
        {
            view = view.With(ExpenseDimension.Category, $"{root}/{category}");
        }

        foreach (var budget in own.GroupBy(row => row.Budget, StringComparer.Ordinal))
        {
            view = With(view, root, [.. budget]);
        }

        return view;
    }

    /// <summary>The view with the place of one budget and those above it.</summary>
    private BudgetView With(BudgetView view, string? root, ImmutableArray<BudgetRow> budget)
    {
        var row = budget[0];
        var given = view.Dimensions.TakeWhile(row.Scope.ContainsKey).ToList();
        if (given.Count < row.Scope.Count)
        {
            var missing = view.Dimensions.First(dimension => !row.Scope.ContainsKey(dimension));
            problems.Add(
                (
                    row.Line,
                    $"the view {row.View} goes from {string.Join(" to ", view.Dimensions.Select(Words.Write))}; name the {Words.Write(missing)} too, or give the budget another view"
                )
            );
            return view;
        }

        var path = root;
        foreach (var dimension in given)
        {
            path = path is null ? row.Scope[dimension] : $"{path}/{row.Scope[dimension]}";
            view = view.NodeAt(path) is null ? view.With(dimension, path) : view;
        }

        places.Add((view.Name, path!), new PlaceUse(view.Name, path!, isKnown: true, budget));
        return view;
    }

    /// <summary>A name for the place above all that no value of its dimension has.</summary>
    private static string RootOf(ImmutableArray<BudgetRow> own, IEnumerable<string> categories, ExpenseDimension top)
    {
        var taken = own.Select(row => row.Scope.GetValueOrDefault(top)).Concat(categories).ToHashSet(StringComparer.Ordinal);
        var name = "all";
        while (taken.Contains(name))
        {
            name += ".";
        }

        return name;
    }
}
