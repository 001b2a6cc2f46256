using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Expenses in relation to what they are for. What is over zero or less is unknown, and so is what comes of an unknown part.</summary>
public static class ExpenseRatios
{
    /// <summary>Expenses as an exact part of net sales; null when either is unknown or the sales are not above zero.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Ratio? ToSales(Money? expense, Money? netSales) => Money.PartOf(expense, netSales);

    /// <summary>What came as an exact part of what was to come; null when either is unknown or the target is not above zero.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Ratio? Attainment(Money? actual, Money? target) => Money.PartOf(actual, target);

    /// <summary>The cost of one visit, one new account or one of anything, half away from zero; null when a part is unknown or there was none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is below zero.</exception>
    public static Money? CostPerUnit(Money? expense, long? count)
    {
        if (count is { } stated)
        {
            Guard.Against.Negative(stated, nameof(count));
        }
        return expense is { } amount && count is > 0 and var units
            ? Money.OfMinor(RoundedDivision.Divide(amount.MinorUnits, units, Rounding.HalfAwayFromZero), amount.Used().Currency)
            : null;
    }
}
