using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>Everything that a review of expenses found.</summary>
/// <param name="Seen">What it was made from.</param>
/// <param name="Policies">The policies that decided.</param>
/// <param name="Files">What became of the rows of each file.</param>
/// <param name="Language">The language of sentences.</param>
internal sealed record SpendingReview(
    SeenExpenses Seen,
    SpendingPolicies Policies,
    IReadOnlyList<FileTally> Files,
    Language Language
)
{
    /// <summary>The budgets whose period has begun, the worst first; those of one state by view, place and period.</summary>
    public required ImmutableArray<BudgetUse> Budgets { get; init; }

    /// <summary>Where keys lead nowhere in a view, so that nothing is known; the most lines first.</summary>
    public required ImmutableArray<PlaceUse> Unplaced { get; init; }

    /// <summary>Lines without a category, of which no budget can be told.</summary>
    public required int Uncategorised { get; init; }

    /// <summary>By category and month.</summary>
    public required SpendingMonths Months { get; init; }

    /// <summary>Pairs that may be one expense; null when no supplier is known.</summary>
    public required ImmutableArray<SpendMatch>? Repeats { get; init; }

    /// <summary>Sums of one person with one supplier, each once, the largest first; null when no supplier is known.</summary>
    public required ImmutableArray<SpendSplit>? Splits { get; init; }

    /// <summary>Why expenses differ from the budgets of one view; null when no budget can be flexed.</summary>
    public required SpendingVariance? Variance { get; init; }

    /// <summary>Expenses by what they are for; null without sales.</summary>
    public required SpendingIndicators? Indicators { get; init; }

    /// <summary>What categories are to come down to, and where to begin; null without categories or sales.</summary>
    public required SpendingReduction? Reduction { get; init; }

    /// <summary>An earlier review; null when none was given.</summary>
    public PreviousSpending? Previous { get; init; }

    /// <summary>All that was incurred in the months shown; null when it is more than money may be.</summary>
    public Money Incurred => Money.Sum(Months.Totals, Seen.Currency);

    /// <summary>The budgets whose period holds the day of the review, and those that are missing.</summary>
    public IEnumerable<BudgetUse> Current => Budgets.Where(budget => budget.IsCurrent);

    /// <summary>What may be a duplicate, then what may have been split.</summary>
    public IEnumerable<Question> Questions => (Repeats ?? []).Select(Question.Of).Concat((Splits ?? []).Select(Question.Of));

    /// <summary>The lines that repeat an earlier one, each once; null when no supplier is known.</summary>
    public int? RepeatedLines => Repeated?.Count();

    /// <summary>What they cost; null when no supplier is known.</summary>
    public Money? RepeatedAmount => Repeated is { } lines ? Money.Sum(lines.Select(line => line.Amount), Seen.Currency) : null;

    /// <summary>What the files do not tell.</summary>
    public IEnumerable<SpendingGap> NotAssessed =>
        new (bool IsMissing, SpendingGap Gap)[]
        {
            (!Seen.Supplied.Budgets, SpendingGap.Budgets),
            (!Seen.Supplied.Categories, SpendingGap.Categories),
            (!Seen.Supplied.Suppliers, SpendingGap.Suppliers),
            (!Seen.Supplied.Sales, SpendingGap.Sales),
            (Seen.Supplied is { Budgets: true, Sales: true } && Variance is null, SpendingGap.Variance),
        }
            .Where(one => one.IsMissing)
            .Select(one => one.Gap);

    private IEnumerable<SpendLine>? Repeated => Repeats?.Select(match => match.Second).DistinctBy(line => line.Id);

    /// <summary>Reviews.</summary>
    /// <exception cref="Commands.DataException">The budgets contradict each other.</exception>
    public static SpendingReview Of(
        SeenExpenses seen,
        ExpenseRequest request,
        RowGate gate,
        SpendingPolicies policies,
        CancellationToken cancelled
    )
    {
        var categories = seen.Expenses.Select(row => row.Key?.Category).OfType<string>().Distinct(StringComparer.Ordinal);
        var (places, problems) = BudgetPlaces.Of(seen.Budgets, categories, seen.Currency);
        foreach (var (line, message) in problems)
        {
            gate.Fail(request.Budget!, line, BudgetColumns.Budget.Name, message);
        }

        var previous = request.Previous is null ? null : PreviousSpending.Read(request.Previous, gate);
        if (gate.HasFailed)
        {
            throw new Commands.DataException(gate.Problems);
        }

        var hasPlaces = seen.Supplied is { Budgets: true, Categories: true };
        var shown = SpendingMonths.Of(seen);
        if (hasPlaces)
        {
            Count(seen, places, DateRange.Of(shown.Months[0].OnDayOfMonth(1), seen.AsOf.PlusDays(1)));
        }

        cancelled.ThrowIfCancellationRequested();
        ImmutableArray<BudgetUse> budgets = hasPlaces ? [.. BudgetsOf(seen, places, policies, shown)] : [];
        var lines = seen.Supplied.Suppliers ? SpendLinesOf(seen) : null;
        ImmutableArray<SpendMatch>? repeats = lines is null
            ? null
            : SpendMatches.Find(lines, policies.Claims.Terms.QuestionDays);
        var indicators = SpendingIndicators.Of(seen, shown);
        return new SpendingReview(seen, policies, gate.Tallies, request.Language)
        {
            Budgets = budgets,
            Unplaced =
            [
                .. places.All.Where(place => !place.IsKnown && place.Lines > 0).OrderByDescending(place => place.Lines),
            ],
            Uncategorised = seen.Supplied.Categories ? seen.Expenses.Count(row => row.Key is null) : 0,
            Months = shown,
            Repeats = repeats,
            Splits = lines is null ? null : SplitsOf(lines, policies.Claims.Terms.SplitDays),
            Variance = SpendingVariance.Of(seen, budgets),
            Indicators = indicators,
            Reduction = SpendingReduction.Of(seen, shown, indicators, repeats, policies.Reduction),
            Previous = previous,
        };
    }

    private static void Count(SeenExpenses seen, BudgetPlaces places, DateRange shown)
    {
        foreach (var row in seen.Expenses)
        {
            if (row.Key is null)
            {
                continue;
            }

            foreach (var place in places.Of(row.Key))
            {
                // Where no budget is kept, or the key leads nowhere, only what is recent and within any budget of the view is told.
                if (place.HasBudget || (shown.Contains(row.On) && places.IsBudgeted(place.View, row.On)))
                {
                    place.Add(row);
                }
            }
        }
    }

    private static IEnumerable<BudgetUse> BudgetsOf(
        SeenExpenses seen,
        BudgetPlaces places,
        SpendingPolicies policies,
        SpendingMonths shown
    ) =>
        places
            .All.Where(place => place.IsKnown)
            .SelectMany(place =>
                place.HasBudget
                    ? place
                        .Periods.Where(row => row.From <= seen.AsOf)
                        .Select(row => BudgetUse.Of(place, row, seen, policies.Control))
                : place.Lines > 0
                    ?
                    [
                        BudgetUse.Absent(
                            place,
                            DateRange.Of(shown.Months[0].OnDayOfMonth(1), shown.Months[^1].OnDayOfMonth(1).PlusMonths(1)),
                            seen,
                            policies.Control
                        ),
                    ]
                : Enumerable.Empty<BudgetUse>()
            )
            .OrderByDescending(budget => budget.IsCurrent)
            .ThenByDescending(budget => budget.State)
            .ThenByDescending(budget => budget.WillBeExceededBy?.MinorUnits ?? long.MaxValue)
            .ThenBy(budget => budget.Place.View, StringComparer.Ordinal)
            .ThenBy(budget => budget.Place.Path, StringComparer.Ordinal)
            .ThenBy(budget => budget.Position.Period.Start);

    private static List<SpendLine> SpendLinesOf(SeenExpenses seen) =>
        [
            .. seen
                .Expenses.Where(row => row.Stage >= ExpenseState.Pending)
                .Select(row => new SpendLine
                {
                    Id = row.Name,
                    Supplier = row.Supplier,
                    Amount = row.Amount,
                    On = row.On,
                    Person = row.Key?.Person,
                    Receipts = row.Receipt is { } receipt ? [receipt] : [],
                }),
        ];

    /// <summary>Each span once, told by the expense that is its first.</summary>
    private static ImmutableArray<SpendSplit> SplitsOf(List<SpendLine> lines, int days) =>
        [
            .. SpendSplits
                .Find(lines, days)
                .DistinctBy(split => (split.Line.Supplier, split.Line.Person, split.First, split.Last, split.Sum))
                .OrderByDescending(split => split.Sum.MinorUnits)
                .ThenBy(split => split.First)
                .ThenBy(split => split.Line.Id, StringComparer.Ordinal),
        ];
}
