using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Discounts.DiscountLineFacts>;

namespace KeyAccount.Domain.Discounts;

/// <summary>The named questions about a line of a deal.</summary>
public static class DiscountLineFeatures
{
    /// <summary>How far the price lies below the target.</summary>
    public static Measure<DiscountLineFacts, Percentage> TargetBreach { get; } =
        Percentage(
            "target_breach",
            new("price below target, of list", "precio bajo el objetivo, sobre lista", "低于目标价（占目录价）"),
            facts => facts.TargetBreach,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>Whether the line does not earn its variable cost.</summary>
    public static Flag<DiscountLineFacts> BelowVariableCost { get; } =
        Flag(
            "line_below_variable_cost",
            new("line below variable cost", "línea por debajo del coste variable", "行低于变动成本"),
            facts => facts.IsBelowVariableCost,
            Changeability.ByUs
        );

    /// <summary>Whether a promise to another client is triggered.</summary>
    public static Flag<DiscountLineFacts> TriggersPromise { get; } =
        Flag(
            "triggers_promise",
            new("below a price promised as the lowest", "inferior a un precio garantizado como mínimo", "低于承诺的最惠价"),
            facts => facts.TriggersPromise,
            Changeability.ByUs
        );

    /// <summary>Whether a competitor's offer was used that never may be.</summary>
    public static Flag<DiscountLineFacts> OfferProhibited { get; } =
        Flag(
            "offer_prohibited",
            new(
                "competitor's offer that must not be used",
                "oferta de la competencia que no puede usarse",
                "不得使用的竞争对手报价"
            ),
            facts => facts.IsOfferProhibited
        );

    /// <summary>Whether the evidence of a competitor's offer is refused.</summary>
    public static Flag<DiscountLineFacts> OfferRefused { get; } =
        Flag(
            "offer_refused",
            new("evidence of the competitor's offer refused", "prueba de la oferta rechazada", "竞争对手报价证据不被接受"),
            facts => !facts.OfferDefects.IsEmpty,
            Changeability.ByUs
        );

    /// <summary>Whether the price lies below the offer that it is said to meet.</summary>
    public static Flag<DiscountLineFacts> BeatsOffer { get; } =
        Flag(
            "beats_offer",
            new("below the competitor's offer", "inferior a la oferta de la competencia", "低于竞争对手报价"),
            facts => facts.BeatsOffer,
            Changeability.ByUs
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<Feature<DiscountLineFacts>> All { get; } =
    [TargetBreach, BelowVariableCost, TriggersPromise, OfferProhibited, OfferRefused, BeatsOffer];
}
