using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>The usual figures about receivables as a whole. They are reported and decide nothing.</summary>
/// <remarks>
/// Days have two decimals and percentages two, rounded once, half to even. A figure without sales, or over zero, is unknown (null). All
/// amounts are in one currency, else a <see cref="CurrencyMismatchException"/> is thrown.
/// </remarks>
public static class ReceivablesMetrics
{
    /// <summary>Days sales outstanding: receivables / credit sales × days of the period.</summary>
    /// <exception cref="ArgumentException">The days are not above zero.</exception>
    public static decimal? DaysSalesOutstanding(Money receivables, Money sales, int days)
    {
        _ = receivables + sales;
        return InDays(receivables.MinorUnits, sales.MinorUnits, days);
    }

    /// <summary>The same as if nothing were overdue: only what is not yet due counts.</summary>
    /// <inheritdoc cref="DaysSalesOutstanding" path="/exception"/>
    public static decimal? BestPossibleDaysSalesOutstanding(Money receivables, Money overdue, Money sales, int days) =>
        DaysSalesOutstanding(receivables - overdue, sales, days);

    /// <summary>Average days delinquent: what overdue receivables add to the best possible days, overdue / sales × days.</summary>
    /// <inheritdoc cref="DaysSalesOutstanding" path="/exception"/>
    public static decimal? AverageDaysDelinquent(Money overdue, Money sales, int days) =>
        DaysSalesOutstanding(overdue, sales, days);

    /// <summary>
    /// Collection effectiveness: (begin + sales/N − end) / (begin + sales/N − what is not yet due at the end). 100 % is everything
    /// collected that could be.
    /// </summary>
    /// <param name="begin">Receivables at the beginning.</param>
    /// <param name="sales">Credit sales of the period.</param>
    /// <param name="end">Receivables at the end.</param>
    /// <param name="notDue">The part of those that is not yet due.</param>
    /// <param name="months">N, the months of the period; 1 takes the sales as they are, which is the formula that leaves N out.</param>
    /// <exception cref="ArgumentException">The months are not above zero.</exception>
    public static Percentage? CollectionEffectiveness(Money begin, Money sales, Money end, Money notDue, int months)
    {
        Guard.Against.NegativeOrZero(months);
        _ = begin + sales - end - notDue;
        var could = (begin.MinorUnits * (Int128)months) + sales.MinorUnits;
        var left = could - ((Int128)notDue.MinorUnits * months);
        if (left <= 0)
        {
            return null;
        }
        var points = RoundedDivision.Divide(
            (could - ((Int128)end.MinorUnits * months)) * BasisPoint.PerWhole,
            left,
            Rounding.HalfEven
        );
        return Int128.Abs(points) <= Percentage.MaxBasisPoints ? Percentage.FromBasisPoints((long)points) : null;
    }

    /// <summary>Days beyond terms over payments: Σ amount × days late / Σ amount; early days below zero stay below zero.</summary>
    /// <exception cref="ArgumentException">An amount is negative.</exception>
    public static decimal? DaysBeyondTerms(params IEnumerable<(Money Amount, int DaysLate)> payments)
    {
        Int128 weighted = 0,
            sum = 0;
        Currency? currency = null;
        foreach (var (amount, days) in Guard.Against.Null(payments))
        {
            Guard.Against.Negative(amount.Used().MinorUnits, nameof(payments));
            if (currency is { } first && first != amount.Currency)
            {
                throw new CurrencyMismatchException(amount.Currency, first);
            }
            currency = amount.Currency;
            weighted += (Int128)amount.MinorUnits * days;
            sum += amount.MinorUnits;
        }

        return sum == 0 ? null : Hundredths(weighted * 100, sum);
    }

    private static decimal? InDays(long part, long sales, int days) =>
        sales > 0 ? Hundredths((Int128)part * Guard.Against.NegativeOrZero(days) * 100, sales) : null;

    private static decimal Hundredths(Int128 dividend, Int128 divisor) =>
        (decimal)RoundedDivision.Divide(dividend, divisor, Rounding.HalfEven) / 100m;
}
