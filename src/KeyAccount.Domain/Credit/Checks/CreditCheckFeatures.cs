using System.Collections.Frozen;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Credit.Checks.CreditCheckFacts>;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The named questions that a credit check may ask; those about amounts are in <see cref="CreditCheckAmounts"/>.</summary>
/// <remarks>
/// A share that is compared by "above" is rounded up and one compared by "at least" is rounded down, to a basis point, so that a cent on the
/// wrong side is seen: each says which.
/// </remarks>
public static class CreditCheckFeatures
{
    private static readonly Label Days = new("days", "días", "天");
    private static readonly Label Months = new("months", "meses", "个月");

    /// <summary>Whether the document adds to the exposure within the horizon: what adds nothing never blocks.</summary>
    public static Flag<CreditCheckFacts> Adds { get; } =
        Flag("adds", new("adds to the exposure", "aumenta la exposición", "增加敞口"), facts => CheckFigures.Adds(facts));

    /// <summary>Whether it adds to the exposure, within the horizon or later, or lets unpaid goods leave.</summary>
    public static Flag<CreditCheckFacts> PutsAtRisk { get; } =
        Flag(
            "puts_at_risk",
            new(
                "adds to the exposure now or later, or lets unpaid goods leave",
                "aumenta la exposición ahora o más tarde, o deja salir mercancía impagada",
                "现在或将来增加敞口，或放出未付款货物"
            ),
            facts => CheckFigures.PutsAtRisk(facts)
        );

    /// <summary>Whether the account is exempt from credit checks.</summary>
    public static Flag<CreditCheckFacts> NoCheck { get; } =
        Flag(
            "no_check",
            new("exempt from credit checks", "exento de control de crédito", "免信用检查"),
            facts => facts.Line is { } line ? line.Kind == CheckedLineKind.NoCheck : null
        );

    /// <summary>The use beyond line and tolerance, as a share of the line, rounded up; nothing of a line that is unlimited.</summary>
    public static Measure<CreditCheckFacts, Percentage> OverLine { get; } =
        Percentage(
            "over_line",
            new("over the line, as a share of it", "exceso sobre la línea, en proporción a ella", "超出额度的比例"),
            facts => CheckFigures.OverLine(facts),
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The use with the document as a share of the line, rounded down.</summary>
    public static Measure<CreditCheckFacts, Percentage> ProjectedUse { get; } =
        Percentage(
            "projected_use",
            new("projected use of the line", "uso previsto de la línea", "额度预计使用率"),
            facts => CheckFigures.ProjectedUse(facts),
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Whether nothing but exchange rates takes the use above the line.</summary>
    public static Flag<CreditCheckFacts> OverByRatesAlone { get; } =
        Flag(
            "over_by_rates",
            new("over the line by exchange rates alone", "sobre la línea solo por tipos de cambio", "仅因汇率超出额度"),
            facts => CheckFigures.OverByRatesAlone(facts)
        );

    /// <summary>Days since the oldest overdue item was due; 0 when nothing is overdue.</summary>
    public static Measure<CreditCheckFacts, long> OldestItem { get; } =
        Count(
            "oldest_overdue",
            new("oldest overdue item", "partida vencida más antigua", "最久逾期项"),
            Days,
            facts => facts.Overdue?.OldestDays,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The part of what is open that is overdue, rounded down; 0 % when nothing is open.</summary>
    public static Measure<CreditCheckFacts, Share> OverdueShare { get; } =
        Share(
            "overdue_share",
            new("overdue part of what is open", "parte vencida de lo pendiente", "未结款中逾期占比"),
            facts => CheckFigures.OverdueShare(facts),
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The highest dunning level.</summary>
    public static Measure<CreditCheckFacts, long> DunningLevel { get; } =
        Count(
            "dunning_level",
            new("dunning level", "nivel de reclamación", "催收级别"),
            null,
            facts => facts.DunningLevel,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The change in days late.</summary>
    public static Measure<CreditCheckFacts, decimal> DaysLateTrend { get; } =
        Number(
            "days_late_trend",
            new("change in days late over six months", "variación de los días de retraso en seis meses", "半年内逾期天数变化"),
            Days,
            6,
            facts => facts.DaysLateTrend,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Days since the last day of the line, negative before it.</summary>
    public static Measure<CreditCheckFacts, long> LineExpired { get; } =
        Count(
            "line_expired_days",
            new("time since the line ended", "tiempo desde el fin de la línea", "额度到期后天数"),
            Days,
            facts => CheckFigures.DaysAfter(facts, facts.LineValidUntil),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>Days since the last day of the cover, negative before it.</summary>
    public static Measure<CreditCheckFacts, long> CoverExpired { get; } =
        Count(
            "cover_expired_days",
            new("time since the cover ended", "tiempo desde el fin de la cobertura", "承保到期后天数"),
            Days,
            facts => CheckFigures.DaysAfter(facts, facts.CoverValidUntil),
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>The state of the line.</summary>
    public static Measure<CreditCheckFacts, LineState> State { get; } =
        Grade(
            "line_state",
            new("state of the line", "estado de la línea", "额度状态"),
            CreditCheckScales.States,
            facts => facts.State,
            Direction.LowerIsBetter
        );

    /// <summary>Days of credit beyond those agreed, negative for less.</summary>
    public static Measure<CreditCheckFacts, long> TermOverAgreed { get; } =
        Count(
            "term_over_agreed",
            new("payment term over the agreed one", "plazo por encima del acordado", "超出约定账期"),
            Days,
            facts => (long?)facts.TermDays - facts.AgreedTermDays,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>This month's orders, in average months, rounded up.</summary>
    public static Measure<CreditCheckFacts, decimal> MonthToAverage { get; } =
        Number(
            "month_to_average",
            new("orders of this month in average months", "pedidos del mes en meses medios", "本月订单相当于平均月数"),
            null,
            2,
            facts => CheckFigures.MonthToAverage(facts),
            Direction.LowerIsBetter
        );

    /// <summary>Whole months since we began to trade.</summary>
    public static Measure<CreditCheckFacts, long> MonthsTrading { get; } =
        Count(
            "months_trading",
            new("time trading with us", "tiempo de relación comercial", "与我方交易时长"),
            Months,
            facts => facts.MonthsTrading,
            Direction.HigherIsBetter,
            Changeability.ByTime
        );

    /// <summary>Every question without a currency in it.</summary>
    public static ImmutableArray<Feature<CreditCheckFacts>> All { get; } =
    [
        Adds,
        PutsAtRisk,
        NoCheck,
        OverLine,
        ProjectedUse,
        OverByRatesAlone,
        OldestItem,
        OverdueShare,
        DunningLevel,
        DaysLateTrend,
        LineExpired,
        CoverExpired,
        State,
        TermOverAgreed,
        MonthToAverage,
        MonthsTrading,
        .. CreditCheckEvents.All,
    ];

    private static readonly FrozenDictionary<string, Audience> Audiences = All.ToFrozenDictionary(
        feature => feature.Name,
        feature =>
            feature == CreditCheckEvents.Stopped || feature == CreditCheckEvents.Referred || feature == CoverExpired
                ? Audience.Finance
            : feature == OverLine || feature == ProjectedUse || feature == OverByRatesAlone || feature == State ? Audience.Sales
            : Audience.Client,
        StringComparer.Ordinal
    );

    /// <summary>The widest circle that may see the answer to a question; null for one that is not ours and declares none.</summary>
    public static Audience? AudienceOf(Feature feature) =>
        Audiences.TryGetValue(Guard.Against.Null(feature).Name, out var audience) ? audience : null;
}
