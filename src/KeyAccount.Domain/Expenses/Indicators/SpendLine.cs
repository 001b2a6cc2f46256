using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>A line on the way to the end of a budget, such as a warning at 80 % or the limit at 100 %.</summary>
public sealed record SpendLine
{
    private SpendLine(string name, Percentage ofBudget, LineComparison comparison) =>
        (Name, OfBudget, Comparison) = (name, ofBudget, comparison);

    /// <summary>What it is called: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public string Name { get; }

    /// <summary>Where it lies, above zero; also beyond the whole budget.</summary>
    public Percentage OfBudget { get; }

    /// <summary>Whether the line itself counts.</summary>
    public LineComparison Comparison { get; }

    /// <summary>A line that is reached by what lies on it.</summary>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It does not lie above zero.</exception>
    public static SpendLine At(string name, Percentage ofBudget) => Of(name, ofBudget, LineComparison.AtOrBeyond);

    /// <summary>A line that is reached only by what lies beyond it.</summary>
    /// <inheritdoc cref="At" path="/exception"/>
    public static SpendLine Above(string name, Percentage ofBudget) => Of(name, ofBudget, LineComparison.Beyond);

    /// <summary>
    /// The amount at which it lies. Part of a minor unit is rounded up for a line that counts itself and down for one that does not: so whole
    /// amounts reach it exactly when they reach the unrounded one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is larger than money may be.</exception>
    public Money AmountOf(Money budget) =>
        budget.Times(
            OfBudget,
            Comparison switch
            {
                LineComparison.AtOrBeyond => Rounding.Up,
                LineComparison.Beyond => Rounding.Down,
            }
        );

    /// <summary>Whether an amount has reached a line at that amount.</summary>
    internal bool IsReached(Money amount, Money line) => amount.MinorUnits >= Needed(line);

    /// <summary>The smallest amount that reaches it, in minor units.</summary>
    internal long Needed(Money line) =>
        Comparison switch
        {
            LineComparison.AtOrBeyond => line.MinorUnits,
            LineComparison.Beyond => line.MinorUnits + 1,
        };

    private static SpendLine Of(string name, Percentage ofBudget, LineComparison comparison) =>
        new(
            Identifier.Check(name),
            ofBudget > Percentage.Zero
                ? ofBudget
                : throw Refusal.OutOfRange(nameof(ofBudget), $"A line at {ofBudget} of the budget does not lie above zero."),
            comparison
        );
}
