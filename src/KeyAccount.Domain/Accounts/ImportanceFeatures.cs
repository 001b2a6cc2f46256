using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Accounts.AccountFacts>;

namespace KeyAccount.Domain.Accounts;

/// <summary>The questions that only the evaluation of importance asks.</summary>
public static class ImportanceFeatures
{
    private static readonly Label PointUnit = new("points", "puntos", "分");

    /// <summary>The percentile of the contribution; the lowest, 0 %, when it is negative.</summary>
    public static Measure<AccountFacts, Share> ContributionPercentile { get; } =
        Share(
            "contribution_percentile",
            new("percentile of contribution", "percentil de contribución", "贡献百分位"),
            facts =>
                facts.Profile?.Contribution is { IsNegative: true }
                    ? Quantities.Share.Zero
                    : facts.Standing?.ContributionPercentile,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>The percentile of the headroom; the lowest, 0 %, when nothing is left of the wallet.</summary>
    public static Measure<AccountFacts, Share> HeadroomPercentile { get; } =
        Share(
            "headroom_percentile",
            new("percentile of headroom", "percentil de margen de cartera", "可拓展空间百分位"),
            facts => facts.Headroom is { IsPositive: false } ? Quantities.Share.Zero : facts.Standing?.HeadroomPercentile,
            Direction.None,
            Changeability.Fixed
        );

    /// <summary>What the client is worth as a reference or for its technology.</summary>
    public static Measure<AccountFacts, long> ReferenceValue { get; } =
        Count(
            "reference_value",
            new("reference and technology value", "valor de referencia y tecnología", "标杆与技术价值"),
            PointUnit,
            facts => facts.Profile?.ReferenceValue,
            Direction.HigherIsBetter
        );

    /// <summary>Our part of the client's wallet.</summary>
    public static Measure<AccountFacts, Percentage> ShareOfWallet { get; } =
        Percentage(
            "share_of_wallet",
            new("share of wallet", "cuota de cartera", "钱包份额"),
            facts => facts.ShareOfWallet,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Our place among the client's suppliers.</summary>
    public static Measure<AccountFacts, long> SupplierRank { get; } =
        Count(
            "supplier_rank",
            new("our rank among suppliers", "nuestro puesto entre los proveedores", "我方供应商排名"),
            null,
            facts => facts.Profile?.SupplierRank,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Our record of deliveries and complaints.</summary>
    public static Measure<AccountFacts, long> DeliveryScore { get; } =
        Count(
            "delivery_score",
            new("delivery and complaint record", "historial de entregas y reclamaciones", "交付与投诉记录"),
            PointUnit,
            facts => facts.Profile?.DeliveryScore,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>The part of the next 12 months that is under contract.</summary>
    public static Measure<AccountFacts, Share> ContractedShare { get; } =
        Share(
            "contracted_share",
            new("contracted share of the next 12 months", "cuota contratada de los próximos 12 meses", "未来12个月签约比例"),
            facts => facts.Profile?.ContractedShare,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>How many roles of the buying centre we have an open contact with.</summary>
    public static Measure<AccountFacts, long> ContactRoles { get; } =
        Count(
            "contact_roles",
            new("open contact roles", "roles de contacto abiertos", "已建立联系的角色数"),
            null,
            facts => facts.Profile?.ContactRoles,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );
}
