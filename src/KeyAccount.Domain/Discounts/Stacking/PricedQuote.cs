using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>A quote with its prices: every step in order, what floors held back, and every discount that was not given.</summary>
/// <remarks>It keeps numbers; lines, steps and reasons are made when they are asked for.</remarks>
public sealed class PricedQuote
{
    private readonly StackingPolicy policy;

    // In minor units and as of a sale; the freight stands behind the last line.
    private readonly ImmutableArray<long> net;
    private readonly long total;
    private readonly ImmutableArray<AdjustmentEntry> adjustments;
    private readonly ImmutableArray<RejectionEntry> rejections;
    private readonly ImmutableArray<ShortfallEntry> shortfalls;

    internal PricedQuote(
        StackingPolicy policy,
        Quote quote,
        LinePrices prices,
        ImmutableArray<AdjustmentEntry> adjustments,
        ImmutableArray<RejectionEntry> rejections,
        ImmutableArray<ShortfallEntry> shortfalls
    )
    {
        (this.policy, Quote, net, total) = (policy, quote, [.. prices.Running], prices.Total);
        (this.adjustments, this.rejections, this.shortfalls) = (adjustments, rejections, shortfalls);
    }

    /// <summary>The policy that was applied.</summary>
    public StackingPolicy Policy => policy;

    /// <summary>The quote at list prices.</summary>
    public Quote Quote { get; }

    /// <summary>What is charged for all lines, without freight; negative for a return.</summary>
    public Money NetTotal => Signed(total);

    /// <summary>What all discounts took off the lines: list less net, exactly the sum of their steps.</summary>
    public Money Discount => Quote.ListTotal - NetTotal;

    /// <summary>
    /// All discounts on the lines as a percentage of list, those on the order included, weighted by quantity; null when the list price is zero.
    /// Rounded half away from zero.
    /// </summary>
    public Percentage? Depth =>
        Percentage.TryOf(Discount.MinorUnits, Quote.ListTotal.MinorUnits, Rounding.HalfAwayFromZero, out var depth)
            ? depth
            : null;

    /// <summary>What is charged for freight; null when it is not known, negative for a return.</summary>
    public Money? Freight => Quote.Terms.Freight is null ? null : Signed(net[^1]);

    /// <summary>The lines with their net amounts, by number.</summary>
    public ImmutableArray<PricedLine> Lines =>
        [.. Quote.Lines.Select((line, place) => new PricedLine(line, Signed(net[place])))];

    /// <summary>Every step in the order in which it was taken.</summary>
    public ImmutableArray<Adjustment> Adjustments => [.. adjustments.Select(Shown)];

    /// <summary>Every discount that was not given, with the line and the reason.</summary>
    public ImmutableArray<Rejection> Rejections =>
        [
            .. rejections.Select(entry => new Rejection(
                policy.Discounts[entry.Discount],
                LineAt(entry.Place),
                entry.Reason,
                entry.By < 0 ? null : policy.Discounts[entry.By]
            )),
        ];

    /// <summary>What floors held back: of order discounts what no line could take, of others what their line could not.</summary>
    public ImmutableArray<Shortfall> Shortfalls =>
        [
            .. adjustments
                .Where(entry => entry.Wanted != entry.Granted)
                .Select(entry => new Shortfall(
                    policy.Discounts[entry.Discount],
                    LineAt(entry.Place),
                    Signed(entry.Wanted),
                    Signed(entry.Granted)
                )),
            .. shortfalls.Select(entry => new Shortfall(
                policy.Discounts[entry.Discount],
                null,
                Signed(entry.Wanted),
                Signed(entry.Granted)
            )),
        ];

    /// <summary>The line of a number.</summary>
    /// <exception cref="ArgumentException">The quote has none.</exception>
    public PricedLine Line(long number) => new(Quote.Lines[PlaceOf(number)], Signed(net[PlaceOf(number)]));

    /// <summary>The steps of one line, in order.</summary>
    /// <inheritdoc cref="Line" path="/exception"/>
    public ImmutableArray<Adjustment> StepsOf(long number)
    {
        var place = PlaceOf(number);
        return [.. adjustments.Where(entry => entry.Place == place).Select(Shown)];
    }

    /// <summary>The steps of every line, in order: for whoever wants those of many lines.</summary>
    internal ILookup<long, Adjustment> StepsByLine =>
        Adjustments.Where(step => step.Line is not null).ToLookup(step => step.Line!.Value);

    /// <summary>Every step and every reason, a line each, the same in every culture.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"list {Quote.ListTotal}\n");
        foreach (var step in Adjustments)
        {
            var place = step.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : "freight";
            text.Append(CultureInfo.InvariantCulture, $"{place}: {step.Discount.Id} {-step.Granted} = {step.After}\n");
        }
        foreach (var rejection in Rejections)
        {
            text.Append(CultureInfo.InvariantCulture, $"not given: {rejection}\n");
        }
        foreach (var shortfall in Shortfalls)
        {
            text.Append(CultureInfo.InvariantCulture, $"not granted: {shortfall.Ungranted} of {shortfall.Discount.Id}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"net {NetTotal}").ToString();
    }

    private int PlaceOf(long number)
    {
        for (var (low, high) = (0, Quote.Lines.Length - 1); low <= high; )
        {
            var middle = (low + high) / 2;
            switch (Quote.Lines[middle].Number.CompareTo(number))
            {
                case 0:
                    return middle;
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }
        throw Refusal.Invalid(nameof(number), $"The quote has no line {number}.");
    }

    private Adjustment Shown(AdjustmentEntry entry) =>
        new(
            policy.Discounts[entry.Discount],
            LineAt(entry.Place),
            Signed(entry.Before),
            Signed(entry.Wanted),
            Signed(entry.Granted),
            Signed(entry.Before - entry.Granted)
        );

    private long? LineAt(int place) => place < 0 || place == net.Length - 1 ? null : Quote.Lines[place].Number;

    private Money Signed(long minorUnits) => Money.OfMinor(Quote.IsReturn ? -minorUnits : minorUnits, Quote.Currency);
}
