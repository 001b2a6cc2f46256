using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>The waterfalls of the lines of a deal and their sum. What is stated for the deal as a whole is allocated to the lines exactly.</summary>
public sealed class DealWaterfall
{
    private DealWaterfall(ImmutableArray<LineWaterfall> lines) =>
        (Lines, Total) = (lines, PriceWaterfall.Sum(lines.Select(line => line.Waterfall)));

    /// <summary>The lines, ascending by number.</summary>
    public ImmutableArray<LineWaterfall> Lines { get; }

    /// <summary>The deal: every step is the sum of that step of the lines.</summary>
    public PriceWaterfall Total { get; }

    /// <summary>A deal of line waterfalls.</summary>
    /// <param name="lines">At least one, each number once.</param>
    /// <param name="header">
    /// What is stated for the deal: divided in proportion to the list amounts of the lines, by the largest remainder, ties to the lowest number.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no line, a number comes twice, or header amounts can't be divided: sales and returns are mixed, or all list amounts are zero.
    /// </exception>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    public static DealWaterfall Of(IEnumerable<LineWaterfall> lines, params IEnumerable<Deduction> header)
    {
        ImmutableArray<LineWaterfall> sorted =
        [
            .. Guard.Against.NullOrEmpty(lines).Select(line => Guard.Against.Null(line)).OrderBy(line => line.Line),
        ];
        foreach (var same in sorted.CountBy(line => line.Line).Where(line => line.Value > 1))
        {
            throw Refusal.Invalid(nameof(lines), $"The line number {same.Key} comes twice.");
        }
        var shares = Divided(header, [.. sorted.Select(line => (line.Line, line.Waterfall.List))]);
        return new(
            shares.IsEmpty
                ? sorted
                : [.. sorted.Select((line, place) => line with { Waterfall = line.Waterfall.With(shares[place]) })]
        );
    }

    /// <summary>The deal of a priced quote: its discounts, and what is known of its lines beside them.</summary>
    /// <param name="priced">The quote with its prices.</param>
    /// <param name="costings">Costs and deductions by line; a line without one has an unknown cost.</param>
    /// <param name="header">What is stated for the deal.</param>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static DealWaterfall OfQuote(
        PricedQuote priced,
        IEnumerable<LineCosting> costings,
        params IEnumerable<Deduction> header
    )
    {
        Guard.Against.Null(priced);
        var byLine = new Dictionary<long, LineCosting>();
        foreach (var costing in Guard.Against.Null(costings))
        {
            _ = priced.Line(Guard.Against.Null(costing).Line);
            if (!byLine.TryAdd(costing.Line, costing))
            {
                throw Refusal.Invalid(nameof(costings), $"The line number {costing.Line} comes twice.");
            }
        }
        var steps = priced.StepsByLine;
        var lines = priced.Quote.Lines;
        var shares = Divided(header, [.. lines.Select(line => (line.Number, line.ListAmount))]);
        return new([
            .. lines.Select(
                (line, place) =>
                {
                    var costing = byLine.GetValueOrDefault(line.Number);
                    return new LineWaterfall(
                        line.Number,
                        PriceWaterfall.Of(
                            line.ListAmount,
                            costing?.Cost,
                            [
                                .. steps[line.Number].Select(Deducted),
                                .. costing?.Deductions ?? [],
                                .. shares.IsEmpty ? [] : shares[place],
                            ]
                        )
                    );
                }
            ),
        ]);
    }

    private static Deduction Deducted(Adjustment step) =>
        Deduction.Of(
            step.Discount.IsMarkUp ? WaterfallStepKind.Surcharge : WaterfallScales.StepOf(step.Discount.Kind),
            step.Discount.Id,
            step.Granted
        );

    /// <summary>What every line bears of the header amounts, in the order of the lines; nothing at all when there are none.</summary>
    private static ImmutableArray<Deduction[]> Divided(IEnumerable<Deduction> header, (long Number, Money List)[] lines)
    {
        ImmutableArray<Deduction> whole = [.. Guard.Against.Null(header).Select(one => Guard.Against.Null(one))];
        if (whole.IsEmpty)
        {
            return [];
        }
        if (lines.Any(line => line.List.IsNegative) && lines.Any(line => line.List.IsPositive))
        {
            throw Refusal.Invalid(
                nameof(header),
                $"'{whole[0].Name}' can't be divided among sales and returns; state it by line, or make a deal of each."
            );
        }
        var weights = lines.Select(line => (line.Number, line.List.Abs().MinorUnits)).ToArray();
        var parts = whole.Select(one => one.Amount?.Allocate(weights)).ToArray();
        return
        [
            .. lines.Select(
                (_, place) => whole.Select((one, index) => Deduction.Of(one.Kind, one.Name, parts[index]?[place])).ToArray()
            ),
        ];
    }
}
