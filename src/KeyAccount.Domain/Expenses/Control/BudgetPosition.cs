using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>One applicable budget as a check finds it: what it is and what uses it, over the days of its control interval.</summary>
/// <remarks>
/// <para>
/// A check meets one position for each budget that applies: every ancestor in every parallel view. Budgets are a closed world: where none is
/// kept the position is <see cref="Absent"/> and the budget zero. A key that leads nowhere is <see cref="Unresolved"/>, which is not zero.
/// </para>
/// <para>Null means not known, never nothing. All amounts are in <see cref="Currency"/>.</para>
/// </remarks>
public sealed record BudgetPosition
{
    /// <summary>The id of the budget, or what led to none.</summary>
    public required string Budget { get; init; }

    /// <summary>The view it belongs to, such as <c>territory</c> or <c>category</c>: views are checked in parallel.</summary>
    public required string View { get; init; }

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The days for which the budgeted amount is meant: the control interval up to its boundary.</summary>
    public required DateRange Period { get; init; }

    /// <summary>How the interval is called, such as <c>year to date, to the end of June</c>; null when it is not told.</summary>
    public string? Interval { get; init; }

    /// <summary>What may be used; signed, as overspending brought forward can leave less than nothing.</summary>
    public required Money? Budgeted { get; init; }

    /// <summary>What was spent: invoices and costs incurred, less credits.</summary>
    public required Money? Actual { get; init; }

    /// <summary>What was entered and is not yet approved or posted.</summary>
    public required Money? Pending { get; init; }

    /// <summary>What is ordered and not yet invoiced.</summary>
    public required Money? Committed { get; init; }

    /// <summary>What is requested and not yet ordered.</summary>
    public required Money? Reserved { get; init; }

    /// <summary>
    /// What of it the checked document gives back by being entered: its own earlier holding when it is saved again, and what it relieves of
    /// its predecessor. Nothing when not stated.
    /// </summary>
    public Money Relieved
    {
        get => field.Currency.IsNone ? Money.Zero(Currency) : field;
        init;
    }

    /// <summary>Whether no such budget is kept, so that it is zero.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Everything that uses the budget now; null when a part of it is not known.</summary>
    public Money? Consumed => ConsumedUnits is { } units ? Of(units) : null;

    /// <summary>
    /// What the document may still take: budget less actual, pending, committed and reserved, after what it gives back. Below zero when the
    /// budget is already exceeded; null when a part is not known.
    /// </summary>
    public Money? Available => AvailableUnits is { } units ? Of(units) : null;

    /// <summary>No budget is kept: it is zero, and nothing uses it as far as is known.</summary>
    /// <exception cref="ArgumentException">A name is blank, or the currency is none.</exception>
    public static BudgetPosition Absent(string budget, string view, Currency currency, DateRange period)
    {
        var zero = Money.Zero(currency);
        return new()
        {
            Budget = Guard.Against.NullOrWhiteSpace(budget),
            View = Guard.Against.NullOrWhiteSpace(view),
            Currency = currency,
            Period = period,
            Budgeted = zero,
            Actual = zero,
            Pending = zero,
            Committed = zero,
            Reserved = zero,
            IsAbsent = true,
        };
    }

    /// <summary>The key leads to no budget and to no declared absence of one: nothing is known, and a check refers.</summary>
    /// <param name="what">What could not be resolved, such as a department that is not given.</param>
    /// <param name="view">The view that needs it.</param>
    /// <param name="currency">The currency of the budgets.</param>
    /// <param name="period">The days asked for.</param>
    /// <exception cref="ArgumentException">A name is blank.</exception>
    public static BudgetPosition Unresolved(string what, string view, Currency currency, DateRange period) =>
        new()
        {
            Budget = Guard.Against.NullOrWhiteSpace(what),
            View = Guard.Against.NullOrWhiteSpace(view),
            Currency = currency,
            Period = period,
            Budgeted = null,
            Actual = null,
            Pending = null,
            Committed = null,
            Reserved = null,
        };

    /// <summary>In minor units; five amounts of money stay far within 64 bits.</summary>
    internal long? ConsumedUnits => Units(Actual) + Units(Pending) + Units(Committed) + Units(Reserved);

    internal long? AvailableUnits => Units(Budgeted) - (ConsumedUnits - RelievedUnits);

    internal long RelievedUnits => Units(Relieved)!.Value;

    internal long? BudgetedUnits => Units(Budgeted);

    internal long? ActualUnits => Units(Actual);

    private long? Units(Money? amount) =>
        amount is not { } money ? null
        : money.Currency == Currency ? money.MinorUnits
        : throw new CurrencyMismatchException(money.Currency, Currency);

    private Money Of(long units) => Money.OfMinor(Math.Clamp(units, -Money.MaxMinorUnits, Money.MaxMinorUnits), Currency);
}
