using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Everything a credit sheet and the letter on it say, in the three languages.</summary>
internal static class SheetPhrase
{
    public static readonly Label Sheet = new("Credit sheet", "Ficha de crédito", "信用单");
    public static readonly Label Print = new("Print this sheet", "Imprimir esta ficha", "打印本单");
    public static readonly Label Close = new("Close", "Cerrar", "关闭");
    public static readonly Label Track = new("Evidence track", "Vía de evidencia", "证据级别");
    public static readonly Label Binding = new("Held by", "Limitada por", "受限于");
    public static readonly Label Change = new("Against the current line", "Frente a la línea actual", "与现行额度相比");
    public static readonly Label ReviewOn = new("Next review", "Próxima revisión", "下次评审");
    public static readonly Label HoldsShipments = new(
        "Shipments wait until people have decided.",
        "Los envíos esperan hasta que decidan personas.",
        "在人工决定前暂停发货。"
    );
    public static readonly Label Limits = new("Limits of the line", "Límites de la línea", "额度各项限制");
    public static readonly Label Findings = new("Findings", "Hallazgos", "评审结果");
    public static readonly Label Points = new("Points", "Puntos", "得分项");
    public static readonly Label Reasons = new("Principal reasons", "Motivos principales", "主要原因");
    public static readonly Label ForMore = new("For a better track", "Para una vía mejor", "提升级别所需");
    public static readonly Label Behaviour = new("Payment", "Pagos", "付款");
    public static readonly Label Missing = new("Missing answers", "Respuestas que faltan", "缺少的答案");
    public static readonly Label RawDaysLate = new(
        "Days late, disputes included",
        "Días de retraso, con disputas",
        "逾期天数（含争议）"
    );
    public static readonly Label Trend = new("Change in six months, days", "Cambio en seis meses, días", "半年变化（天）");
    public static readonly Label Index = new(
        "Payment index, 20 to 100; 80 is prompt",
        "Índice de pago, 20 a 100; 80 es puntual",
        "付款指数（20至100，80为准时）"
    );
    public static readonly Label Peak = new("Peak exposure", "Exposición máxima", "最高敞口");
    public static readonly Label Oldest = new("Oldest overdue, days", "Vencido más antiguo, días", "最长逾期天数");
    public static readonly Label Disputed = new("Under valid dispute", "En disputa válida", "有效争议中");
    public static readonly Label Met = new("met", "se cumple", "满足");
    public static readonly Label NotMet = new("not met", "no se cumple", "未满足");
    public static readonly Label Undetermined = new("undetermined", "indeterminado", "无法判定");
    public static readonly Label Rule = new("Rule", "Regla", "规则");
    public static readonly Label Result = new("Result", "Resultado", "结果");
    public static readonly Label Required = new("Condition", "Condición", "条件");
    public static readonly Label Found = new("Found", "Hallado", "实际");
    public static readonly Label Distance = new("Distance to the line", "Distancia al límite", "与界限的差距");
    public static readonly Label Over = new("{0} over", "{0} por encima", "高出{0}");
    public static readonly Label Under = new("{0} under", "{0} por debajo", "低于{0}");
    public static readonly Label OnTheLine = new("on the line", "en el límite", "恰在界限上");
    public static readonly Label Days = new("days", "días", "天");
    public static readonly Label Steps = new("steps", "niveles", "级");
    public static readonly Label PercentPoints = new("percentage points", "puntos porcentuales", "个百分点");
    public static readonly Label Determining = new(
        "● The outcome rests on this rule.",
        "● El resultado se apoya en esta regla.",
        "● 结论以此规则为依据。"
    );
    public static readonly Label Letter = new("Letter to the client", "Carta al cliente", "致客户函");
    public static readonly Label PrintLetter = new("Print the letter", "Imprimir la carta", "打印函件");
    public static readonly Label LetterSubject = new(
        "Your credit terms as of {0}",
        "Sus condiciones de crédito a fecha de {0}",
        "关于贵方截至{0}的信用条件"
    );
    public static readonly Label LetterDeclined = new(
        "We cannot offer open terms, or not to the amount asked for. The principal reasons are, the weightiest first:",
        "No podemos ofrecer pago a plazo, o no por el importe pedido. Los motivos principales, primero el de más peso:",
        "我方无法提供赊销，或无法达到所申请的金额。主要原因如下（按重要性排序）："
    );
    public static readonly Label LetterDeferred = new(
        "We cannot decide on credit terms yet. The principal reasons are, the weightiest first:",
        "Todavía no podemos decidir sobre las condiciones de crédito. Los motivos principales, primero el de más peso:",
        "我方暂时无法就信用条件作出决定。主要原因如下（按重要性排序）："
    );
    public static readonly Label LetterReferred = new(
        "A person will decide on your credit terms. The principal reasons are, the weightiest first:",
        "Una persona decidirá sobre sus condiciones de crédito. Los motivos principales, primero el de más peso:",
        "贵方的信用条件将由人工决定。主要原因如下（按重要性排序）："
    );
    public static readonly Label LimitReason = new(
        "The line is held at {1} by: {0}",
        "La línea se limita a {1} por: {0}",
        "额度限于{1}，因：{0}"
    );
    public static readonly Label LetterRights = new(
        "You may ask which information these reasons rest on, and send us what corrects or completes it; a person will then look at the matter again.",
        "Puede preguntar en qué información se apoyan estos motivos y enviarnos lo que la corrija o complete; una persona volverá a examinar el asunto.",
        "贵方可询问上述原因所依据的信息，并提交更正或补充资料；届时将由人工重新审核。"
    );
    public static readonly Label LetterSigned = new(
        "Name, function and signature of the sender",
        "Nombre, cargo y firma del remitente",
        "发函人姓名、职务及签名"
    );
    public static readonly Label LetterNone = new(
        "There is no letter to write here: nothing stands against this client, or finance has to answer it.",
        "Aquí no hay carta que escribir: nada se opone a este cliente, o debe responderle finanzas.",
        "此处无函件可写：该客户无不利原因，或须由财务答复。"
    );
}
