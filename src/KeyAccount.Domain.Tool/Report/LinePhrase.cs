using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>What the report says about lines and their use.</summary>
internal static class LinePhrase
{
    public static readonly Label Title = new(
        "Credit lines in use, for the whole book",
        "Líneas de crédito en uso, del libro entero",
        "额度使用情况（整个账簿）"
    );
    public static readonly Label Note = new(
        "In a family the line counts that leaves the least, with all that is used on it.",
        "En una familia cuenta la línea que menos deja, con todo lo que se usa de ella.",
        "在企业集团中，以剩余最少的额度及其全部占用为准。"
    );
    public static readonly Label ByStatus = new(
        "How lines stand, whole book",
        "Estado de las líneas, del libro entero",
        "额度状态（整个账簿）"
    );
    public static readonly Label Status = new("Status", "Estado", "状态");
    public static readonly Label Exposure = new("Exposure", "Riesgo", "敞口");
    public static readonly Label ByStage = new(
        "Exposure by stage, whole book",
        "Riesgo por etapa, del libro entero",
        "各阶段敞口（整个账簿）"
    );
    public static readonly Label Stage = new("Stage", "Etapa", "阶段");
    public static readonly Label Ordered = new("Ordered and in production", "Pedido y en producción", "已订及生产中");
    public static readonly Label Delivered = new("Delivered, not posted", "Entregado sin contabilizar", "已交未入账");
    public static readonly Label Owed = new("Owed", "Adeudado", "欠款");
    public static readonly Label Credits = new("Credits and cash", "Abonos y cobros", "贷项及收款");
    public static readonly Label AgainstLine = new(
        "Most used lines, whole book",
        "Líneas más usadas, del libro entero",
        "使用率最高的额度（整个账簿）"
    );
    public static readonly Label UsedOf = new("Used of the line", "Usado de la línea", "已用/额度");
    public static readonly Label Use = new("Use", "Uso", "使用率");
    public static readonly Label Today = new("What to do today", "Qué hacer hoy", "今日待办");
    public static readonly Label ToDo = new("To do", "Por hacer", "待办事项");
    public static readonly Label Why = new("Why", "Por qué", "原因");
    public static readonly Label NothingToDo = new(
        "Nothing is to be done today.",
        "Hoy no hay nada que hacer.",
        "今日无待办。"
    );
    public static readonly Label Ends = new(
        "Lines and covers that end within {0} days, whole book",
        "Líneas y coberturas que vencen en {0} días, del libro entero",
        "{0}天内到期的额度与担保（整个账簿）"
    );
    public static readonly Label Line = new("line", "línea", "额度");
    public static readonly Label Cover = new("cover", "cobertura", "担保");
    public static readonly Label NothingEnds = new("Nothing ends.", "Nada vence.", "无到期项。");
    public static readonly Label Provision = new(
        "Provision by age, whole book",
        "Provisión por antigüedad, del libro entero",
        "按账龄计提（整个账簿）"
    );
    public static readonly Label Bucket = new("Age", "Antigüedad", "账龄");
    public static readonly Label Balance = new("Open", "Pendiente", "未结");
    public static readonly Label Rate = new("Rate", "Tasa", "比率");
    public static readonly Label Amount = new("Provision", "Provisión", "计提额");
    public static readonly Label Total = new("Total", "Suma total", "合计");
    public static readonly Label NoProvision = new(
        "Unknown: {0} open claims have no due day, or a rate is missing.",
        "Desconocida: {0} créditos abiertos no tienen vencimiento, o falta un tipo de cambio.",
        "未知：{0}笔未结款无到期日，或缺少汇率。"
    );
    public static readonly Label Missing = new(
        "Not assessed, because no file tells it: {0}",
        "Sin evaluar, porque ningún fichero lo dice: {0}",
        "未评估（没有相应文件）：{0}"
    );
}
