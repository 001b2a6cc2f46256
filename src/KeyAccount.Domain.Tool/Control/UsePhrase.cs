using System.Globalization;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>What is said about the use of lines in the three languages; sentences of decisions come from the rules.</summary>
internal static class UsePhrase
{
    public static readonly Label Accounts = new("{0} accounts: {1}", "{0} cuentas: {1}", "{0}个客户：{1}");
    public static readonly Label Sums = new(
        "exposure {0}, of it ordered {1}, delivered {2}, owed {3}, credits {4}",
        "riesgo {0}, de él pedido {1}, entregado {2}, adeudado {3}, abonos {4}",
        "敞口{0}，其中已订{1}，已交{2}，欠款{3}，贷项{4}"
    );
    public static readonly Label Today = new("What to do today", "Qué hacer hoy", "今日待办");
    public static readonly Label NothingToDo = new(
        "Nothing is to be done today.",
        "Hoy no hay nada que hacer.",
        "今日无待办。"
    );
    public static readonly Label More = new("… and {0} more", "… y {0} más", "……另有{0}项");
    public static readonly Label NotAssessed = new(
        "Not assessed, because no file tells it: {0}",
        "Sin evaluar, porque ningún fichero lo dice: {0}",
        "未评估（没有相应文件）：{0}"
    );
    public static readonly Label Used = new("{0} of {1} used ({2})", "{0} de {1} usados ({2})", "已用{0}，额度{1}（{2}）");
    public static readonly Label Before = new(
        "line {0}, used {1}, the order adds {2}",
        "línea {0}, usado {1}, el pedido añade {2}",
        "额度{0}，已用{1}，本单新增{2}"
    );
    public static readonly Label At = new("line of {0}", "línea de {0}", "{0}的额度");
    public static readonly Label Past = new(
        "peak {0} on {1} ({2} of the line), average {3}, lowest {4}",
        "máximo {0} el {1} ({2} de la línea), media {3}, mínimo {4}",
        "峰值{0}（{1}，占额度{2}），平均{3}，最低{4}"
    );
    public static readonly Label Above = new(
        "{0} days above {1} of the line",
        "{0} días por encima del {1} de la línea",
        "{0}天高于额度的{1}"
    );
    public static readonly Label Provision = new("Provision by age", "Provisión por antigüedad", "按账龄计提");
    public static readonly Label NoProvision = new(
        "unknown: {0} open claims have no due day, or a rate is missing",
        "desconocida: {0} créditos abiertos no tienen vencimiento, o falta un tipo de cambio",
        "未知：{0}笔未结款无到期日，或缺少汇率"
    );
    public static readonly Label Loss = new(
        "Expected loss by grade, of what no security covers",
        "Pérdida esperada por calificación, de lo no garantizado",
        "按等级的预期损失（无担保部分）"
    );
    public static readonly Label Concentration = new(
        "Concentration by corporate family (! above the limit)",
        "Concentración por familia corporativa (! sobre el límite)",
        "按企业集团的集中度（!超过上限）"
    );
    public static readonly Label NoLine = new("no line", "sin línea", "无额度");
    public static readonly Label Checked = new(
        "{0} orders checked: {1} pass, {2} to be released, {3} declined",
        "{0} pedidos comprobados: {1} pasan, {2} por liberar, {3} rechazados",
        "已检查{0}张订单：{1}张通过，{2}张待放行，{3}张拒绝"
    );
    public static readonly Label Release = new("{0} may release it", "{0} puede liberarlo", "可由{0}放行");
    public static readonly Label Written = new("Written to {0}: {1}", "Escrito en {0}: {1}", "已写入{0}：{1}");
    public static readonly Label Shipped = new(
        "Shipped defaults that no owner has signed: {0}",
        "Valores de fábrica que nadie ha firmado: {0}",
        "尚无负责人签署的出厂默认政策：{0}"
    );

    /// <summary>What a stage is called.</summary>
    public static Label Of(ExposureStage stage) =>
        stage switch
        {
            ExposureStage.Ordered => new("ordered", "pedido", "已订"),
            ExposureStage.InProduction => new("in production", "en producción", "生产中"),
            ExposureStage.Delivered => new("delivered, not billed", "entregado sin facturar", "已交未开票"),
            ExposureStage.Billed => new("billed, not posted", "facturado sin contabilizar", "已开票未入账"),
            ExposureStage.Receivable => new("open items", "partidas abiertas", "未结款项"),
            ExposureStage.AcceptedBill => new("accepted bills", "efectos aceptados", "已承兑汇票"),
            ExposureStage.Retention => new("held back", "retenido en garantía", "质保金"),
            ExposureStage.FactoredWithRecourse => new("factored with recourse", "cedido con recurso", "有追索权保理"),
            ExposureStage.OtherReceivable => new("other claims", "otros créditos", "其他应收"),
            ExposureStage.Prepayment => new("prepaid", "anticipos", "预付款"),
            ExposureStage.UnappliedCash => new("cash not applied", "cobros sin aplicar", "未核销收款"),
            ExposureStage.CreditNote => new("credit notes", "abonos", "贷项凭单"),
            ExposureStage.Returned => new("returned", "devuelto", "退货"),
            ExposureStage.Payable => new("we owe", "debemos", "我方应付"),
        };

    /// <summary>What is to be done, in a sentence of the reader's language.</summary>
    public static string Of(UseAction action, Language language)
    {
        var amount = SpokenText.Amount(action.Amount, language);
        var day = action.By is { } by ? DateText.Iso(by) : "";
        var level = action.Level?.ToString(CultureInfo.InvariantCulture);
        Label label = action.Kind switch
        {
            UseActionKind.KeepStopped => new(
                "let nothing leave; only a person lifts the stop",
                "no deje salir nada; solo una persona levanta la detención",
                "停止发货；只有人工可解除"
            ),
            UseActionKind.RenewPlan => new(
                $"agree on a new payment plan: broken on {day}",
                $"acuerde un nuevo plan de pagos: incumplido el {day}",
                $"重新商定付款计划：{day}违约"
            ),
            UseActionKind.ComeBackToLine => new(
                $"collect {amount} or have the line raised; hold new orders",
                $"cobre {amount} o solicite ampliar la línea; retenga pedidos nuevos",
                $"收回{amount}或申请提额；暂缓新订单"
            ),
            UseActionKind.GrantLine => new(
                $"grant a line or let only prepaid goods leave: {amount} without a line",
                $"conceda una línea o entregue solo con pago anticipado: {amount} sin línea",
                $"核定额度或仅限预付发货：无额度敞口{amount}"
            ),
            UseActionKind.RenewLine => new(
                $"renew or close the line: it ended on {day}",
                $"renueve o cierre la línea: venció el {day}",
                $"续期或关闭额度：已于{day}到期"
            ),
            UseActionKind.ReplaceCover => new(
                $"replace the cover: it ended on {day}",
                $"sustituya la cobertura: venció el {day}",
                $"更换担保：已于{day}到期"
            ),
            UseActionKind.Collect => new(
                $"collect what is overdue: {amount}",
                $"cobre lo vencido: {amount}",
                $"催收逾期款{amount}"
            ),
            UseActionKind.Remind => new($"send reminder {level}", $"envíe la reclamación {level}", $"发出第{level}级催款通知"),
            UseActionKind.Review => new(
                $"review the line: due on {day}",
                $"revise la línea: vencía el {day}",
                $"复审额度：应于{day}完成"
            ),
            UseActionKind.WatchUse => new(
                $"talk about the line: {amount} left",
                $"hable de la línea: quedan {amount}",
                $"沟通额度：剩余{amount}"
            ),
            UseActionKind.PrepareRenewal => new(
                $"renew the line before {day}",
                $"renueve la línea antes del {day}",
                $"于{day}前续期额度"
            ),
            UseActionKind.PrepareCover => new(
                $"renew the cover before {day}",
                $"renueve la cobertura antes del {day}",
                $"于{day}前续办担保"
            ),
        };
        return label.In(language);
    }

    /// <summary>A limit as it is read: words in the reader's language, amounts with thousands apart.</summary>
    public static string Of(CreditLimit? limit, Language language) =>
        limit is not { } known
            ? NoLine.In(language)
            : known.Kind switch
            {
                CreditLimitKind.NoCredit => new Label("no credit", "sin crédito", "不授信").In(language),
                CreditLimitKind.Inherit => new Label("inherit", "heredado", "沿用上级").In(language),
                CreditLimitKind.Limited => SpokenText.Amount(known.Amount, language),
                CreditLimitKind.Unlimited => new Label("unlimited", "ilimitado", "不限额").In(language),
                CreditLimitKind.NoCheck => new Label("no check", "sin comprobación", "不检查").In(language),
            };
}
