using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>What the outcomes of monitoring are called in every language.</summary>
public static class MonitoringScales
{
    /// <summary>The statuses of a line in use, the strictest last.</summary>
    public static NamedScale<UseStatus> Statuses { get; } =
        NamedScale<UseStatus>.Grade(
            (UseStatus.Undetermined, new("undetermined", "indeterminado", "无法判定")),
            (UseStatus.Ok, new("ok", "en orden", "正常")),
            (UseStatus.Watch, new("watch", "en vigilancia", "关注")),
            (UseStatus.Hold, new("hold", "retenida", "冻结")),
            (UseStatus.PrepaidOnly, new("prepaid only", "solo prepago", "仅限预付")),
            (UseStatus.Stop, new("stopped", "detenida", "停止")),
            (UseStatus.NoCheck, new("not checked", "sin control", "不检查"))
        );

    /// <summary>Why a review is due.</summary>
    public static NamedScale<ReviewTrigger> Triggers { get; } =
        NamedScale<ReviewTrigger>.Choice(
            (ReviewTrigger.NeverReviewed, new("never reviewed", "nunca revisada", "从未复审")),
            (ReviewTrigger.Cycle, new("next review date", "fecha de revisión", "复审日期")),
            (ReviewTrigger.ScoreChange, new("change of score", "cambio de puntuación", "评分变化")),
            (ReviewTrigger.FailedCheck, new("failed check", "control no superado", "检查未通过")),
            (ReviewTrigger.UseAboveLimit, new("use above the limit", "uso por encima del límite", "超额使用")),
            (ReviewTrigger.RuleChange, new("change of rules", "cambio de reglas", "规则变更")),
            (ReviewTrigger.LimitChange, new("manual change of the limit", "cambio manual del límite", "手动调整额度")),
            (ReviewTrigger.CoverExpiry, new("end of cover", "fin de la cobertura", "担保到期")),
            (ReviewTrigger.CreditEvent, new("credit event", "evento de crédito", "信用事件"))
        );

    /// <summary>What a reviewer is told.</summary>
    public static NamedScale<PackQuestion> PackQuestions { get; } =
        NamedScale<PackQuestion>.Choice(
            (PackQuestion.StatementDate, new("financial statement of", "estados financieros de", "财务报表日期")),
            (PackQuestion.YearsInBusiness, new("years in business", "años de actividad", "经营年数")),
            (PackQuestion.CustomerSince, new("customer since", "cliente desde", "成为客户时间")),
            (PackQuestion.AverageDays, new("average days to payment", "días medios de pago", "平均付款天数")),
            (PackQuestion.DaysSalesOutstanding, new("days sales outstanding", "días de cobro", "应收账款周转天数")),
            (PackQuestion.AverageBalance, new("average balance", "saldo medio", "平均余额")),
            (PackQuestion.HighBalance, new("highest balance", "saldo máximo", "最高余额")),
            (PackQuestion.Utilisation, new("highest use of the limit", "uso máximo del límite", "最高额度使用率")),
            (PackQuestion.Rating, new("grade", "grado", "信用等级")),
            (PackQuestion.AgencyClass, new("class by the agency", "clase de la agencia", "外部评级类别")),
            (PackQuestion.Trend, new("growth of days late", "aumento de días de atraso", "逾期天数增幅")),
            (PackQuestion.Disputes, new("under dispute", "en disputa", "争议金额")),
            (PackQuestion.Cover, new("cover", "cobertura", "担保")),
            (PackQuestion.CoverExpiry, new("first end of cover", "primer vencimiento de la cobertura", "担保最早到期日")),
            (PackQuestion.Status, new("status of the line", "estado de la línea", "额度状态"))
        );
}
