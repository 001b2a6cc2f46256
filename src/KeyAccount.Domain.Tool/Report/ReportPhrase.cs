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
    public static readonly Label Unsigned = new(
        "The policies are shipped defaults: starting values that no owner has signed and that are not calibrated to losses.",
        "Las políticas son valores de fábrica: valores iniciales que nadie ha firmado y que no están calibrados con pérdidas.",
        "所用政策为出厂默认值：仅为起始值，尚无负责人签署，也未按损失校准。"
    );
    public static readonly Label PartlyUnsigned = new(
        "Shipped defaults that no owner has signed and that are not calibrated to losses: {0}",
        "Valores de fábrica que nadie ha firmado y que no están calibrados con pérdidas: {0}",
        "尚无负责人签署、也未按损失校准的出厂默认政策：{0}"
    );
    public static readonly Label Unit = new(
        "Credit unit {0}: 0.1 % of the purchases of 12 months in this book",
        "Unidad de crédito {0}: 0,1 % de las compras de 12 meses de este libro",
        "信用单位{0}：本账簿近12个月采购额的0.1%"
    );
    public static readonly Label StatedUnit = new(
        "Credit unit {0}, as the policy states it",
        "Unidad de crédito {0}, la que indica la política",
        "信用单位{0}：按政策所载"
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
    public static readonly Label Accounts = new("clients: {0}", "clientes: {0}", "客户数：{0}");
    public static readonly Label InvoicesCounted = new("invoices: {0}", "facturas: {0}", "发票数：{0}");
    public static readonly Label Expiring = new("Expiring within {0} days", "Vencen en {0} días", "{0}天内到期");
    public static readonly Label Expected = new(
        "Cash expected in {0} weeks",
        "Cobro previsto en {0} semanas",
        "{0}周内预计回款"
    );
    public static readonly Label Weeks = new("Week", "Semana", "周次");
    public static readonly Label ExpectedNote = new(
        "When every client pays as late as it usually does; disputed items and what is later than usual are not counted.",
        "Si cada cliente paga con su retraso habitual; no se cuentan partidas en disputa ni lo ya más tarde de lo habitual.",
        "假设各客户按其惯常的延迟付款；争议款与已超惯常延迟的款项不计。"
    );
    public static readonly Label Week = new("until {0}", "hasta {0}", "至{0}");
    public static readonly Label Actions = new("The first {0} actions", "Las {0} primeras acciones", "首要{0}项行动");
    public static readonly Label ActionsNote = new(
        "One for each client, the most money at risk first.",
        "Una por cliente, primero la de más dinero en riesgo.",
        "每个客户一项，按风险金额从高到低排序。"
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
    public static readonly Label Unchanged = new("unchanged", "sin cambio", "不变");
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
    public static readonly Label UpTo = new("up to {0} % used", "hasta {0} % usada", "已用{0}%以内");
    public static readonly Label Clients = new("Clients", "Clientes", "客户数");
    public static readonly Label NothingOpen = new("Nothing is open.", "Nada abierto.", "无未结款项。");
    public static readonly Label AgeBand = new("Days past due", "Días tras el vencimiento", "逾期天数段");
    public static readonly Label DisputeAge = new("Disputed for", "En disputa desde hace", "争议时长");
    public static readonly Label FellDue = new("Fell due", "Venció", "到期金额");
    public static readonly Label MissingNote = new(
        "Blocked is what these papers would let be granted or decided.",
        "Bloqueado es lo que estos documentos permitirían conceder o decidir.",
        "受阻金额指补齐资料后可批准或可决定的金额。"
    );
    public static readonly Label NothingMissing = new("Nothing is blocked.", "Nada bloqueado.", "无受阻金额。");
    public static readonly Label NobodyQuiet = new(
        "No key account is silent or declining.",
        "Ninguna cuenta clave calla ni decae.",
        "没有沉默或下滑的关键客户。"
    );
    public static readonly Label NobodyPlaced = new("No place is taken.", "Ninguna plaza ocupada.", "名额均未占用。");
    public static readonly Label MostPlaces = new("At most", "Como máximo", "上限");
    public static readonly Label Files = new(
        "Files read, for the whole book",
        "Archivos leídos, del libro entero",
        "读取的文件（整个账簿）"
    );
    public static readonly Label Filters = new("Filters", "Filtros", "筛选");
    public static readonly Label Everything = new(
        "All {0} clients of the book",
        "Los {0} clientes del libro",
        "账簿全部客户，共{0}个"
    );
    public static readonly Label Scope = new(
        "Every section shows {0} of {1} clients, unless it says “whole book”",
        "Cada sección muestra {0} de {1} clientes, salvo que diga «libro entero»",
        "各部分仅显示{1}个客户中的{0}个，注明“整个账簿”者除外"
    );
    public static readonly Label ShowAll = new("Show all", "Mostrar todo", "显示全部");
    public static readonly Label ClientWarning = new(
        "This page names every client of the book. Hand to a client only the printed letter of its own sheet.",
        "Esta página nombra a todos los clientes del libro. Entregue a un cliente solo la carta impresa de su propia ficha.",
        "本页列有账簿全部客户；交给客户的只能是其信用单打印出的函件。"
    );
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
        "No order for more than {0} of the usual intervals, or purchases down by more than {1} % in 12 months.",
        "Sin pedido durante más de {0} intervalos habituales, o compras más de un {1} % abajo en 12 meses.",
        "超过{0}个惯常间隔未下单，或12个月采购额下降超过{1}%。"
    );
    public static readonly Label IsSilent = new("silent", "en silencio", "沉默");
    public static readonly Label IsDeclining = new("declining", "en descenso", "下滑");
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
        "Whole book, Key and Development: {0} of {1} places taken; {2} waiting",
        "Libro entero, Clave y Desarrollo: {0} de {1} plazas ocupadas; {2} en espera",
        "整个账簿，关键与发展：{1}个名额已用{0}个；{2}个等待"
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
    public static readonly Label Search = new("Search this table", "Buscar en esta tabla", "在此表中搜索");
    public static readonly Label Page = new("{0}–{1} of {2}", "{0}–{1} de {2}", "第{0}–{1}项，共{2}项");
    public static readonly Label Previous = new("Previous", "Anterior", "上一页");
    public static readonly Label Next = new("Next", "Siguiente", "下一页");
    public static readonly Label Kinds = new("Kinds", "Tipos", "类别");
    public static readonly Label Outcome = new("Credit", "Crédito", "信用结论");
    public static readonly Label Score = new("Score", "Puntuación", "得分");
    public static readonly Label Line = new("Recommended line", "Línea recomendada", "建议额度");
    public static readonly Label Unknown = new("unknown", "desconocido", "未知");
    public static readonly Label Appendix = new("Appendix", "Apéndice", "附录");
    public static readonly Label Pareto = new("Pareto curve of purchases", "Curva de Pareto de las compras", "采购帕累托曲线");
    public static readonly Label ParetoNote = new(
        "The share of all purchases of 12 months that the largest families make up together.",
        "La parte de las compras de 12 meses que suman las familias mayores.",
        "最大若干企业集团占近12个月采购的累计比例。"
    );
    public static readonly Label ParetoAxis = new(
        "families, the largest first",
        "familias, primero la mayor",
        "企业集团（从大到小）"
    );
    public static readonly Label AbcClass = new("Class", "Clase", "类别");
    public static readonly Label NoPurchases = new("no purchases", "sin compras", "无采购");
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
    public static readonly Label Notes = new(
        "Notes on the records, for the whole book",
        "Notas sobre los registros, del libro entero",
        "数据说明（整个账簿）"
    );
    public static readonly Label None = new("none", "ninguno", "无");
}
