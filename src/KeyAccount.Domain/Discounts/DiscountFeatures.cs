using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Discounts.DiscountFacts>;

namespace KeyAccount.Domain.Discounts;

/// <summary>The named questions about a deal.</summary>
public static class DiscountFeatures
{
    private static readonly Label Days = new("days", "días", "天");

    /// <summary>The effective discount that counts, linked quotes included.</summary>
    public static Measure<DiscountFacts, Percentage> Depth { get; } =
        Percentage(
            "effective_discount",
            new("effective discount against list", "descuento efectivo sobre lista", "相对目录价的有效折扣"),
            facts => facts.Depth,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>The pocket margin that counts, linked quotes included.</summary>
    public static Measure<DiscountFacts, Percentage> Margin { get; } =
        Percentage(
            "pocket_margin",
            new("pocket margin", "margen de bolsillo", "净得毛利率"),
            facts => facts.Margin,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>The pocket margin less the median of the group.</summary>
    public static Measure<DiscountFacts, Percentage> MarginToMedian { get; } =
        Percentage(
            "margin_to_median",
            new("pocket margin over the group's median", "margen sobre la mediana del grupo", "净得毛利率与组中位数之差"),
            facts => facts.MarginToMedian,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>Whether the pocket price does not earn the variable cost.</summary>
    public static Flag<DiscountFacts> BelowVariableCost { get; } =
        Flag(
            "below_variable_cost",
            new("pocket price below variable cost", "precio de bolsillo inferior al coste variable", "净得价低于变动成本"),
            facts => facts.IsBelowVariableCost,
            Changeability.ByUs
        );

    /// <summary>Days beyond the standard term.</summary>
    public static Measure<DiscountFacts, long> TermOverStandard { get; } =
        Count(
            "term_over_standard",
            new("payment term over the standard", "plazo de pago sobre el estándar", "超出标准账期"),
            Days,
            facts => facts.TermOverStandard,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>How far the lowest line lies below its floor.</summary>
    public static Measure<DiscountFacts, Percentage> FloorBreach { get; } =
        Percentage(
            "floor_breach",
            new(
                "lowest line below its floor, of list",
                "línea más baja bajo su mínimo, sobre lista",
                "最低行低于底价（占目录价）"
            ),
            facts => facts.FloorBreach,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>Whether some pool has too little left.</summary>
    public static Flag<DiscountFacts> PoolShort { get; } =
        Flag(
            "pool_short",
            new("discount pool exceeded", "bolsa de descuentos superada", "超出折扣池"),
            facts => facts.IsPoolShort,
            Changeability.ByUs
        );

    /// <summary>How many other quotes lie in the window.</summary>
    public static Measure<DiscountFacts, long> LinkedQuotes { get; } =
        Count(
            "linked_quotes",
            new("other quotes in the window", "otras ofertas en el periodo", "窗口内其他报价"),
            null,
            facts => facts.LinkedQuotes
        );

    /// <summary>Whether a public body's price is changed.</summary>
    public static Flag<DiscountFacts> ChangesPublicPrice { get; } =
        Flag(
            "changes_public_price",
            new("change of a public body's price", "cambio de precio del sector público", "公共部门价格变更"),
            facts => facts.ChangesPublicPrice
        );

    /// <summary>Whether compliance has cleared it.</summary>
    public static Flag<DiscountFacts> Cleared { get; } =
        Flag(
            "compliance_clearance",
            new("cleared by compliance", "autorizado por cumplimiento", "已通过合规审查"),
            facts => facts.IsCleared,
            Changeability.ByUs
        );

    /// <summary>Whether credit declines the account.</summary>
    public static Flag<DiscountFacts> CreditDeclined { get; } =
        Flag(
            "credit_declined",
            new("credit declined", "crédito denegado", "信用被拒"),
            facts => facts.IsCreditDeclined,
            Changeability.ByClient
        );

    /// <summary>Whether credit has referred the account.</summary>
    public static Flag<DiscountFacts> CreditReferred { get; } =
        Flag(
            "credit_referred",
            new("credit referred to people", "crédito remitido a personas", "信用待人工审批"),
            facts => facts.IsCreditReferred,
            Changeability.ByClient
        );

    /// <summary>Every question without a currency in it.</summary>
    public static ImmutableArray<Feature<DiscountFacts>> All { get; } =
    [
        Depth,
        Margin,
        MarginToMedian,
        BelowVariableCost,
        TermOverStandard,
        FloorBreach,
        PoolShort,
        LinkedQuotes,
        ChangesPublicPrice,
        Cleared,
        CreditDeclined,
        CreditReferred,
    ];

    /// <summary>All that is delivered at list price, linked quotes included, in a currency; unknown for a deal in another one.</summary>
    public static Measure<DiscountFacts, Money> DealSize(Currency currency) =>
        Amount(
            "deal_size",
            new("deal size at list", "tamaño de la operación a lista", "按目录价的交易规模"),
            currency,
            facts => facts.DealSize is { } size && size.Currency == currency ? size : null
        );
}
