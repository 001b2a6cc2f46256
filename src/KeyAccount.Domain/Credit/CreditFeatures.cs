using System.Collections.Frozen;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Credit.CreditFacts>;

namespace KeyAccount.Domain.Credit;

/// <summary>The named questions that a credit policy may ask of a debtor.</summary>
/// <remarks>
/// Averages have six decimals, shares and percentages two. <see cref="AudienceOf"/> tells who may see the answer; a rule that shows more
/// is refused. A host may add questions of its own, as long as none of them is prohibited: <see cref="ProhibitedFeatures"/>.
/// </remarks>
public static class CreditFeatures
{
    private const decimal LargestNumber = 1_000_000m;

    private static readonly Label Days = new("days", "días", "天");
    private static readonly Label Months = new("months", "meses", "个月");
    private static readonly Label Invoices = new("invoices", "facturas", "张发票");

    /// <summary>Days late, weighted by amount, over what fell due in 12 months; unpaid items run on.</summary>
    public static Measure<CreditFacts, decimal> DaysLate { get; } =
        Number(
            "days_late",
            new("days late, weighted by amount", "días de retraso, ponderados por importe", "按金额加权的逾期天数"),
            Days,
            6,
            facts => facts.Behaviour.Scored.DaysLate,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The part, by number, of what fell due in 12 months that is late.</summary>
    public static Measure<CreditFacts, Share> LateShare { get; } =
        Share(
            "late_share",
            new("late invoices, by number", "facturas tardías, por número", "逾期发票笔数占比"),
            facts => facts.Behaviour.Scored.LateByNumber,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The part of what is open that is overdue beyond the tolerance.</summary>
    public static Measure<CreditFacts, Share> OverdueShare { get; } =
        Share(
            "overdue_share",
            new("overdue part of what is open", "parte vencida de lo pendiente", "未结款中逾期占比"),
            facts => facts.Behaviour.Scored.OverdueShare,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Days since the oldest open, undisputed invoice was due.</summary>
    public static Measure<CreditFacts, long> OldestOverdue { get; } =
        Count(
            "oldest_overdue",
            new("oldest overdue invoice", "factura vencida más antigua", "最久逾期发票"),
            Days,
            facts => facts.Behaviour.Scored.OldestOverdueDays,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>The change in days late, last 6 months less the 6 before.</summary>
    public static Measure<CreditFacts, decimal> DaysLateTrend { get; } =
        Number(
            "days_late_trend",
            new("change in days late over six months", "variación de los días de retraso en seis meses", "半年内逾期天数变化"),
            Days,
            6,
            facts => facts.Behaviour.Scored.Trend,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Whole months since we began to trade.</summary>
    public static Measure<CreditFacts, long> MonthsTrading { get; } =
        Count(
            "months_trading",
            new("time trading with us", "tiempo de relación comercial", "与我方交易时长"),
            Months,
            facts => facts.MonthsTrading,
            Direction.HigherIsBetter,
            Changeability.ByTime
        );

    /// <summary>(Profit + depreciation) / liabilities.</summary>
    public static Measure<CreditFacts, Percentage> CashFlowToLiabilities { get; } =
        Percentage(
            "cash_flow_to_liabilities",
            new("profit and depreciation over liabilities", "beneficio y amortización sobre deudas", "利润加折旧与负债之比"),
            facts => ToPercentage(Statement(facts)?.CashFlowToLiabilities),
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Equity / assets.</summary>
    public static Measure<CreditFacts, Percentage> EquityRatio { get; } =
        Percentage(
            "equity_ratio",
            new("equity over assets", "patrimonio neto sobre activo", "权益资产比"),
            facts => ToPercentage(Statement(facts)?.EquityRatio),
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>Quick assets / current liabilities.</summary>
    public static Measure<CreditFacts, decimal> QuickRatio { get; } =
        Number(
            "quick_ratio",
            new("quick ratio", "prueba ácida", "速动比率"),
            null,
            4,
            facts => ToNumber(Statement(facts)?.QuickRatio),
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>How many invoices fell due in 12 months, valid disputes left out.</summary>
    public static Measure<CreditFacts, long> InvoicesDue { get; } =
        Count(
            "invoices_due",
            new("invoices due in twelve months", "facturas vencidas en doce meses", "十二个月内到期发票"),
            Invoices,
            facts => facts.Behaviour.Scored.Due,
            Direction.None,
            Changeability.ByTime
        );

    /// <summary>How many of them fell due in the last 6 months.</summary>
    public static Measure<CreditFacts, long> InvoicesDueRecently { get; } =
        Count(
            "invoices_due_recently",
            new("invoices due in six months", "facturas vencidas en seis meses", "六个月内到期发票"),
            Invoices,
            facts => facts.Behaviour.Scored.DueLastSixMonths,
            Direction.None,
            Changeability.ByTime
        );

    /// <summary>Every question that is asked without a term of the policy in it.</summary>
    public static ImmutableArray<Feature<CreditFacts>> All { get; } =
    [
        DaysLate,
        LateShare,
        OverdueShare,
        OldestOverdue,
        DaysLateTrend,
        MonthsTrading,
        CashFlowToLiabilities,
        EquityRatio,
        QuickRatio,
        CreditFileFeatures.AgencyClass,
        CreditFileFeatures.ReportAge,
        CreditFileFeatures.StatementAge,
        CreditFileFeatures.OwnStatement,
        InvoicesDue,
        InvoicesDueRecently,
        CreditFileFeatures.DebtorForm,
        CreditFileFeatures.Identity,
        CreditFileFeatures.Screening,
        CreditFileFeatures.CriticalSupply,
        CreditFileFeatures.Prepays,
        CreditFileFeatures.BudgetConfirmed,
        CreditFileFeatures.LegalBasisKnown,
    ];

    private static readonly FrozenDictionary<string, Audience> Audiences = All.Append(CreditEventFeatures.CoverCancelled)
        .ToFrozenDictionary(
            feature => feature.Name,
            feature =>
                feature == CreditFileFeatures.AgencyClass
                || feature == CreditFileFeatures.ReportAge
                || feature == CreditFileFeatures.Screening
                || feature == CreditFileFeatures.Identity
                || feature == CreditEventFeatures.CoverCancelled
                    ? Audience.Finance
                    : Audience.Client,
            StringComparer.Ordinal
        );

    /// <summary>The widest circle that may see the answer to a question; null for one that is not ours and declares none.</summary>
    public static Audience? AudienceOf(Feature feature) =>
        Audiences.TryGetValue(Guard.Against.Null(feature).Name, out var audience) ? audience : null;

    /// <summary>The statement, if it is the legal debtor's own.</summary>
    private static FinancialStatement? Statement(CreditFacts facts) => facts.HasOwnStatement ? facts.File!.Statement : null;

    private static Percentage? ToPercentage(Ratio? ratio) =>
        ratio is { } known
        && Quantities.Percentage.TryOf(known.Numerator, known.Denominator, Rounding.HalfEven, out var percentage)
            ? percentage
            : null;

    private static decimal? ToNumber(Ratio? ratio) =>
        ratio is { } known ? decimal.Clamp(known.ToDecimal(4, Rounding.HalfEven), -LargestNumber, LargestNumber) : null;
}
