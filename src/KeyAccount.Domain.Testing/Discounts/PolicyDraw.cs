using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Discounts;

/// <summary>Draws one stacking policy.</summary>
internal sealed class PolicyDraw(Draw draw, StackingFeatures questions)
{
    private const string First = "d0";

    private static readonly ImmutableArray<DiscountKind> Kinds =
    [
        DiscountKind.Contract,
        DiscountKind.Volume,
        DiscountKind.Promotion,
        DiscountKind.Manual,
        DiscountKind.CompetitorMatch,
        DiscountKind.Header,
    ];

    private static readonly ImmutableArray<Rounding> Roundings =
    [
        Rounding.HalfAwayFromZero,
        Rounding.HalfEven,
        Rounding.TowardZero,
        Rounding.AwayFromZero,
        Rounding.Down,
        Rounding.Up,
    ];

    public StackingPolicy Policy() =>
        StackingPolicy.Of(
            PolicyIdentity.SignedBy("a generator", "any", "1"),
            questions,
            new()
            {
                Rounding = draw.Chance(60) ? Rounding.HalfAwayFromZero : draw.Pick(Roundings),
                Publishes = draw.Chance(50) ? PriceStep.Unit : PriceStep.Line,
                TieBreak = draw.Chance(50) ? TieBreak.Id : TieBreak.KindThenId,
                Exclusives = draw.Chance(50) ? ExclusiveChoice.Priority : ExclusiveChoice.BestPrice,
                Deepest = draw.Chance(70) ? Share.Whole : Rate(),
            },
            draw.Shuffled(Enumerable.Range(0, 1 + draw.Below(8)).Select(Discount))
        );

    private Discount Discount(int number)
    {
        // The first one precedes all, so that others can be reckoned on the price after it.
        var scope =
            number == 0 || draw.Chance(55) ? DiscountScope.Line
            : draw.Chance(80) ? DiscountScope.Order
            : DiscountScope.Freight;
        var benefit = Benefit(scope);
        var isMarkUp = benefit.Kind == BenefitKind.MarkUp;
        var isExclusive = number > 0 && !isMarkUp && draw.Chance(12);
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"d{number}"),
            Kind = draw.Pick(Kinds),
            Scope = scope,
            Priority = number == 0 ? 100 : draw.Below(6),
            Benefit = benefit,
            Most = !isMarkUp && draw.Chance(10) ? Amount(1) : null,
            Base =
                draw.Chance(55) ? DiscountBase.Running
                : number == 0 || isExclusive || scope == DiscountScope.Freight || draw.Chance(60) ? DiscountBase.List
                : DiscountBase.After(First),
            Target =
                scope == DiscountScope.Freight || draw.Chance(60) ? DiscountTarget.AllLines
                : draw.Chance(50) ? DiscountTarget.OfGroups(draw.Pick("A", "B"))
                : DiscountTarget.OfProducts("p0", draw.Pick("p1", "p2")),
            When = draw.Chance(40) ? Condition() : null,
            InForce = draw.Chance(10)
                ? DateRange.Of(DiscountGenerators.Day, DiscountGenerators.Day.PlusDays(1 + draw.Below(3)))
                : null,
            IsExclusive = isExclusive,
            BestOf = number > 0 && !isExclusive && !isMarkUp && draw.Chance(25) ? $"best-{scope}" : null,
            StopsAfter = !isMarkUp && draw.Chance(10),
            CountsTogether = benefit.Kind == BenefitKind.VolumeTiers && draw.Chance(50),
        };
    }

    private Benefit Benefit(DiscountScope scope) =>
        draw.Below(scope == DiscountScope.Line ? 9 : 6) switch
        {
            0 or 1 => Domain.Discounts.Stacking.Benefit.PercentOff(draw.Chance(10) ? Share.Whole : Rate()),
            2 or 3 => Domain.Discounts.Stacking.Benefit.AmountOff(Amount(1)),
            4 when draw.Chance(40) => Domain.Discounts.Stacking.Benefit.MarkUp(
                Percentage.FromBasisPoints(draw.Between(1, 6_000))
            ),
            4 or 5 => scope == DiscountScope.Freight
                ? Domain.Discounts.Stacking.Benefit.PercentOff(Rate())
                : Domain.Discounts.Stacking.Benefit.Volume(Tiers()),
            6 => Domain.Discounts.Stacking.Benefit.AmountOffEachUnit(Amount(1)),
            7 => Domain.Discounts.Stacking.Benefit.PriceOfUnit(Amount(0)),
            _ => Domain.Discounts.Stacking.Benefit.TakeAndPay(3, 1 + draw.Below(2)),
        };

    private VolumeTiers Tiers()
    {
        var measure = draw.Chance(50) ? TierMeasure.Units : TierMeasure.Turnover;
        var tiers = VolumeTiers.StartingWith(
            measure,
            draw.Chance(50) ? TierMode.AllUnits : TierMode.Incremental,
            draw.Chance(50) ? Share.Zero : Rate()
        );
        var threshold = 0L;
        for (var left = draw.Below(4); left > 0; left--)
        {
            threshold += measure == TierMeasure.Units ? draw.Between(1, 10) : draw.Between(1, 20_000);
            tiers = tiers.From(threshold, Rate());
        }
        return tiers;
    }

    private Specification<StackingFacts> Condition()
    {
        var one = Comparison();
        return draw.Below(6) switch
        {
            0 => one & Comparison(),
            1 => one | Comparison(),
            2 => !one,
            _ => one,
        };
    }

    private Specification<StackingFacts> Comparison() =>
        draw.Below(8) switch
        {
            0 or 1 => questions.Total.AtLeast(Amount(1)),
            2 => questions.TargetTotal.AtLeast(Amount(1)),
            3 => questions.Quantity.AtLeast(draw.Between(1, 12)),
            4 => questions.Tier.AtLeast(AccountTier.Standard),
            5 => questions.PaymentDays.AtMost(draw.Below(90)),
            6 => questions.Depth.Below(Percentage.FromBasisPoints(draw.Between(1, 6_000))),
            _ => questions.TargetQuantity.AtLeast(draw.Between(1, 30)),
        };

    private Money Amount(long least) => Money.OfMinor(draw.Between(least, draw.Chance(60) ? 500 : 40_000), questions.Currency);

    private Share Rate() => Share.FromBasisPoints((int)draw.Between(1, draw.Chance(60) ? 3_000 : 9_999));
}
