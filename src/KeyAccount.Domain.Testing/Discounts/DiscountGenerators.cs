using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Discounts;

/// <summary>Quotes and stacking policies of all kinds: small prices where cents matter, floors, unknown terms, exclusives, groups, stops.</summary>
public static class DiscountGenerators
{
    /// <summary>The date around which quotes and discounts lie.</summary>
    internal static readonly LocalDate Day = new(2026, 3, 2);

    private static readonly ImmutableArray<string?> Groups = ["A", "B", null];

    private static readonly ImmutableArray<AccountTier?> Tiers =
    [
        null,
        AccountTier.Undetermined,
        AccountTier.Standard,
        AccountTier.Key,
    ];

    /// <summary>Quotes of 1 to 6 lines: sales, or returns in one of ten; prices, floors and terms at random, some terms unknown.</summary>
    /// <param name="currency">Their currency.</param>
    public static Gen<Quote> Quotes(Currency currency)
    {
        _ = Money.Zero(currency);
        return Draw.From(draw => Quote(draw, currency));
    }

    /// <summary>Policies of 1 to 8 discounts whose order is settled by their ids.</summary>
    /// <param name="questions">The questions that conditions ask.</param>
    public static Gen<StackingPolicy> Policies(StackingFeatures questions)
    {
        Guard.Against.Null(questions);
        return Draw.From(draw => new PolicyDraw(draw, questions).Policy());
    }

    /// <summary>Schedules of up to 9 tiers of units, for all units or in slabs; the rates rise in three of four.</summary>
    public static Gen<VolumeTiers> Schedules() =>
        Draw.From(draw =>
        {
            var rates = Enumerable.Range(0, 1 + draw.Below(9)).Select(_ => draw.Below(10_001));
            var schedule = draw.Chance(75) ? rates.Order().ToList() : [.. rates];
            return schedule
                .Skip(1)
                .Aggregate(
                    VolumeTiers.StartingWith(
                        TierMeasure.Units,
                        draw.Pick(Enum.GetValues<TierMode>()),
                        Share.FromBasisPoints(schedule[0])
                    ),
                    (tiers, rate) => tiers.From(tiers.Tiers[^1].Threshold + 1 + draw.Below(30), Share.FromBasisPoints(rate))
                );
        });

    private static Quote Quote(Draw draw, Currency currency)
    {
        var sign = draw.Chance(10) ? -1 : 1;
        var lines = Enumerable
            .Range(1, 1 + draw.Below(6))
            .Select(number =>
            {
                var price = draw.Chance(10) ? 0 : draw.Between(1, draw.Chance(50) ? 300 : 20_000);
                return new QuoteLine
                {
                    Number = number * 10,
                    Product = string.Create(CultureInfo.InvariantCulture, $"p{draw.Below(4)}"),
                    ProductGroup = draw.Pick(Groups),
                    ListPrice = Money.OfMinor(price, currency),
                    Quantity = sign * draw.Between(1, 12),
                    FloorPrice = draw.Chance(30) ? Money.OfMinor(draw.Between(0, price + 1), currency) : null,
                };
            });
        return Domain.Discounts.Quote.Of(
            Day.PlusDays(draw.Below(3)),
            currency,
            draw.Shuffled(lines),
            new()
            {
                Tier = draw.Pick(Tiers),
                PaymentDays = draw.Chance(30) ? null : draw.Below(90),
                Freight = draw.Chance(30) ? null : Money.OfMinor(draw.Between(0, 2_000), currency),
            }
        );
    }
}
