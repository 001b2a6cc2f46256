using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>Why expenses differ from the budget, in parts that add up to the difference exactly. Above zero is dearer.</summary>
/// <param name="Price">The inputs cost another price each: (Pa − Pb) × inputs.</param>
/// <param name="Efficiency">More or fewer inputs than planned for the activity that came, at the planned price.</param>
/// <param name="Fixed">What does not vary with the activity.</param>
/// <param name="Unplanned">Variable expenses of an activity that was not planned.</param>
/// <param name="Undivided">Spending that can't be told apart: no inputs are told, or there is no price on a side.</param>
/// <param name="Quantity">More or less activity in all, at the average planned cost.</param>
/// <param name="Mix">Other activities than planned: what is left of the volume.</param>
/// <param name="Dropped">What was planned and did not come at all; below zero.</param>
public sealed record ExpenseVarianceParts(
    Money Price,
    Money Efficiency,
    Money Fixed,
    Money Unplanned,
    Money Undivided,
    Money Quantity,
    Money Mix,
    Money Dropped
)
{
    /// <summary>Spending variance: actual less flexed budget.</summary>
    public Money Spending => Price + Efficiency + Fixed + Unplanned + Undivided;

    /// <summary>Activity variance: flexed less planned budget; the volume, dropped activities included.</summary>
    public Money Activity => Quantity + Mix + Dropped;

    /// <summary>The whole difference: actual less planned.</summary>
    public Money Total => Spending + Activity;

    /// <summary>The parts in one line.</summary>
    public override string ToString() =>
        $"price {Price}, efficiency {Efficiency}, fixed {Fixed}, unplanned {Unplanned}, undivided {Undivided}; "
        + $"quantity {Quantity}, mix {Mix}, dropped {Dropped}; total {Total}";

    internal static ExpenseVarianceParts Sum(IEnumerable<ExpenseVarianceParts> parts, Currency currency)
    {
        ExpenseVarianceParts[] all = [.. parts];
        Money Of(Func<ExpenseVarianceParts, Money> part) => Money.Sum(all.Select(part), currency);
        return new(
            Of(one => one.Price),
            Of(one => one.Efficiency),
            Of(one => one.Fixed),
            Of(one => one.Unplanned),
            Of(one => one.Undivided),
            Of(one => one.Quantity),
            Of(one => one.Mix),
            Of(one => one.Dropped)
        );
    }
}
