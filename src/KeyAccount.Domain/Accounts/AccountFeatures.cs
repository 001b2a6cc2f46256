using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Accounts.AccountFacts>;

namespace KeyAccount.Domain.Accounts;

/// <summary>The questions that classification asks of an account. Amounts, which need a currency, are in <see cref="AccountAmounts"/>.</summary>
/// <remarks>Purchases, rank and rhythm are those of the corporate family; an age counts months that have begun, so at most 12 means not before the same day a year ago.</remarks>
public static class AccountFeatures
{
    private static readonly Label MonthUnit = new("months", "meses", "个月");
    private static readonly Label DayUnit = new("days", "días", "天");
    private static readonly Label PointUnit = new("points", "puntos", "分");

    /// <summary>The ABC class by purchases.</summary>
    public static Measure<AccountFacts, AbcClass> Abc { get; } =
        Grade(
            "abc_class",
            new("ABC class", "clase ABC", "ABC类别"),
            AccountScales.Abc,
            facts => facts.Standing?.Abc,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>The part of the book's families that buy more: below 20 % means among the top 20 %.</summary>
    public static Measure<AccountFacts, Share> FamiliesAhead { get; } =
        Share(
            "families_ahead",
            new("share of clients that buy more", "proporción de clientes que compran más", "采购额更高的客户占比"),
            facts => facts.Standing?.FamiliesAhead,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The percentile of purchases.</summary>
    public static Measure<AccountFacts, Share> PurchasesPercentile { get; } =
        Share(
            "purchases_percentile",
            new("percentile of purchases", "percentil de compras", "采购额百分位"),
            facts => facts.Standing?.Percentile,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>In how many of 12 calendar months there was a sale.</summary>
    public static Measure<AccountFacts, long> ActiveMonths { get; } =
        Count(
            "active_months",
            new("months with purchases", "meses con compras", "有采购的月份"),
            MonthUnit,
            facts => facts.Ranked.ActiveMonths,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Distinct days of sale in 12 months.</summary>
    public static Measure<AccountFacts, long> OrdersPerYear { get; } =
        Count(
            "orders_per_year",
            new("days with purchases in a year", "días con compras en un año", "一年内采购天数"),
            DayUnit,
            facts => facts.Ranked.OrdersPerYear,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Days since the last sale.</summary>
    public static Measure<AccountFacts, long> DaysSinceLastPurchase { get; } =
        Count(
            "days_since_last_purchase",
            new("days since the last purchase", "días desde la última compra", "距上次采购天数"),
            DayUnit,
            facts => facts.Ranked.DaysSinceLastPurchase,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>How even the intervals between purchase days are, 0 to 1.</summary>
    public static Measure<AccountFacts, decimal> Regularity { get; } =
        Number(
            "regularity",
            new("regularity of purchases", "regularidad de las compras", "采购规律性"),
            null,
            6,
            facts => facts.Ranked.Regularity,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Change of purchases against the 12 months before.</summary>
    public static Measure<AccountFacts, Percentage> Growth { get; } =
        Percentage(
            "growth",
            new("growth of purchases", "crecimiento de las compras", "采购增长率"),
            facts => facts.Ranked.Growth,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Whether purchases of 12 months are above zero.</summary>
    public static Flag<AccountFacts> Buys { get; } =
        Flag(
            "buys",
            new("uses our products", "usa nuestros productos", "使用我方产品"),
            facts => facts.Ranked.LastTwelveMonths?.IsPositive,
            Changeability.ByClient
        );

    /// <summary>The key sector that the client's code stands for.</summary>
    public static Choice<AccountFacts, KeySector> Sector { get; } =
        Choice("key_sector", new("key sector", "sector clave", "重点行业"), AccountScales.Sector, facts => facts.Sector);

    /// <summary>Months since the sector code was evidenced.</summary>
    public static Measure<AccountFacts, long> SectorEvidenceAge { get; } =
        Count(
            "sector_evidence_age",
            new("age of the sector evidence", "antigüedad de la prueba del sector", "行业证明距今"),
            MonthUnit,
            facts => Age(facts.AsOf, facts.Profile?.SectorEvidencedOn),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>Whether the client is publicly owned.</summary>
    public static Flag<AccountFacts> PubliclyOwned { get; } =
        Flag("publicly_owned", new("publicly owned", "de propiedad pública", "公有"), facts => facts.Profile?.PubliclyOwned);

    /// <summary>Whether the client carries out a public mandate.</summary>
    public static Flag<AccountFacts> PubliclyMandated { get; } =
        Flag(
            "publicly_mandated",
            new("publicly mandated", "con mandato público", "受公共委托"),
            facts => facts.Profile?.PubliclyMandated
        );

    /// <summary>Whether an authority has designated the client as critical.</summary>
    public static Flag<AccountFacts> DesignatedCritical { get; } =
        Flag(
            "designated_critical",
            new("designated critical", "designado como crítico", "被认定为关键单位"),
            facts => facts.Profile?.DesignatedCritical
        );

    /// <summary>The closest tie in the value chain.</summary>
    public static Choice<AccountFacts, ValueChainTie> Tie { get; } =
        Choice(
            "tie",
            new("value-chain tie", "vínculo en la cadena de valor", "价值链关联"),
            AccountScales.Tie,
            facts => facts.Profile?.Tie,
            Changeability.ByUs
        );

    /// <summary>Months since the tie was documented, or else since it began.</summary>
    public static Measure<AccountFacts, long> TieAge { get; } =
        Count(
            "tie_age",
            new("age of the tie's document", "antigüedad del documento del vínculo", "关联文件距今"),
            MonthUnit,
            facts => Age(facts.AsOf, facts.Profile?.TieDocumentedOn ?? facts.Profile?.TieSince),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>The length of a frame contract.</summary>
    public static Measure<AccountFacts, long> TieMonths { get; } =
        Count(
            "tie_months",
            new("length of the frame contract", "duración del contrato marco", "框架合同期限"),
            MonthUnit,
            facts => facts.Profile?.TieMonths,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>The part of the equity that one holds of the other; neither more nor less is better.</summary>
    public static Measure<AccountFacts, Share> EquityShare { get; } =
        Share(
            "equity_share",
            new("equity share", "participación en el capital", "持股比例"),
            facts => facts.Profile?.EquityShare
        );

    /// <summary>Development potential as assessed.</summary>
    public static Measure<AccountFacts, long> Potential { get; } =
        Count(
            "potential",
            new("assessed potential", "potencial evaluado", "评估潜力"),
            PointUnit,
            facts => facts.Profile?.Potential,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>Months since the strategic assessment.</summary>
    public static Measure<AccountFacts, long> AssessmentAge { get; } =
        Count(
            "assessment_age",
            new("age of the assessment", "antigüedad de la evaluación", "评估距今"),
            MonthUnit,
            facts => Age(facts.AsOf, facts.Profile?.AssessedOn),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>How many different people signed the assessment; unknown when one of the two is.</summary>
    public static Measure<AccountFacts, long> AssessmentSignatures { get; } =
        Count(
            "assessment_signatures",
            new("signatures under the assessment", "firmas de la evaluación", "评估签字人数"),
            null,
            facts => facts.Profile is { } profile ? Signatures(profile) : null,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>Whether the observation of a competitor has not expired; unknown when its expiry is not stated.</summary>
    public static Flag<AccountFacts> ObservationCurrent { get; } =
        Flag(
            "observation_current",
            new("competitor observation still valid", "observación del competidor vigente", "竞争者观察仍有效"),
            facts => facts.Profile?.Observation?.Expires is { } expires ? expires > facts.AsOf : null,
            Changeability.ByUs
        );

    /// <summary>The reliability of the observation's source.</summary>
    public static Measure<AccountFacts, SourceReliability> ObservationReliability { get; } =
        Grade(
            "observation_reliability",
            new(
                "reliability of the competitor observation",
                "fiabilidad de la observación del competidor",
                "竞争者观察来源可靠性"
            ),
            AccountScales.Reliability,
            facts => facts.Profile?.Observation?.Grade.Reliability,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>The credibility of the observation's content, 1 being the best.</summary>
    public static Measure<AccountFacts, long> ObservationCredibility { get; } =
        Count(
            "observation_credibility",
            new(
                "credibility grade of the competitor observation",
                "grado de credibilidad de la observación del competidor",
                "竞争者观察内容可信度等级"
            ),
            null,
            facts => facts.Profile?.Observation?.Grade.Credibility,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    internal static long? Age(LocalDate asOf, LocalDate? date) =>
        date is { } known && known <= asOf ? Months.Begun(known, asOf) : null;

    internal static long? Signatures(AccountProfile profile) =>
        profile is { AssessedBy: { } first, CountersignedBy: { } second }
            ? first.AsSpan().Trim().Equals(second.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase)
                ? 1
                : 2
            : null;
}
