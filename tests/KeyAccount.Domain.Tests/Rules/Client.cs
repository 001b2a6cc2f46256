using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>Small facts for the tests of the kernel: one question of every shape.</summary>
public sealed record Client
{
    public Money? Revenue { get; init; }

    public Share? Margin { get; init; }

    public long? Orders { get; init; }

    public decimal? DaysLate { get; init; }

    public LocalDate? Since { get; init; }

    public Segment? Segment { get; init; }

    public Risk? Risk { get; init; }

    public Signs? Signs { get; init; }

    public bool? Insured { get; init; }
}

public enum Segment : byte
{
    Trade = 0,
    Industry = 1,
    Health = 2,
    Education = 5,
}

public enum Risk : byte
{
    Low = 0,
    Middle = 1,
    High = 2,
}

[Flags]
public enum Signs : byte
{
    None = 0,
    Blocked = 1,
    Disputed = 2,
    Insolvent = 4,
}

public enum Tier : byte
{
    Gold = 0,
    Silver = 1,
    Open = 2,
    Watch = 3,
}

public static class Clients
{
    public static Measure<Client, Money> Revenue { get; } =
        Features<Client>.Amount(
            "revenue",
            new("revenue", "ingresos", "收入"),
            Currency.Eur,
            client => client.Revenue,
            Direction.HigherIsBetter
        );

    public static Measure<Client, Share> Margin { get; } =
        Features<Client>.Share("margin", new("margin", "margen", "毛利率"), client => client.Margin, Direction.HigherIsBetter);

    public static Measure<Client, long> Orders { get; } =
        Features<Client>.Count(
            "orders",
            new("orders", "pedidos", "订单数"),
            new("orders", "pedidos", "单"),
            client => client.Orders,
            Direction.HigherIsBetter
        );

    public static Measure<Client, decimal> DaysLate { get; } =
        Features<Client>.Number(
            "days_late",
            new("days late", "días de retraso", "逾期天数"),
            new("days", "días", "天"),
            2,
            client => client.DaysLate,
            Direction.LowerIsBetter
        );

    public static Measure<Client, LocalDate> Since { get; } =
        Features<Client>.Date("since", new("client since", "cliente desde", "客户起始日"), client => client.Since);

    public static Choice<Client, Segment> Segment { get; } =
        Features<Client>.Choice(
            "segment",
            new("segment", "segmento", "细分"),
            NamedScale<Segment>.Choice(
                (Tests.Rules.Segment.Trade, new("trade", "comercio", "贸易")),
                (Tests.Rules.Segment.Industry, new("industry", "industria", "工业")),
                (Tests.Rules.Segment.Health, new("health", "salud", "卫生")),
                (Tests.Rules.Segment.Education, new("education", "educación", "教育"))
            ),
            client => client.Segment
        );

    public static Measure<Client, Risk> Risk { get; } =
        Features<Client>.Grade(
            "country_risk",
            new("country risk", "riesgo país", "国家风险"),
            NamedScale<Risk>.Grade(
                (Tests.Rules.Risk.Low, new("low", "bajo", "低")),
                (Tests.Rules.Risk.Middle, new("middle", "medio", "中")),
                (Tests.Rules.Risk.High, new("high", "alto", "高"))
            ),
            client => client.Risk,
            Direction.LowerIsBetter
        );

    public static Marks<Client, Signs> Signs { get; } =
        Features<Client>.Marks(
            "signs",
            new("signs", "señales", "标记"),
            new MarkScale<Signs>(
                (Tests.Rules.Signs.Blocked, new("blocked", "bloqueado", "冻结")),
                (Tests.Rules.Signs.Disputed, new("disputed", "en disputa", "争议")),
                (Tests.Rules.Signs.Insolvent, new("insolvent", "insolvente", "破产"))
            ),
            client => client.Signs
        );

    public static Flag<Client> Insured { get; } =
        Features<Client>.Flag("insured", new("insured", "asegurado", "已投保"), client => client.Insured);

    public static NamedScale<Tier> Tiers { get; } =
        NamedScale<Tier>.Grade(
            (Tier.Gold, new("gold", "oro", "金")),
            (Tier.Silver, new("silver", "plata", "银")),
            (Tier.Open, new("open", "abierto", "开放")),
            (Tier.Watch, new("watch", "vigilancia", "观察"))
        );

    public static DecisionTable<Client, Tier> Table(HitPolicy hit = HitPolicy.First) =>
        new(
            PolicyIdentity.ShippedDefault("client-tier", "1"),
            Tiers,
            hit,
            otherwise: Tier.Open,
            whenUnknown: Tier.Open,
            new Rule<Client, Tier>("T-01", Signs.HasAny(Tests.Rules.Signs.Blocked) | DaysLate.Above(90), Tier.Watch),
            new Rule<Client, Tier>(
                "T-06",
                Revenue.AtLeast(Money.Eur(500_000))
                    & (
                        Margin.AtLeast(Share.Percent(12))
                        | Segment.IsAnyOf(Tests.Rules.Segment.Industry, Tests.Rules.Segment.Health)
                    )
                    & Since.AtMost(new LocalDate(2024, 1, 1)),
                Tier.Gold
            ),
            new Rule<Client, Tier>("T-07", Revenue.AtLeast(Money.Eur(100_000)) & !Insured.IsFalse, Tier.Silver)
        );
}
