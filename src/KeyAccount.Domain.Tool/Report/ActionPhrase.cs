using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The words of each kind of action: why, and what to do next. Names in braces are figures of the account.</summary>
internal static class ActionPhrase
{
    public static readonly Label BarredReason = new(
        "Barred from open terms, with {open} open",
        "Vetado para compra a plazo, con {open} abierto",
        "禁止赊销，仍有{open}未结"
    );
    public static readonly Label BarredStep = new(
        "Collect what is open; deliver only against prepayment, through finance",
        "Cobrar lo abierto; entregar solo con pago anticipado, vía finanzas",
        "收回未结款；仅预付发货，经财务办理"
    );
    public static readonly Label ReferredReason = new(
        "Referred to people: {overdue} overdue, the oldest for {oldest} days",
        "Remitido a personas: {overdue} vencido, lo más antiguo {oldest} días",
        "转人工处理：逾期{overdue}，最长{oldest}天"
    );
    public static readonly Label ReferredStep = new(
        "Hold deliveries; decide with finance and agree a payment plan",
        "Retener entregas; decidir con finanzas y acordar un plan de pago",
        "暂停发货；与财务共同决定并商定还款计划"
    );
    public static readonly Label OverdueLongReason = new(
        "{overdue} overdue, the oldest for {oldest} days",
        "{overdue} vencido, lo más antiguo {oldest} días",
        "逾期{overdue}，最长{oldest}天"
    );
    public static readonly Label OverdueLongStep = new(
        "Call the client; hold what adds to it until a payment is agreed",
        "Llamar al cliente; retener lo que lo aumente hasta acordar un pago",
        "致电客户；在商定付款前暂停新增交易"
    );
    public static readonly Label OverdueStep = new(
        "Call the client and settle a day of payment",
        "Llamar al cliente y fijar un día de pago",
        "致电客户并确定付款日期"
    );
    public static readonly Label OverLineReason = new(
        "{open} open against a line of {current}",
        "{open} abierto frente a una línea de {current}",
        "未结{open}，额度仅{current}"
    );
    public static readonly Label OverLineStep = new(
        "Hold what adds to it; ask for payment or request a higher line",
        "Retener lo que lo aumente; pedir el pago o solicitar más línea",
        "暂停新增交易；催款或申请提高额度"
    );
    public static readonly Label CutReason = new(
        "A line of {current}, but {line} is recommended",
        "Una línea de {current}, pero se recomienda {line}",
        "现行额度{current}，建议额度仅{line}"
    );
    public static readonly Label CutStep = new(
        "Propose the lower line to finance",
        "Proponer a finanzas la línea menor",
        "向财务提议降低额度"
    );
    public static readonly Label DeferredReason = new(
        "No credit decision, with {open} open: evidence is missing",
        "Sin decisión de crédito, con {open} abierto: falta evidencia",
        "未结{open}，但因缺少资料无法作出信用决定"
    );
    public static readonly Label CollectStep = new("Get: {needs}", "Conseguir: {needs}", "收集：{needs}");
    public static readonly Label CappedReason = new(
        "Missing evidence holds the line at {line}",
        "La evidencia que falta limita la línea a {line}",
        "因资料不足，额度限于{line}"
    );
    public static readonly Label SilentReason = new(
        "No order for {silent} days; {sales} in the last 12 months",
        "Sin pedido desde hace {silent} días; {sales} en los últimos 12 meses",
        "已{silent}天未下单；近12个月采购{sales}"
    );
    public static readonly Label SilentStep = new(
        "Call: find out who supplies the client now",
        "Llamar: averiguar quién le suministra ahora",
        "致电了解客户目前的供应商"
    );
    public static readonly Label DecliningReason = new(
        "Purchases fell from {prior} to {sales} in 12 months",
        "Las compras cayeron de {prior} a {sales} en 12 meses",
        "12个月采购额由{prior}降至{sales}"
    );
    public static readonly Label DecliningStep = new(
        "Visit: review what changed and what the competitor offers",
        "Visitar: revisar qué cambió y qué ofrece el competidor",
        "拜访客户，了解变化与竞争对手的报价"
    );
}
