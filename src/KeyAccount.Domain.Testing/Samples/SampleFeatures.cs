using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Testing.AnswerFacts>;

namespace KeyAccount.Domain.Testing.Samples;

/// <summary>One feature of every shape over the package's own facts: what random policies ask.</summary>
public static class SampleFeatures
{
    /// <summary>An amount with two decimals, the more the better.</summary>
    public static Measure<AnswerFacts, Money> Revenue { get; } =
        Amount(
            "revenue",
            new("revenue", "ingresos", "收入"),
            Currency.Eur,
            facts => facts.Of<Money>("revenue"),
            Direction.HigherIsBetter
        );

    /// <summary>An amount without decimals, the less the better.</summary>
    public static Measure<AnswerFacts, Money> Overdue { get; } =
        Amount(
            "overdue",
            new("overdue", "vencido", "逾期金额"),
            Currency.Jpy,
            facts => facts.Of<Money>("overdue"),
            Direction.LowerIsBetter
        );

    /// <summary>A share of a whole, the more the better.</summary>
    public static Measure<AnswerFacts, Share> Margin { get; } =
        Share("margin", new("margin", "margen", "毛利率"), facts => facts.Of<Share>("margin"), Direction.HigherIsBetter);

    /// <summary>A signed percentage.</summary>
    public static Measure<AnswerFacts, Percentage> Growth { get; } =
        Percentage("growth", new("growth", "crecimiento", "增长率"), facts => facts.Of<Percentage>("growth"));

    /// <summary>A whole number, the more the better.</summary>
    public static Measure<AnswerFacts, long> Orders { get; } =
        Count(
            "orders",
            new("orders", "pedidos", "订单数"),
            new("orders", "pedidos", "单"),
            facts => facts.Of<long>("orders"),
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>A decimal number with two places, the less the better.</summary>
    public static Measure<AnswerFacts, decimal> DaysLate { get; } =
        Number(
            "days_late",
            new("days late", "días de retraso", "逾期天数"),
            new("days", "días", "天"),
            2,
            facts => facts.Of<decimal>("days_late"),
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>A bare number with six places.</summary>
    public static Measure<AnswerFacts, decimal> Regularity { get; } =
        Number("regularity", new("regularity", "regularidad", "规律性"), null, 6, facts => facts.Of<decimal>("regularity"));

    /// <summary>A date.</summary>
    public static Measure<AnswerFacts, LocalDate> Since { get; } =
        Date(
            "since",
            new("client since", "cliente desde", "客户起始日"),
            facts => facts.Of<LocalDate>("since"),
            Direction.LowerIsBetter,
            Changeability.ByTime
        );

    /// <summary>A grade, the lower the better, with a number left out.</summary>
    public static Measure<AnswerFacts, Grade> Risk { get; } =
        Grade(
            "country_risk",
            new("country risk", "riesgo país", "国家风险"),
            NamedScale<Grade>.Grade(
                (Samples.Grade.Low, new("low", "bajo", "低")),
                (Samples.Grade.Middle, new("middle", "medio", "中")),
                (Samples.Grade.High, new("high", "alto", "高")),
                (Samples.Grade.Extreme, new("extreme", "extremo", "极高"))
            ),
            facts => facts.Of<Grade>("country_risk"),
            Direction.LowerIsBetter
        );

    /// <summary>A choice, with numbers left out.</summary>
    public static Choice<AnswerFacts, Sector> Sector { get; } =
        Choice(
            "sector",
            new("sector", "sector", "行业"),
            NamedScale<Sector>.Choice(
                (Samples.Sector.Trade, new("trade", "comercio", "贸易")),
                (Samples.Sector.Industry, new("industry", "industria", "工业")),
                (Samples.Sector.Health, new("health", "salud", "卫生")),
                (Samples.Sector.Education, new("education", "educación", "教育"))
            ),
            facts => facts.Of<Sector>("sector")
        );

    /// <summary>Marks, with a bit left out.</summary>
    public static Marks<AnswerFacts, Signs> Signs { get; } =
        Marks(
            "signs",
            new("signs", "señales", "标记"),
            new MarkScale<Signs>(
                (Samples.Signs.Blocked, new("blocked", "bloqueado", "冻结")),
                (Samples.Signs.Disputed, new("disputed", "en disputa", "争议")),
                (Samples.Signs.Insolvent, new("insolvent", "insolvente", "破产"))
            ),
            facts => facts.Of<Signs>("signs")
        );

    /// <summary>Yes or no.</summary>
    public static Flag<AnswerFacts> Insured { get; } =
        Flag("insured", new("insured", "asegurado", "已投保"), facts => facts.Of<bool>("insured"), Changeability.ByUs);

    /// <summary>All of them.</summary>
    public static ImmutableArray<Feature<AnswerFacts>> All { get; } =
    [Revenue, Overdue, Margin, Growth, Orders, DaysLate, Regularity, Since, Risk, Sector, Signs, Insured];

    /// <summary>The outcomes of random tables, the strictest last.</summary>
    public static NamedScale<Tier> Tiers { get; } =
        NamedScale<Tier>.Grade(
            (Tier.Gold, new("gold", "oro", "金")),
            (Tier.Silver, new("silver", "plata", "银")),
            (Tier.Open, new("open", "abierto", "开放")),
            (Tier.Watch, new("watch", "vigilancia", "观察"))
        );
}
