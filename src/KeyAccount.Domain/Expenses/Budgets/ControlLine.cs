using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>A budget over the months of one control interval: one line of the ledger.</summary>
public sealed record ControlLine
{
    private ControlLine() { }

    /// <summary>The view.</summary>
    public string View { get; private init; } = "";

    /// <summary>The path of the place.</summary>
    public string Node { get; private init; } = "";

    /// <summary>The id of the budget; null when none is kept, which is zero.</summary>
    public string? Budget { get; private init; }

    /// <summary>The months that count together; for a budget that is not kept the month of the expense.</summary>
    public MonthRange Range { get; private init; }

    /// <summary>What is budgeted for them; below zero when more was carried over or taken away than there was.</summary>
    public Money Budgeted { get; private init; }

    /// <summary>What the ledger admits: budget and tolerance, never below zero; without a limit when it is only kept count of; closed when the rest was carried over.</summary>
    public LineTerms Terms { get; private init; } = null!;

    /// <summary>
    /// The name of the line on the ledger: <c>budget.</c>, the id and the months as in <c>budget.north-2025.202501-202503</c>. Where none is
    /// kept it is <c>budget-none.</c> and the beginning of the SHA-256 of view, place and month. It never changes.
    /// </summary>
    public string LedgerLine { get; private init; } = "";

    /// <summary>Whether no budget is kept.</summary>
    public bool IsAbsent => Budget is null;

    /// <summary>What the terms go back to, for the ids of commands.</summary>
    internal string Basis { get; private init; } = "";

    internal static ControlLine Of(BudgetReading reading, MonthRange range)
    {
        var budgeted = reading.AmountOf(range);
        var terms = reading.Plan.Binds(range)
            ? LineTerms
                .Limited(budgeted.IsPositive ? budgeted : Money.Zero(budgeted.Currency))
                .Tolerating(reading.ToleranceOf(range))
            : LineTerms.Unlimited(budgeted.Currency);
        return new()
        {
            View = reading.View,
            Node = reading.Node,
            Budget = reading.Budget,
            Range = range,
            Budgeted = budgeted,
            Terms = reading.IsClosed ? terms.Closed() : terms,
            LedgerLine = $"budget.{reading.Budget}.{Digits(range.First)}-{Digits(range.Last)}",
            Basis = reading.ChangedBy,
        };
    }

    internal static ControlLine Absent(BudgetView view, BudgetNode node, YearMonth month)
    {
        var name = $"{view.Name} {node.Path} {Digits(month)}";
        return new()
        {
            View = view.Name,
            Node = node.Path,
            Range = MonthRange.Of(month, month),
            Budgeted = Money.Zero(view.Currency),
            Terms = LineTerms.Limited(Money.Zero(view.Currency)),
            LedgerLine = "budget-none." + TextHash.Of(name)[..48],
            Basis = "none",
        };
    }

    private static string Digits(YearMonth month) => FormattableString.Invariant($"{month.Year:0000}{month.Month:00}");
}
