using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>From the list price down to the pocket margin, every step kept in its order, every sum exact.</summary>
/// <remarks>A step that is unknown makes all levels below it unknown, and is named. An unknown cost leaves the margin unknown, never the whole price.</remarks>
public sealed class PriceWaterfall
{
    private PriceWaterfall(Money list, Money? cost, ImmutableArray<Deduction> deductions)
    {
        (List, Cost, Deductions) = (list.Used(), cost?.Used(), deductions);
        InvoicePrice = Less(List, WaterfallPart.OnInvoice);
        PocketPrice = Less(Less(InvoicePrice, WaterfallPart.OffInvoice), WaterfallPart.CostToServe);
        PocketMargin = PocketPrice - Checked(Cost);
    }

    /// <summary>Every bar of the picture in order: levels and steps with what was left before and after. Made when it is asked for.</summary>
    public ImmutableArray<WaterfallStep> Steps => [.. Walk()];

    /// <summary>The list price times the units.</summary>
    public Money List { get; }

    /// <summary>The invoice price; null when a step before it is unknown.</summary>
    public Money? InvoicePrice { get; }

    /// <summary>The pocket price; null when a step before it is unknown.</summary>
    public Money? PocketPrice { get; }

    /// <summary>The cost of the goods; null when unknown.</summary>
    public Money? Cost { get; }

    /// <summary>The pocket margin; null when the pocket price or the cost is unknown.</summary>
    public Money? PocketMargin { get; }

    /// <summary>The pocket margin as a part of the pocket price; null when unknown, also at a pocket price of zero or less.</summary>
    public MarginRate? MarginRate =>
        PocketPrice is { } price && Cost is { } cost && Discounts.MarginRate.TryOf(price, cost, out var rate) ? rate : null;

    /// <summary>The pocket margin as a part of the cost; null when unknown, also at a cost of zero or less.</summary>
    public MarkupRate? MarkupRate =>
        PocketPrice is { } price && Cost is { } cost && Discounts.MarkupRate.TryOf(price, cost, out var rate) ? rate : null;

    /// <summary>What was deducted, by part and within a part in the order given.</summary>
    public ImmutableArray<Deduction> Deductions { get; }

    /// <summary>The steps that are unknown, the first one being that which makes the levels below it unknown.</summary>
    public ImmutableArray<WaterfallStep> Unknown => [.. Steps.Where(step => !step.IsLevel && step.Amount is null)];

    /// <summary>A waterfall.</summary>
    /// <param name="list">List price times units; negative for a return.</param>
    /// <param name="cost">What the goods cost; null when unknown.</param>
    /// <param name="deductions">What is given away.</param>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency than the list price.</exception>
    public static PriceWaterfall Of(Money list, Money? cost, params IEnumerable<Deduction> deductions)
    {
        ImmutableArray<Deduction> given = [.. Guard.Against.Null(deductions)];
        var isInOrder = true;
        for (var place = 0; place < given.Length; place++)
        {
            Guard.Against.Null(given[place]);
            isInOrder &= place == 0 || PartOf(given[place - 1]) <= PartOf(given[place]);
        }
        return new(list, cost, isInOrder ? given : [.. given.OrderBy(PartOf)]);
    }

    /// <summary>Several waterfalls as one: each step is the sum of its kind and name, unknown when one of them is.</summary>
    /// <exception cref="ArgumentException">There is none: a sum of nothing has no currency.</exception>
    /// <exception cref="CurrencyMismatchException">They are of different currencies.</exception>
    public static PriceWaterfall Sum(params IEnumerable<PriceWaterfall> waterfalls)
    {
        ImmutableArray<PriceWaterfall> all = [.. Guard.Against.NullOrEmpty(waterfalls)];
        var sums = new OrderedDictionary<(WaterfallStepKind Kind, string Name), Money?>();
        foreach (var deduction in all.SelectMany(one => one.Deductions))
        {
            if (!sums.TryAdd((deduction.Kind, deduction.Name), deduction.Amount, out var place))
            {
                sums.SetAt(place, sums.GetAt(place).Value + deduction.Amount);
            }
        }
        return Of(
            Money.Sum(all.Select(one => one.List), all[0].List.Currency),
            Money.SumIfKnown(all.Select(one => one.Cost), all[0].List.Currency),
            sums.Select(sum => Deduction.Of(sum.Key.Kind, sum.Key.Name, sum.Value))
        );
    }

    /// <summary>The same with further deductions.</summary>
    internal PriceWaterfall With(IEnumerable<Deduction> further) => Of(List, Cost, [.. Deductions, .. further]);

    /// <summary>What a part takes off; null when a step of it is unknown.</summary>
    public Money? TakenBy(WaterfallPart part) =>
        part == WaterfallPart.Cost
            ? Cost
            : Money.SumIfKnown(Deductions.Where(one => PartOf(one) == part).Select(one => one.Amount), List.Currency);

    /// <summary>What a part takes off as a part of the list price, exact; null when unknown, also at a list price of zero.</summary>
    public Ratio? OfList(WaterfallPart part) =>
        TakenBy(part) is { } taken && Ratio.TryOf(taken.MinorUnits, List.MinorUnits, out var ratio) ? ratio : null;

    /// <summary>Every level and step, a line each, in the reader's language.</summary>
    public string ToString(Language language) => string.Join('\n', Steps.Select(step => step.ToString(language)));

    /// <summary>Every level and step, a line each, in English.</summary>
    public override string ToString() => ToString(Language.English);

    private static WaterfallPart PartOf(Deduction deduction) => WaterfallScales.PartOf(deduction.Kind);

    /// <summary>What is left of a level after a part; null when it or a step of the part is unknown.</summary>
    private Money? Less(Money? level, WaterfallPart part)
    {
        foreach (var deduction in Deductions)
        {
            if (WaterfallScales.PartOf(deduction.Kind) == part)
            {
                level -= Checked(deduction.Amount);
            }
        }
        return level;
    }

    /// <summary>Refuses another currency even where what is left is unknown.</summary>
    private Money? Checked(Money? amount)
    {
        _ = List + (amount ?? Money.Zero(List.Currency));
        return amount;
    }

    private IEnumerable<WaterfallStep> Walk()
    {
        Money? left = List;
        yield return new(WaterfallStepKind.ListPrice, null, left, null, left);
        foreach (var deduction in Deductions.Where(one => WaterfallScales.PartOf(one.Kind) == WaterfallPart.OnInvoice))
        {
            yield return Taken(deduction.Kind, deduction.Name, deduction.Amount, ref left);
        }
        yield return new(WaterfallStepKind.InvoicePrice, null, left, null, left);
        foreach (var deduction in Deductions.Where(one => WaterfallScales.PartOf(one.Kind) != WaterfallPart.OnInvoice))
        {
            yield return Taken(deduction.Kind, deduction.Name, deduction.Amount, ref left);
        }
        yield return new(WaterfallStepKind.PocketPrice, null, left, null, left);
        yield return Taken(WaterfallStepKind.Cost, null, Cost, ref left);
        yield return new(WaterfallStepKind.PocketMargin, null, left, null, left);
    }

    private static WaterfallStep Taken(WaterfallStepKind kind, string? name, Money? amount, ref Money? left)
    {
        var before = left;
        left = before - amount;
        return new(kind, name, amount, before, left);
    }
}
