using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <content>How plans are made.</content>
public sealed partial record BudgetPlan
{
    /// <summary>A total for some months, evenly: the first months get the minor units that are left over.</summary>
    /// <param name="total">Not below zero.</param>
    /// <param name="first">The first month.</param>
    /// <param name="months">How many, 1 to <see cref="MaximumMonths"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is below zero, or the months are too few or too many.</exception>
    public static BudgetPlan Even(Money total, YearMonth first, int months) =>
        ByWeight(total, first, Enumerable.Repeat(1L, Guard.Against.OutOfRange(months, nameof(months), 1, MaximumMonths)));

    /// <summary>A total for some months in proportion to weights, such as the sales of last year.</summary>
    /// <param name="total">Not below zero.</param>
    /// <param name="first">The first month.</param>
    /// <param name="weights">One for each month, not below zero and not all zero.</param>
    /// <exception cref="ArgumentException">All weights are zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount or a weight is below zero, or the months are too few or too many.</exception>
    public static BudgetPlan ByWeight(Money total, YearMonth first, IEnumerable<long> weights)
    {
        (long, long)[] lines = [.. Guard.Against.Null(weights).Select((weight, index) => ((long)index, weight))];
        _ = Guard.Against.OutOfRange(lines.Length, nameof(weights), 1, MaximumMonths);
        return new(Checked(first, lines.Length), NotNegative(total, nameof(total)).Allocate(lines));
    }

    /// <summary>Amounts as they are stated, which must be exactly the total.</summary>
    /// <param name="total">What they must add up to.</param>
    /// <param name="first">The first month.</param>
    /// <param name="months">One amount for each month, not below zero, in the currency of the total.</param>
    /// <exception cref="ArgumentException">They do not add up to the total; the message says by how much.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or the months are too few or too many.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency.</exception>
    public static BudgetPlan Stated(Money total, YearMonth first, IEnumerable<Money> months)
    {
        ImmutableArray<Money> all = [.. Guard.Against.Null(months)];
        _ = Guard.Against.OutOfRange(all.Length, nameof(months), 1, MaximumMonths);
        var sum = Money.Sum(
            all.Select(month => NotNegative(month, nameof(months))),
            NotNegative(total, nameof(total)).Currency
        );
        return sum == total
            ? new(Checked(first, all.Length), all)
            : throw Refusal.Invalid(
                nameof(months),
                $"{all.Length} months add up to {sum}, and not to {total}: {(sum - total).Abs()} {(sum > total ? "too much" : "too little")}."
            );
    }

    /// <summary>Quarters of three months each, every one of them spread evenly over its months.</summary>
    /// <param name="first">The first month of the first quarter.</param>
    /// <param name="quarters">One amount for each quarter, not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or there are none or too many.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public static BudgetPlan OfQuarters(YearMonth first, IEnumerable<Money> quarters) => Spread(first, quarters, 3);

    /// <summary>Years of twelve months each, every one of them spread evenly over its months.</summary>
    /// <param name="first">The first month of the first year.</param>
    /// <param name="years">One amount for each year, not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or there are none or too many.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in several currencies.</exception>
    public static BudgetPlan OfYears(YearMonth first, IEnumerable<Money> years) => Spread(first, years, 12);

    private static BudgetPlan Spread(YearMonth first, IEnumerable<Money> amounts, int length)
    {
        ImmutableArray<Money> all = [.. Guard.Against.Null(amounts).Select(amount => NotNegative(amount, nameof(amounts)))];
        _ = Guard.Against.OutOfRange(all.Length, nameof(amounts), 1, MaximumMonths / length);
        (long, long)[] lines = [.. Enumerable.Range(0, length).Select(index => ((long)index, 1L))];
        _ = Money.Sum(all, all[0].Currency);
        return new(Checked(first, all.Length * length), [.. all.SelectMany(amount => amount.Allocate(lines))]);
    }

    private static Money NotNegative(Money amount, string parameter) =>
        amount.IsNegative ? throw Refusal.OutOfRange(parameter, $"A budget of {amount} is below zero.") : amount;

    // The years of the ledger, so that every day of a plan can be booked.
    private static YearMonth Checked(YearMonth first, int months) =>
        first.Year >= 2000 && MonthRange.Number(first) + months <= 2150 * 12
            ? first
            : throw Refusal.OutOfRange(
                nameof(first),
                $"{months} months from {MonthRange.Text(first)} are not within 2000 to 2149."
            );
}
