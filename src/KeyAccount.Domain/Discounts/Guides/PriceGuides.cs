using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts.Deals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Guides;

/// <summary>Floors and targets as dated data; the more specific guide holds: product group before kind before tier.</summary>
/// <remarks>
/// Two guides that could hold for the same line on the same day with equal right are refused; a client of several kinds has the strictest of
/// its guides. An unknown kind or tier is taken to be whatever gives the highest floor. No guide, no floor.
/// </remarks>
public sealed class PriceGuides
{
    private readonly ILookup<string?, PriceGuide> byGroup;

    private PriceGuides(ImmutableArray<PriceGuide> all) =>
        (All, byGroup) = (all, all.ToLookup(guide => guide.ProductGroup, StringComparer.Ordinal));

    /// <summary>No floors and no targets.</summary>
    public static PriceGuides None { get; } = new([]);

    /// <summary>The guides in a stable order.</summary>
    public ImmutableArray<PriceGuide> All { get; }

    /// <summary>Some guides.</summary>
    /// <exception cref="ArgumentException">
    /// A period is empty, a target lies below its floor, or two guides of the same group, kind and tier overlap in time.
    /// </exception>
    public static PriceGuides Of(params IEnumerable<PriceGuide> guides)
    {
        ImmutableArray<PriceGuide> all =
        [
            .. Guard
                .Against.Null(guides)
                .Select(guide => Guard.Against.Null(guide))
                .OrderByDescending(guide => guide.Rank)
                .ThenBy(guide => guide.ProductGroup, StringComparer.Ordinal)
                .ThenBy(guide => guide.Kind)
                .ThenBy(guide => guide.Tier)
                .ThenBy(guide => guide.During.Start),
        ];
        for (var at = 0; at < all.Length; at++)
        {
            var guide = all[at];
            if (guide.During.IsEmpty || guide.Target < guide.Floor)
            {
                throw Refusal.Invalid(
                    nameof(guides),
                    $"The guide {Words(guide)} has no day, or a target of {guide.Target} below its floor of {guide.Floor}."
                );
            }
            if (at > 0 && Scope(all[at - 1]) == Scope(guide) && all[at - 1].During.Overlaps(guide.During))
            {
                throw Refusal.Invalid(
                    nameof(guides),
                    $"Two guides for {Words(guide)} overlap: {all[at - 1].During} and {guide.During}."
                );
            }
        }
        return new(all);
    }

    /// <summary>The guide of a line on a day; null when there is none.</summary>
    public PriceGuide? For(DealLine line, DiscountDeal deal)
    {
        Guard.Against.Null(line);
        Guard.Against.Null(deal);
        var could = GuidesOf(line.ProductGroup).Where(guide => guide.During.Contains(deal.AsOf) && Could(guide, deal)).ToList();
        var certain = could.Where(guide => Does(guide, deal)).Select(guide => guide.Rank).DefaultIfEmpty(0).Max();
        return could.Where(guide => guide.Rank >= certain).MaxBy(guide => (guide.Floor.BasisPoints, guide.Target.BasisPoints));
    }

    internal string Canonical =>
        string.Join(
            '\n',
            All.Select(guide =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"guide {Words(guide)} {guide.During} {guide.Floor.BasisPoints} {guide.Target.BasisPoints}{(guide.SetBy is { } person ? $" {person}" : "")}"
                )
            )
        );

    internal static string Words(PriceGuide guide) =>
        $"{guide.ProductGroup ?? "*"}/{guide.Kind?.ToString() ?? "*"}/{guide.Tier?.ToString() ?? "*"}";

    private static (string?, AccountKind?, AccountTier?) Scope(PriceGuide guide) =>
        (guide.ProductGroup, guide.Kind, guide.Tier);

    /// <summary>The guides of a product group and those of all products, in the stable order.</summary>
    private IEnumerable<PriceGuide> GuidesOf(string? group) =>
        group is null ? byGroup[null] : byGroup[group].Concat(byGroup[null]);

    private static bool Could(PriceGuide guide, DiscountDeal deal) =>
        (guide.Kind is not { } kind || deal.Kinds is not { } kinds || kinds.Contains(kind))
        && (guide.Tier is not { } tier || deal.Tier is not { } known || known == tier);

    private static bool Does(PriceGuide guide, DiscountDeal deal) =>
        (guide.Kind is null || deal.Kinds is not null) && (guide.Tier is null || deal.Tier is not null);
}
