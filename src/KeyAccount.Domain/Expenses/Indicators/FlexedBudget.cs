using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Indicators;

/// <summary>A budget flexed to the activity that came, and why expenses differ from it: to the minor unit.</summary>
/// <remarks>
/// <para>
/// Planned + activity variance = flexed, flexed + spending variance = actual. The flexed variable part of a line, planned × actual activity ÷
/// planned activity, is rounded once, half away from zero; so are the actual inputs at the planned price. Price, efficiency and mix have the
/// rest of the rounding.
/// </para>
/// <para>
/// A line with an unknown amount or activity has no parts, and the total is unknown. A line without activity above zero on both sides can't be
/// flexed: what was not planned is unplanned, what did not come at all is dropped, the rest is undivided.
/// </para>
/// </remarks>
public sealed class FlexedBudget
{
    private FlexedBudget(Currency currency, ImmutableArray<ExpenseVarianceLine> lines)
    {
        (Currency, Lines) = (currency, lines);
        Known = ExpenseVarianceParts.Sum(lines.Select(line => line.Parts).OfType<ExpenseVarianceParts>(), currency);
    }

    /// <summary>The currency of the amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The lines by the ordinal order of their categories.</summary>
    public ImmutableArray<ExpenseVarianceLine> Lines { get; }

    /// <summary>The parts of all lines that are known.</summary>
    public ExpenseVarianceParts Known { get; }

    /// <summary>The lines of which an amount or the activity is unknown.</summary>
    public ImmutableArray<ExpenseVarianceLine> Unknown => [.. Lines.Where(line => line.Parts is null)];

    /// <summary>The whole difference in its parts; null when a line is unknown.</summary>
    public ExpenseVarianceParts? Total => Unknown.IsEmpty ? Known : null;

    /// <summary>The budget as planned; null when a line is unknown.</summary>
    public Money? Planned => Money.SumIfKnown(Lines.Select(line => line.Planned), Currency);

    /// <summary>The budget for the activity that came; null when a line is unknown.</summary>
    public Money? Flexed => Money.SumIfKnown(Lines.Select(line => line.Flexed), Currency);

    /// <summary>What came; null when a line is unknown.</summary>
    public Money? Actual => Money.SumIfKnown(Lines.Select(line => line.Actual), Currency);

    /// <summary>Flexes a budget.</summary>
    /// <param name="currency">The currency of all amounts.</param>
    /// <param name="lines">Plan and actual of each category, in any order.</param>
    /// <exception cref="ArgumentException">A category stands twice.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    /// <exception cref="OverflowException">A flexed amount leaves 64 bits; one that does not and is larger than money may be is out of range.</exception>
    public static FlexedBudget Of(Currency currency, IEnumerable<ActivityLine> lines)
    {
        var sorted = Sorted.Once(lines, line => line.Category, "category", nameof(lines));
        Dictionary<string, ExpenseVarianceParts?> parts = new(StringComparer.Ordinal);
        foreach (var driver in sorted.GroupBy(line => line.Driver, StringComparer.Ordinal))
        {
            ActivityLine[] own = [.. driver];
            var divided = PriceQuantityMix.Divide(
                [.. own.Select(line => Side(line.Planned, currency))],
                [.. own.Select(line => Side(line.Actual, currency))]
            );
            for (var index = 0; index < own.Length; index++)
            {
                parts.Add(own[index].Category, Parts(own[index], divided[index], currency));
            }
        }
        return new(currency, [.. sorted.Select(line => new ExpenseVarianceLine(line, parts[line.Category]))]);
    }

    private static UnitsAndAmount Side(ExpenseActivity side, Currency currency) =>
        new(side.Activity, (side.Variable + Money.Zero(currency))?.MinorUnits);

    private static ExpenseVarianceParts? Parts(ActivityLine line, DifferenceParts? divided, Currency currency)
    {
        var fixedPart = line.Actual.Fixed - line.Planned.Fixed + Money.Zero(currency);
        if (divided is not { } known || fixedPart is not { } differs)
        {
            return null;
        }
        var efficiency = Efficiency(line, known.Price);
        Money Of(long minorUnits) => Money.OfMinor(minorUnits, currency);
        return new(
            Of(efficiency is { } wasted ? known.Price - wasted : 0),
            Of(efficiency ?? 0),
            differs,
            Of(known.New),
            Of(efficiency is null ? known.Undivided + known.Price : known.Undivided),
            Of(known.Quantity),
            Of(known.Mix),
            Of(known.Lost)
        );
    }

    /// <summary>What of the spending comes of more or fewer inputs: actual inputs at the planned price less the flexed amount; null without a price.</summary>
    private static long? Efficiency(ActivityLine line, long spending) =>
        line is { Planned: { Activity: > 0, Inputs: > 0 }, Actual: { Activity: > 0, Inputs: > 0 and var inputs } }
            ? PriceQuantityMix.AtPriceOf(new(line.Planned.Inputs, line.Planned.Variable!.Value.MinorUnits), inputs)
                - (line.Actual.Variable!.Value.MinorUnits - spending)
            : null;
}
