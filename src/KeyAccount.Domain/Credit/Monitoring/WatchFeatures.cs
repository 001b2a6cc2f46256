using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Credit.Monitoring.WatchFacts>;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The questions that a watch policy asks of a line in use.</summary>
/// <remarks>
/// A share is asked twice where it matters: rounded down for "at least", begun basis points counted whole for "above". So a threshold to
/// the basis point is met exactly when the amounts meet it.
/// </remarks>
public static class WatchFeatures
{
    private const int Places = 2;
    private const decimal MostTimes = 999_999m;

    private static readonly Label Days = new("days", "días", "天");
    private static readonly Label Times = new("times", "veces", "倍");

    /// <summary>Whether the line has a limit.</summary>
    public static Flag<WatchFacts> IsLimited { get; } =
        Flag("line_limited", new("line with a limit", "línea con límite", "额度有上限"), facts => facts.IsLimited);

    /// <summary>Used and asked, as a part of the limit, rounded down.</summary>
    public static Measure<WatchFacts, Percentage> ProjectedUse { get; } =
        Percentage(
            "projected_use",
            new("projected use of the line", "uso previsto de la línea", "预计额度使用率"),
            facts => Use(facts, Rounding.Down),
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Used and asked, as a part of the limit, a begun basis point counted whole.</summary>
    public static Measure<WatchFacts, Percentage> ProjectedUseBegun { get; } =
        Percentage(
            "projected_use_begun",
            new(
                "projected use of the line, rounded up",
                "uso previsto de la línea, redondeado al alza",
                "预计额度使用率（向上取整）"
            ),
            facts => Use(facts, Rounding.Up),
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Days the oldest item is overdue.</summary>
    public static Measure<WatchFacts, long> OldestOverdue { get; } =
        Count(
            "oldest_item_overdue",
            new("days the oldest item is overdue", "días de atraso de la partida más antigua", "最早未结项逾期天数"),
            Days,
            facts => facts.OldestOverdueDays,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>What is overdue as a part of what is open, rounded down; nothing open is 0 %.</summary>
    public static Measure<WatchFacts, Percentage> OverdueOfOpen { get; } =
        Percentage(
            "overdue_of_open",
            new("overdue as a part of open items", "vencido sobre partidas abiertas", "逾期占未结项比例"),
            facts =>
                facts is { Overdue: { } overdue, Open: { } open } ? UseShare.Of(overdue, Least(open), Rounding.Down) : null,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>By how much the days late have grown in six months.</summary>
    public static Measure<WatchFacts, decimal> Trend { get; } =
        Number(
            "days_late_growth",
            new("growth of days late in six months", "aumento de días de atraso en seis meses", "六个月内逾期天数增幅"),
            Days,
            6,
            facts => facts.DaysLateTrend,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The orders of the month as a multiple of an average month, a begun hundredth counted whole.</summary>
    public static Measure<WatchFacts, decimal> MonthPace { get; } =
        Number(
            "month_orders_pace",
            new("orders of the month by an average month", "pedidos del mes sobre un mes medio", "本月订单与月均之比"),
            Times,
            Places,
            Pace,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Whole months since the first sale.</summary>
    public static Measure<WatchFacts, long> MonthsTrading { get; } =
        Count(
            "months_with_us",
            new("months since the first sale", "meses desde la primera venta", "首次销售至今月数"),
            new("months", "meses", "个月"),
            facts => facts.MonthsTrading,
            Direction.HigherIsBetter,
            Changeability.ByTime
        );

    /// <summary>Whether the line ends.</summary>
    public static Flag<WatchFacts> LineExpires { get; } =
        Flag("line_expires", new("line with an end", "línea con vencimiento", "额度有到期日"), facts => facts.LineExpires);

    /// <summary>Days until the line no longer holds; zero or less once it does not.</summary>
    public static Measure<WatchFacts, long> LineDaysLeft { get; } =
        Left(
            "line_days_left",
            new("days left of the line", "días restantes de la línea", "额度剩余天数"),
            f => f.LineExpiresOn
        );

    /// <summary>Whether a security that ends stands behind the line.</summary>
    public static Flag<WatchFacts> HasCover { get; } =
        Flag("has_cover", new("cover that ends", "cobertura con vencimiento", "有到期的担保"), facts => facts.HasCover);

    /// <summary>Days until the cover no longer holds; zero or less once it does not.</summary>
    public static Measure<WatchFacts, long> CoverDaysLeft { get; } =
        Left(
            "cover_days_left",
            new("days left of the cover", "días restantes de la cobertura", "担保剩余天数"),
            facts => facts.CoverExpiresOn
        );

    /// <summary>Whether the line is reviewed at stated days.</summary>
    public static Flag<WatchFacts> IsReviewed { get; } =
        Flag(
            "line_reviewed",
            new("line under review", "línea en revisión periódica", "额度定期复审"),
            facts => facts.IsReviewed
        );

    /// <summary>Days left to review the line in time; below zero once it is overdue.</summary>
    public static Measure<WatchFacts, long> ReviewDaysLeft { get; } =
        Left(
            "review_days_left",
            new("days left to review the line", "días restantes para revisar la línea", "复审剩余天数"),
            facts => facts.ReviewDueOn
        );

    /// <summary>The level of dunning reached.</summary>
    public static Measure<WatchFacts, long> DunningLevel { get; } =
        Count(
            "dunning_level",
            new("dunning level", "nivel de reclamación", "催收级别"),
            null,
            facts => facts.DunningLevel,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Whether a payment plan was broken.</summary>
    public static Flag<WatchFacts> PlanBroken { get; } =
        Flag("plan_broken", new("payment plan broken", "plan de pagos incumplido", "付款计划违约"), facts => facts.PlanBroken);

    /// <summary>Days since the last order as a multiple of the median interval, rounded down.</summary>
    public static Measure<WatchFacts, decimal> OrderSilence { get; } =
        Number(
            "order_silence",
            new(
                "days since the last order by the median interval",
                "días desde el último pedido sobre el intervalo mediano",
                "距上次订单天数与间隔中位数之比"
            ),
            Times,
            Places,
            Silence,
            Direction.None,
            Changeability.ByClient
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<Feature<WatchFacts>> All { get; } =
    [
        IsLimited,
        ProjectedUse,
        ProjectedUseBegun,
        OldestOverdue,
        OverdueOfOpen,
        Trend,
        MonthPace,
        MonthsTrading,
        LineExpires,
        LineDaysLeft,
        HasCover,
        CoverDaysLeft,
        IsReviewed,
        ReviewDaysLeft,
        DunningLevel,
        PlanBroken,
        OrderSilence,
    ];

    private static Measure<WatchFacts, long> Left(string name, Label label, Func<WatchFacts, LocalDate?> end) =>
        Count(
            name,
            label,
            Days,
            facts => end(facts) is { } day ? Period.DaysBetween(facts.AsOf, day) : null,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    private static Percentage? Use(WatchFacts facts, Rounding rounding) =>
        facts is { Projected: { } used, Limit: { } limit } ? UseShare.Of(used, limit, rounding) : null;

    private static decimal? Pace(WatchFacts facts)
    {
        if (facts is not { OrdersThisMonth: { } month, OrdersOfAverageMonth: { } average })
        {
            return null;
        }
        _ = month + average;
        return !month.IsPositive ? 0
            : !average.IsPositive ? MostTimes
            : Math.Min(
                (decimal)RoundedDivision.Divide((Int128)month.MinorUnits * 100, average.MinorUnits, Rounding.Up) / 100,
                MostTimes
            );
    }

    private static decimal? Silence(WatchFacts facts) =>
        facts is { DaysSinceOrder: { } days, MedianOrderInterval: > 0 and var interval }
            ? Math.Min(Math.Floor(Math.Max(0, days) / interval * 100) / 100, MostTimes)
            : null;

    /// <summary>More credit than claims is open on balance: nothing is open.</summary>
    private static Money Least(Money open) => open.IsNegative ? Money.Zero(open.Currency) : open;
}
