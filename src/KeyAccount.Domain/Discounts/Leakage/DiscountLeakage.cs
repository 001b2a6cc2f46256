using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Leakage;

/// <summary>
/// Where the list price goes: by reason, territory and person, ranked. The rows of each ranking add up to all of it, to the minor unit; what is
/// unknown is counted, never zero.
/// </summary>
public sealed class DiscountLeakage
{
    private DiscountLeakage(ImmutableArray<LeakageDeal> deals, Currency currency)
    {
        Total = Row(null, [.. deals], currency);
        ByStep = ByDeduction(deals, currency, one => (one.Kind, null));
        ByReason = ByDeduction(deals, currency, one => (one.Kind, one.Name));
        ByTerritory = ByDeal(deals, currency, deal => deal.Territory);
        ByPerson = ByDeal(deals, currency, deal => deal.Person);
    }

    /// <summary>All deals together.</summary>
    public LeakageRow Total { get; }

    /// <summary>By step of the waterfall: what kind of reason takes most. A row counts the deals that have the step.</summary>
    public ImmutableArray<LeakageRow> ByStep { get; }

    /// <summary>By step and name: which discount, rebate or cost takes most.</summary>
    public ImmutableArray<LeakageRow> ByReason { get; }

    /// <summary>By territory; deals of an unknown one have a row of their own.</summary>
    public ImmutableArray<LeakageRow> ByTerritory { get; }

    /// <summary>By person; deals of an unknown one have a row of their own.</summary>
    public ImmutableArray<LeakageRow> ByPerson { get; }

    /// <summary>The leakage of deals.</summary>
    /// <param name="currency">The currency of their amounts.</param>
    /// <param name="deals">The deals, each once, in any order; none is allowed.</param>
    /// <exception cref="ArgumentException">A deal comes twice.</exception>
    /// <exception cref="CurrencyMismatchException">A waterfall is in another currency.</exception>
    public static DiscountLeakage Of(Currency currency, params IEnumerable<LeakageDeal> deals)
    {
        ImmutableArray<LeakageDeal> all = [.. Guard.Against.Null(deals).Select(Checked)];
        return
            all.CountBy(deal => deal.Deal, StringComparer.Ordinal).FirstOrDefault(deal => deal.Value > 1)
                is { Value: > 1 } twice
            ? throw Refusal.Invalid(nameof(deals), $"The deal '{twice.Key}' comes twice.")
            : new(all, currency);
    }

    private static ImmutableArray<LeakageRow> ByDeal(
        ImmutableArray<LeakageDeal> deals,
        Currency currency,
        Func<LeakageDeal, string?> name
    ) => Ranked(deals.GroupBy(name, StringComparer.Ordinal).Select(own => Row(own.Key, [.. own], currency)));

    private static ImmutableArray<LeakageRow> ByDeduction(
        ImmutableArray<LeakageDeal> deals,
        Currency currency,
        Func<Deduction, (WaterfallStepKind Kind, string? Name)> key
    ) =>
        Ranked(
            deals
                .SelectMany(deal => deal.Waterfall.Deductions.Select(one => (Key: key(one), Deal: deal, Deduction: one)))
                .GroupBy(one => one.Key)
                .Select(own =>
                {
                    LeakageDeal[] with = [.. own.Select(one => one.Deal).Distinct()];
                    return Row(own.Key.Name, with, [.. own.Select(one => one.Deduction)], currency) with
                    {
                        Step = own.Key.Kind,
                        WithUnknown = own.Where(one => one.Deduction.Amount is null).DistinctBy(one => one.Deal.Deal).Count(),
                    };
                })
        );

    private static LeakageDeal Checked(LeakageDeal deal)
    {
        Guard.Against.NullOrWhiteSpace(Guard.Against.Null(deal).Deal);
        Guard.Against.Null(deal.Waterfall);
        return deal;
    }

    private static LeakageRow Row(string? name, LeakageDeal[] own, Currency currency) =>
        Row(name, own, [.. own.SelectMany(deal => deal.Waterfall.Deductions)], currency);

    private static LeakageRow Row(string? name, LeakageDeal[] own, Deduction[] deductions, Currency currency)
    {
        Money Taken(WaterfallPart part) =>
            Money.Sum(
                deductions.Where(one => WaterfallScales.PartOf(one.Kind) == part).Select(one => one.Amount).OfType<Money>(),
                currency
            );
        return new()
        {
            Name = name,
            Deals = own.Length,
            List = Money.Sum(own.Select(deal => deal.Waterfall.List), currency),
            OnInvoice = Taken(WaterfallPart.OnInvoice),
            OffInvoice = Taken(WaterfallPart.OffInvoice),
            CostToServe = Taken(WaterfallPart.CostToServe),
            WithUnknown = own.Count(deal => deal.Waterfall.Deductions.Any(one => one.Amount is null)),
        };
    }

    /// <summary>The most first; equal ones by step and name, what has no name last.</summary>
    private static ImmutableArray<LeakageRow> Ranked(IEnumerable<LeakageRow> rows) =>
        [
            .. rows.OrderByDescending(row => row.Taken.MinorUnits)
                .ThenBy(row => row.Step)
                .ThenBy(row => row.Name is null)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
}
