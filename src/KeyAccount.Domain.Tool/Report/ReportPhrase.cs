using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>Everything the report itself says, in the three languages. Names in braces are columns of the report's data.</summary>
internal static class ReportPhrase
{
    public static readonly Label Title = new("Key account review", "Revisión de cuentas clave", "关键客户评审");
    public static readonly Label AsOf = new("as of {0}, in {1}", "a fecha de {0}, en {1}", "截至{0}，单位{1}");
    public static readonly Label Reader = new("For: {0}", "Para: {0}", "读者：{0}");
    public static readonly Label Finance = new("finance", "finanzas", "财务");
    public static readonly Label Sales = new("sales", "ventas", "销售");
    public static readonly Label Client = new("client", "cliente", "客户本身");
    public static readonly Label Policies = new("Policies", "Políticas", "政策");
    public static readonly Label ShippedDefault = new("shipped default", "valores de fábrica", "出厂默认");
    public static readonly Label SignedBy = new("signed by {0}", "firmada por {0}", "由{0}签署");
    public static readonly Label Unsigned = new(
        "The policies are shipped defaults: starting values that no owner has signed and that are not calibrated to losses.",
        "Las políticas son valores de fábrica: valores iniciales que nadie ha firmado y que no están calibrados con pérdidas.",
        "所用政策为出厂默认值：仅为起始值，尚无负责人签署，也未按损失校准。"
    );
    public static readonly Label Unit = new(
        "Credit unit {0}: 0.1 % of the purchases of 12 months in this book",
        "Unidad de crédito {0}: 0,1 % de las compras de 12 meses de este libro",
        "信用单位{0}：本账簿近12个月采购额的0.1%"
    );
    public static readonly Label NoCredit = new(
        "No credit was evaluated: the sales of 12 months are unknown or too small.",
        "No se evaluó el crédito: las ventas de 12 meses se desconocen o son demasiado pequeñas.",
        "未评估信用：近12个月销售额未知或过小。"
    );
    public static readonly Label NotAssessed = new(
        "Not assessed, because no file supplies it: {0}",
        "No evaluado, porque ningún archivo lo aporta: {0}",
        "未评估（无文件提供）：{0}"
    );
    public static readonly Label Identity = new("identity", "identidad", "身份");
    public static readonly Label Screening = new("screening", "cribado", "名单筛查");
    public static readonly Label Events = new("register of events", "registro de sucesos", "事件登记");
    public static readonly Label Input = new("Input and reconciliation", "Entrada y conciliación", "输入与对账");
    public static readonly Label File = new("File", "Archivo", "文件");
    public static readonly Label Rows = new("Rows", "Filas", "行数");
    public static readonly Label Kept = new("Kept", "Aceptadas", "采用");
    public static readonly Label LeftOut = new("Left out by the mapping", "Excluidas por el mapeo", "映射排除");
    public static readonly Label Rejected = new("Rejected", "Rechazadas", "拒绝");
    public static readonly Label RejectedRows = new("Rejected rows", "Filas rechazadas", "被拒绝的行");
    public static readonly Label Invoiced = new("Invoiced, tax included", "Facturado, con impuestos", "已开票（含税）");
    public static readonly Label Settled = new("less settled", "menos liquidado", "减：已结清");
    public static readonly Label PartPaid = new("less part payments", "menos pagos parciales", "减：部分付款");
    public static readonly Label OpenOfDocuments = new(
        "open, by the documents",
        "abierto, según los documentos",
        "未结（按单据）"
    );
    public static readonly Label OpenOfAccounts = new("open, by the accounts", "abierto, según las cuentas", "未结（按客户）");
    public static readonly Label Reconciled = new("reconciled: no difference", "conciliado: sin diferencia", "已对平：无差异");
    public static readonly Label Difference = new("difference {0}", "diferencia {0}", "差异{0}");
    public static readonly Label Unreconciled = new(
        "cannot be reconciled: a figure is unknown",
        "no se puede conciliar: falta una cifra",
        "无法对账：有数据未知"
    );
    public static readonly Label Open = new("Open", "Abierto", "未结");
    public static readonly Label Overdue = new("Overdue", "Vencido", "逾期");
    public static readonly Label OfOpen = new("{0} of what is open", "{0} de lo abierto", "占未结的{0}");
    public static readonly Label OverLine = new("Over their line", "Sobre su línea", "超额度");
    public static readonly Label Accounts = new("{0} accounts", "{0} cuentas", "{0}个客户");
    public static readonly Label Expiring = new("Expiring within 30 days", "Vencen en 30 días", "30天内到期");
    public static readonly Label Expected = new(
        "Cash expected in four weeks",
        "Cobro previsto en cuatro semanas",
        "四周内预计回款"
    );
    public static readonly Label ExpectedNote = new(
        "When every client pays as late as it usually does; disputed items and what is later than usual are not counted.",
        "Si cada cliente paga con su retraso habitual; no se cuentan partidas en disputa ni lo ya más tarde de lo habitual.",
        "假设各客户按其惯常的延迟付款；争议款与已超惯常延迟的款项不计。"
    );
    public static readonly Label Week = new("until {0}", "hasta {0}", "至{0}");
    public static readonly Label Actions = new("Ten actions", "Diez acciones", "十项行动");
    public static readonly Label ActionsNote = new(
        "One for each client, by the money at risk. Filters below choose among them too.",
        "Una por cliente, según el dinero en riesgo. Los filtros también eligen entre ellas.",
        "每个客户一项，按风险金额排序；下方筛选同样适用。"
    );
    public static readonly Label NoActions = new("Nothing to do.", "Nada que hacer.", "无待办事项。");
    public static readonly Label Account = new("Client", "Cliente", "客户");
    public static readonly Label Owner = new("Owner", "Responsable", "负责人");
    public static readonly Label Amount = new("Amount", "Importe", "金额");
    public static readonly Label AtRisk = new("At risk", "En riesgo", "风险金额");
    public static readonly Label Deadline = new("By", "Hasta", "期限");
    public static readonly Label Reason = new("Reason", "Motivo", "原因");
    public static readonly Label NextStep = new("Next step", "Siguiente paso", "下一步");
    public static readonly Label Changes = new(
        "Changes since the last run",
        "Cambios desde la última revisión",
        "与上次评审相比"
    );
    public static readonly Label ChangesSince = new("since {0}", "desde {0}", "自{0}以来");
    public static readonly Label NoPrevious = new(
        "No earlier review was given (--previous).",
        "No se indicó una revisión anterior (--previous).",
        "未提供上次评审（--previous）。"
    );
    public static readonly Label NoChanges = new("Nothing changed.", "Nada cambió.", "无变化。");
    public static readonly Label OtherCurrency = new(
        "The earlier review is in another currency: amounts are not compared.",
        "La revisión anterior está en otra moneda: los importes no se comparan.",
        "上次评审为其他币种：不比较金额。"
    );
    public static readonly Label What = new("What", "Qué", "项目");
    public static readonly Label Before = new("Before", "Antes", "之前");
    public static readonly Label Now = new("Now", "Ahora", "现在");
    public static readonly Label GradeChange = new("grade", "calificación", "等级");
    public static readonly Label LineChange = new("recommended line", "línea recomendada", "建议额度");
    public static readonly Label KindChange = new("kinds", "tipos", "类别");
    public static readonly Label NewOverdue = new("newly overdue", "nuevo vencido", "新增逾期");
    public static readonly Label MoreChanges = new("and {0} more", "y {0} más", "另有{0}项");
    public static readonly Label Credit = new("Credit", "Crédito", "信用");
    public static readonly Label ByGrade = new("Exposure by grade", "Exposición por calificación", "按等级的敞口");
    public static readonly Label Grade = new("Grade", "Calificación", "等级");
    public static readonly Label NoGrade = new("not graded", "sin calificar", "未评级");
    public static readonly Label Lines = new("Recommended lines", "Líneas recomendadas", "建议额度");
    public static readonly Label TopTen = new("Ten largest exposures", "Diez mayores exposiciones", "十大敞口");
    public static readonly Label LineUse = new("Use of current lines", "Uso de las líneas actuales", "现行额度使用");
    public static readonly Label CurrentLine = new("Current line", "Línea actual", "现行额度");
    public static readonly Label UpTo50 = new("up to 50 %", "hasta 50 %", "50%以内");
    public static readonly Label UpTo90 = new("up to 90 %", "hasta 90 %", "90%以内");
    public static readonly Label UpTo100 = new("up to 100 %", "hasta 100 %", "100%以内");
    public static readonly Label Over100 = new("over the line", "sobre la línea", "超过额度");
    public static readonly Label NoLine = new("no line known", "sin línea conocida", "无已知额度");
    public static readonly Label Ageing = new("Ageing", "Antigüedad de saldos", "账龄");
    public static readonly Label NotDue = new("not due", "no vencido", "未到期");
    public static readonly Label Days1To30 = new("1 to 30 days", "1 a 30 días", "1至30天");
    public static readonly Label Days31To60 = new("31 to 60 days", "31 a 60 días", "31至60天");
    public static readonly Label Days61To90 = new("61 to 90 days", "61 a 90 días", "61至90天");
    public static readonly Label Over90 = new("over 90 days", "más de 90 días", "90天以上");
    public static readonly Label UnusedCredit = new("unused credit notes", "abonos sin usar", "未用贷项");
    public static readonly Label Disputes = new("Open disputes by age", "Disputas abiertas por antigüedad", "未决争议账龄");
    public static readonly Label UpTo30 = new("up to 30 days", "hasta 30 días", "30天以内");
    public static readonly Label WithoutDay = new("day unknown", "fecha desconocida", "日期未知");
    public static readonly Label Invoices = new("Invoices", "Facturas", "发票");
    public static readonly Label Payment = new("Payment over time", "Pagos a lo largo del tiempo", "付款表现走势");
    public static readonly Label PaymentNote = new(
        "Days late by amount of what fell due in each month; unpaid items run to the day of the review.",
        "Días de retraso, ponderados por importe, de lo vencido en cada mes; lo impagado corre hasta el día de la revisión.",
        "各月到期款项按金额加权的逾期天数；未付款项计至评审日。"
    );
    public static readonly Label Month = new("Due in", "Vence en", "到期月份");
    public static readonly Label DaysLate = new("Days late", "Días de retraso", "逾期天数");
    public static readonly Label Quiet = new(
        "Silent or declining key accounts",
        "Cuentas clave en silencio o en descenso",
        "沉默或下滑的关键客户"
    );
    public static readonly Label QuietNote = new(
        "No order for twice the usual interval, or purchases down by a fifth or more.",
        "Sin pedido durante el doble del intervalo habitual, o compras un quinto o más abajo.",
        "超过惯常间隔两倍未下单，或采购额下降五分之一以上。"
    );
    public static readonly Label DaysSinceOrder = new(
        "Days since the last order",
        "Días desde el último pedido",
        "距上次下单天数"
    );
    public static readonly Label Last12 = new("Purchases, 12 months", "Compras, 12 meses", "近12个月采购");
    public static readonly Label Prior12 = new("12 months before", "12 meses anteriores", "前12个月");
    public static readonly Label MissingFiles = new(
        "Missing files by money blocked",
        "Documentos que faltan, por dinero bloqueado",
        "缺失资料（按受阻金额）"
    );
    public static readonly Label Blocked = new("Blocked", "Bloqueado", "受阻金额");
    public static readonly Label Needed = new("Needed", "Se necesita", "所需资料");
    public static readonly Label Tiers = new("Tiers against capacity", "Niveles frente a la capacidad", "层级与容量");
    public static readonly Label Tier = new("Tier", "Nivel", "层级");
    public static readonly Label Families = new("Corporate families", "Familias corporativas", "企业集团");
    public static readonly Label Capacity = new(
        "Key and Development: {0} of {1} places; {2} waiting",
        "Clave y Desarrollo: {0} de {1} plazas; {2} en espera",
        "关键与发展：{1}个名额已用{0}个；{2}个等待"
    );
    public static readonly Label PerManager = new("Places by owner", "Plazas por responsable", "各负责人名额");
    public static readonly Label Places = new("Places", "Plazas", "名额");
    public static readonly Label Until = new("Until", "Hasta", "到期日");
    public static readonly Label TierOverride = new("tier given by a person", "nivel dado por una persona", "人工指定的层级");
    public static readonly Label Assessment = new("strategic assessment", "evaluación estratégica", "战略评估");
    public static readonly Label Observation = new("competitor observation", "observación del competidor", "竞争对手观察");
    public static readonly Label Tie = new("document of the tie", "documento del vínculo", "关联关系文件");
    public static readonly Label NothingExpires = new("Nothing expires.", "Nada vence.", "无到期事项。");
    public static readonly Label AllAccounts = new("All accounts", "Todas las cuentas", "全部客户");
    public static readonly Label NeedsScript = new(
        "The table, its filters and the credit sheets need scripts, which this reader does not run; accounts.csv has the same figures.",
        "La tabla, los filtros y las fichas necesitan scripts, que este lector no ejecuta; accounts.csv tiene las mismas cifras.",
        "表格、筛选与信用单需要脚本支持，当前阅读器未运行；accounts.csv含有相同数据。"
    );
    public static readonly Label Territory = new("Territory", "Territorio", "区域");
    public static readonly Label All = new("all", "todos", "全部");
    public static readonly Label Search = new("Search", "Buscar", "搜索");
    public static readonly Label Page = new("{0}–{1} of {2}", "{0}–{1} de {2}", "第{0}–{1}项，共{2}项");
    public static readonly Label Previous = new("Previous", "Anterior", "上一页");
    public static readonly Label Next = new("Next", "Siguiente", "下一页");
    public static readonly Label Kinds = new("Kinds", "Tipos", "类别");
    public static readonly Label Outcome = new("Credit", "Crédito", "信用结论");
    public static readonly Label Score = new("Score", "Puntuación", "得分");
    public static readonly Label Line = new("Recommended line", "Línea recomendada", "建议额度");
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
    public static readonly Label Trend = new("Change in six months", "Cambio en seis meses", "半年变化");
    public static readonly Label Index = new("Payment index", "Índice de pago", "付款指数");
    public static readonly Label Peak = new("Peak exposure", "Exposición máxima", "最高敞口");
    public static readonly Label Oldest = new("Oldest overdue, days", "Vencido más antiguo, días", "最长逾期天数");
    public static readonly Label Disputed = new("Under valid dispute", "En disputa válida", "有效争议中");
    public static readonly Label Met = new("met", "se cumple", "满足");
    public static readonly Label NotMet = new("not met", "no se cumple", "未满足");
    public static readonly Label Undetermined = new("undetermined", "indeterminado", "无法判定");
    public static readonly Label Found = new("found", "hallado", "实际");
    public static readonly Label Unknown = new("unknown", "desconocido", "未知");
    public static readonly Label Appendix = new("Appendix", "Apéndice", "附录");
    public static readonly Label Pareto = new("Pareto curve of purchases", "Curva de Pareto de las compras", "采购帕累托曲线");
    public static readonly Label ParetoNote = new(
        "The share of all purchases of 12 months that the largest families make up together.",
        "La parte de las compras de 12 meses que suman las familias mayores.",
        "最大若干企业集团占近12个月采购的累计比例。"
    );
    public static readonly Label Concentration = new("Concentration", "Concentración", "集中度");
    public static readonly Label Purchases = new("Purchases, 12 months", "Compras, 12 meses", "近12个月采购");
    public static readonly Label Hhi = new("HHI (0 to 10,000)", "HHI (0 a 10 000)", "HHI（0至10000）");
    public static readonly Label Gini = new("Gini (0 to 1)", "Gini (0 a 1)", "基尼系数（0至1）");
    public static readonly Label Largest = new("Share of the largest {0}", "Parte de los {0} mayores", "前{0}大占比");
    public static readonly Label Abc = new("ABC classes", "Clases ABC", "ABC分类");
    public static readonly Label Rfm = new(
        "RFM: families by recency (rows) and frequency (columns), 5 is best",
        "RFM: familias por recencia (filas) y frecuencia (columnas), 5 es lo mejor",
        "RFM：按最近购买（行）与频率（列）的企业集团数，5为最佳"
    );
    public static readonly Label NoRfm = new(
        "Too few families for RFM.",
        "Muy pocas familias para RFM.",
        "企业集团过少，不做RFM。"
    );
    public static readonly Label Notes = new("Notes on the records", "Notas sobre los registros", "数据说明");
    public static readonly Label None = new("none", "ninguno", "无");
}
