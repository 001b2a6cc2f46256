using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The figures that follow from the facts, exact to the minor unit, and rounded once where a feature has a grain.</summary>
internal static class BudgetFigures
{
    /// <summary>What stands for "beyond any share": 1,000,000 %.</summary>
    private const long BeyondAnyShare = 100_000_000;

    /// <summary>Times 10,000 it fits in 64 bits.</summary>
    private const long WithinLong = 900_000_000_000_000;

    /// <summary>What the document adds to the use, after what it gives back.</summary>
    public static long? Increment(BudgetFacts facts) =>
        RequestedUnits(facts) is { } requested ? requested - facts.Position.RelievedUnits : null;

    /// <summary>The use with the document.</summary>
    public static long? Used(BudgetFacts facts) => facts.Position.ConsumedUnits + Increment(facts);

    /// <summary>The use with the document less the budget.</summary>
    public static long? Over(BudgetFacts facts) => Used(facts) - facts.Position.BudgetedUnits;

    /// <summary>The use without the document less the budget.</summary>
    public static long? OverBefore(BudgetFacts facts) => -facts.Position.AvailableUnits;

    /// <summary>The use with the document as a share of the budget.</summary>
    public static Percentage? Usage(BudgetFacts facts, Rounding rounding) =>
        Used(facts) is { } used && facts.Position.BudgetedUnits is { } budgeted
            ? Percentage.FromBasisPoints(UsageOf(used, budgeted, rounding))
            : null;

    /// <summary>Of a budget of nothing or less, any use above it is beyond any share, and use up to it is none.</summary>
    public static long UsageOf(long used, long budgeted, Rounding rounding) =>
        budgeted <= 0 ? (used > budgeted ? BeyondAnyShare : 0) : PointsOf(used, budgeted, rounding);

    /// <summary>
    /// By how many points the share spent leads the share of time passed, the day itself included; rounded up. Nothing budgeted, or no days
    /// to pass: nothing leads.
    /// </summary>
    public static Percentage? Pace(BudgetFacts facts)
    {
        var (position, period) = (facts.Position, facts.Position.Period);
        var spent = position.ActualUnits + (facts.Stage == ExpenseStage.Actual ? Increment(facts) : 0);
        if (spent is not { } units || position.BudgetedUnits is not { } budgeted)
        {
            return null;
        }
        if (budgeted <= 0 || period.IsEmpty)
        {
            return Percentage.Zero;
        }
        long days = period.Length;
        long passed = Math.Clamp(Period.DaysBetween(period.Start, facts.AsOf) + 1, 0, (int)days);
        // units / budgeted - passed / days, as one fraction.
        var (lead, whole) = (((Int128)units * days) - ((Int128)passed * budgeted), (Int128)budgeted * days);
        return Percentage.FromBasisPoints(PointsOf(lead, whole, Rounding.Up));
    }

    /// <summary>A part in basis points of a whole above zero, held within what stands for beyond any share; in 64 bits where both fit.</summary>
    private static long PointsOf(Int128 part, Int128 whole, Rounding rounding) =>
        part > -WithinLong && part < WithinLong && whole <= long.MaxValue
            ? Math.Clamp(
                RoundedDivision.Divide((long)part * BasisPoint.PerWhole, (long)whole, rounding),
                -BeyondAnyShare,
                BeyondAnyShare
            )
            : (long)
                Int128.Clamp(
                    RoundedDivision.Divide(part * BasisPoint.PerWhole, whole, rounding),
                    -BeyondAnyShare,
                    BeyondAnyShare
                );

    private static long? RequestedUnits(BudgetFacts facts) =>
        facts.Requested is not { } requested ? null
        : requested.Currency == facts.Position.Currency ? requested.MinorUnits
        : throw new CurrencyMismatchException(requested.Currency, facts.Position.Currency);
}
