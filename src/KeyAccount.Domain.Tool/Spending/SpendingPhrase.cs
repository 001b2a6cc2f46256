using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What a review of expenses says, in the three languages; sentences of checks come from the library.</summary>
internal static class SpendingPhrase
{
    public static readonly Label Title = new("Expense review", "Revisión de gastos", "费用审查");
    public static readonly Label NotAssessed = new("Not assessed", "No evaluado", "未评估");
    public static readonly Label NoBudgets = new(
        "budgets, what is left and when it is spent: no --budget was given",
        "presupuestos, lo que queda y cuándo se agota: no se dio --budget",
        "预算、余额与耗尽日期：未提供--budget"
    );
    public static readonly Label NoCategories = new(
        "anything by category, and budgets: the expenses name no category; a mapping can give all of them one",
        "nada por categoría, ni presupuestos: los gastos no nombran categoría; un mapeo puede dar una a todos",
        "按类别的分析与预算：费用未注明类别；可通过映射为全部费用指定一个类别"
    );
    public static readonly Label NoSuppliers = new(
        "duplicates and splits: the expenses name no supplier",
        "duplicados y fraccionamientos: los gastos no nombran proveedor",
        "重复与拆分：费用未注明供应商"
    );
    public static readonly Label NoSales = new(
        "expense to sales, the flexed budget and reduction targets: no --sales was given",
        "gasto sobre ventas, presupuesto flexible y objetivos de reducción: no se dio --sales",
        "费用率、弹性预算与削减目标：未提供--sales"
    );
    public static readonly Label NoVariance = new(
        "variances: there is no current budget, or a month of it has no sales or no planned sales",
        "desviaciones: no hay presupuesto vigente, o un mes suyo no tiene ventas o ventas previstas",
        "差异：没有当期预算，或其中某月缺少销售额或计划销售额"
    );
    public static readonly Label Incurred = new("Incurred, {0} to {1}", "Incurrido, de {0} a {1}", "已发生，{0}至{1}");
    public static readonly Label IncurredShort = new("Incurred", "Incurrido", "已发生");
    public static readonly Label Lines = new("{0} lines", "{0} líneas", "{0}行");
    public static readonly Label ExceededTile = new("Budgets exceeded", "Presupuestos excedidos", "已超预算");
    public static readonly Label WillTile = new(
        "Will be exceeded when ordered and asked for",
        "Se excederán con lo pedido y solicitado",
        "计入订单与申请后将超预算"
    );
    public static readonly Label ForecastTile = new(
        "Spent early at the present rate",
        "Se agotan antes de tiempo al ritmo actual",
        "按当前速度将提前用尽"
    );
    public static readonly Label FirstOn = new("first on {0}", "el primero el {0}", "最早于{0}");
    public static readonly Label OfBudgets = new("of {0} budgets", "de {0} presupuestos", "共{0}项预算");
    public static readonly Label RepeatTile = new("May be paid twice", "Quizá pagado dos veces", "疑似重复支付");
    public static readonly Label RepeatNote = new("{0} lines to ask about", "{0} líneas por las que preguntar", "{0}行待询问");
    public static readonly Label ToSales = new("Expense to sales", "Gasto sobre ventas", "费用率");
    public static readonly Label Unresolved = new(
        "Budgets that nobody can tell",
        "Presupuestos que no se pueden determinar",
        "无法确定的预算"
    );
    public static readonly Label UnresolvedNote = new(
        "These lines lead to no budget in a view, which is not the same as a budget of zero: correct the line, or add the place to the budget file.",
        "Estas líneas no llevan a ningún presupuesto de una vista, que no es lo mismo que un presupuesto de cero: corrija la línea o añada el lugar al fichero.",
        "这些行在视图中找不到预算，这与预算为零不同：请更正该行，或在预算文件中添加该位置。"
    );
    public static readonly Label NotGiven = new("no {0} is given", "falta {0}", "未注明{0}");
    public static readonly Label NotKnown = new("{0} “{1}” is not known", "{0} «{1}» no se conoce", "{0}“{1}”未知");
    public static readonly Label Territory = new("territory", "territorio", "区域");
    public static readonly Label Department = new("department", "departamento", "部门");
    public static readonly Label Spender = new("person", "persona", "人员");
    public static readonly Label Project = new("project", "proyecto", "项目");
    public static readonly Label Account = new("client", "cliente", "客户");
    public static readonly Label CategoryOf = new("category", "categoría", "类别");
    public static readonly Label WithoutCategory = new(
        "{0} lines name no category and lead to no budget at all.",
        "{0} líneas no nombran categoría y no llevan a ningún presupuesto.",
        "{0}行未注明类别，无法对应任何预算。"
    );
    public static readonly Label What = new("What is missing", "Qué falta", "缺少什么");
    public static readonly Label FirstLine = new("First line", "Primera línea", "首行");
    public static readonly Label Count = new("Lines", "Líneas", "行数");
    public static readonly Label Breaches = new(
        "Breaches, the strictest first",
        "Incumplimientos, primero el más estricto",
        "突破项（最严者在前）"
    );
    public static readonly Label BreachNote = new(
        "Actual is what was incurred; order and request add what is ordered and asked for. What was incurred is always recorded.",
        "Real es lo incurrido; pedido y solicitud añaden lo pedido y lo solicitado. Lo incurrido se registra siempre.",
        "“实际”为已发生；“订单”与“申请”再计入已订与已申请。已发生的费用一律入账。"
    );
    public static readonly Label NoBreaches = new("No threshold is met.", "No se alcanza ningún umbral.", "未触及任何阈值。");
    public static readonly Label Budget = new("Budget", "Presupuesto", "预算");
    public static readonly Label View = new("View", "Vista", "视图");
    public static readonly Label Stage = new("Stage", "Etapa", "阶段");
    public static readonly Label ExceededBy = new("Already exceeded by", "Ya excedido en", "已超出");
    public static readonly Label WillBeBy = new("With the stage by", "Con la etapa en", "计入本阶段后超出");
    public static readonly Label CallsFor = new("Calls for", "Exige", "应采取");
    public static readonly Label UsedOf = new("{0}: {1} of {2}", "{0}: {1} de {2}", "{0}：{1}，预算{2}");
    public static readonly Label Stop = new("stop", "detener", "停止");
    public static readonly Label Refer = new("decision of level {0}", "decisión del nivel {0}", "由{0}级决定");
    public static readonly Label Why = new("Why", "Por qué", "原因");
    public static readonly Label Burn = new("What is left, day by day", "Lo que queda, día a día", "逐日余额");
    public static readonly Label BurnNote = new(
        "Dashed: the plan. Solid: what is left after what was incurred. Dotted: at the rate until now. The red day is the one on which the budget is spent.",
        "Guiones: el plan. Continua: lo que queda tras lo incurrido. Puntos: al ritmo hasta ahora. El día en rojo es aquel en que se agota.",
        "虚线：计划；实线：扣除已发生后的余额；点线：按目前速度；红色日期为预算用尽之日。"
    );
    public static readonly Label Left = new(
        "{0} of {1} left ({2} incurred)",
        "quedan {0} de {1} ({2} incurrido)",
        "余{0}，预算{1}（已发生{2}）"
    );
    public static readonly Label SpentOn = new(
        "at this rate spent on {0}",
        "a este ritmo se agota el {0}",
        "按此速度将于{0}用尽"
    );
    public static readonly Label Reached = new("spent already", "ya agotado", "已用尽");
    public static readonly Label NotInPeriod = new(
        "at this rate not spent by the end",
        "a este ritmo no se agota antes del final",
        "按此速度期末前不会用尽"
    );
    public static readonly Label NoRate = new("no rate is known", "no se conoce el ritmo", "速度未知");
    public static readonly Label AtEnd = new("{0} estimated in all", "{0} estimado en total", "预计总额{0}");
    public static readonly Label MoreBudgets = new("{0} more in {1}", "{0} más en {1}", "另有{0}项，见{1}");
    public static readonly Label Variance = new(
        "From the budget to what was incurred",
        "Del presupuesto a lo incurrido",
        "从预算到实际"
    );
    public static readonly Label VarianceNote = new(
        "View {0}, {1} to {2}. Sales were {3} against {4} planned; the variable part of each budget is flexed by that. Every step is exact.",
        "Vista {0}, de {1} a {2}. Las ventas fueron {3} frente a {4} previstas; la parte variable de cada presupuesto se ajusta a ello. Cada paso es exacto.",
        "视图{0}，{1}至{2}。销售额{3}，计划{4}；各预算的可变部分据此调整。每一步均精确。"
    );
    public static readonly Label Planned = new("Budget as planned", "Presupuesto previsto", "原预算");
    public static readonly Label Quantity = new(
        "Volume: more or less sold",
        "Volumen: se vendió más o menos",
        "销量：多售或少售"
    );
    public static readonly Label Mix = new("Mix", "Combinación", "结构");
    public static readonly Label Dropped = new("Planned and did not come", "Previsto y no llegó", "计划但未发生");
    public static readonly Label Flexed = new("Budget for what was sold", "Presupuesto para lo vendido", "按实际销量的预算");
    public static readonly Label Price = new("Price", "Precio", "价格");
    public static readonly Label Efficiency = new("Efficiency: units used", "Eficiencia: unidades usadas", "效率：用量");
    public static readonly Label Fixed = new("What does not vary", "Lo que no varía", "固定部分");
    public static readonly Label Unplanned = new("Not planned", "No previsto", "计划外");
    public static readonly Label Undivided = new("Not told apart: no units", "Sin separar: sin unidades", "未细分（无用量）");
    public static readonly Label Step = new("Step", "Paso", "步骤");
    public static readonly Label OfPlan = new("Of the plan", "Del plan", "占计划");
    public static readonly Label Amount = new("Amount", "Importe", "金额");
    public static readonly Label Heat = new(
        "Incurred by category and month",
        "Incurrido por categoría y mes",
        "按类别与月份的发生额"
    );
    public static readonly Label HeatNote = new(
        "Whole units of the currency; the darker, the larger.",
        "Unidades enteras de la moneda; cuanto más oscuro, mayor.",
        "以货币整数单位表示；颜色越深金额越大。"
    );
    public static readonly Label Category = new("Category", "Categoría", "类别");
    public static readonly Label Total = new("Total", "Suma", "合计");
    public static readonly Label AllCategories = new("all", "todas", "全部");
    public static readonly Label NoCategory = new("no category", "sin categoría", "无类别");
    public static readonly Label Month = new("Month", "Mes", "月份");
    public static readonly Label Forecast = new("Budgets and forecast", "Presupuestos y previsión", "预算与预测");
    public static readonly Label ForecastNote = new(
        "Run rate: what the days until now cost goes on. Seasonal: the rest of the period has the part that it had a year before.",
        "Ritmo: sigue lo que costaron los días hasta ahora. Estacional: el resto del periodo tiene la parte que tuvo un año antes.",
        "按速度：以往每日花费延续；按季节：余下时期占比与上年相同。"
    );
    public static readonly Label Budgeted = new("Budget", "Presupuesto", "预算额");
    public static readonly Label Period = new("Until", "Hasta", "截至");
    public static readonly Label Available = new("Available", "Disponible", "可用");
    public static readonly Label RunRate = new("Run rate", "Ritmo", "按速度");
    public static readonly Label Seasonal = new("Seasonal", "Estacional", "按季节");
    public static readonly Label Spent = new("Spent on", "Se agota el", "用尽日期");
    public static readonly Label State = new("State", "Estado", "状态");
    public static readonly Label Open = new("Ordered and asked for", "Pedido y solicitado", "已订与已申请");
    public static readonly Label Absent = new("{0} (none is kept: zero)", "{0} (no hay: cero)", "{0}（未设预算：零）");
    public static readonly Label Within = new("within", "dentro", "预算内");
    public static readonly Label Warned = new("warned", "avisado", "预警");
    public static readonly Label ForecastState = new("spent early", "se agota antes", "将提前用尽");
    public static readonly Label WillBe = new("will be exceeded", "se excederá", "将超预算");
    public static readonly Label Exceeded = new("exceeded", "excedido", "已超预算");
    public static readonly Label Unknown = new("unknown", "desconocido", "未知");
    public static readonly Label Questions = new(
        "Duplicates and splits: questions, not verdicts",
        "Duplicados y fraccionamientos: preguntas, no veredictos",
        "重复与拆分：仅为疑问，并非定论"
    );
    public static readonly Label Repeats = new(
        "Same supplier and amount within {0} days, or the same receipt: {1} pairs, {2} lines that repeat an earlier one",
        "Mismo proveedor e importe en {0} días, o el mismo recibo: {1} parejas, {2} líneas que repiten una anterior",
        "{0}天内同一供应商同一金额，或同一票据：{1}对，{2}行与之前的重复"
    );
    public static readonly Label Splits = new(
        "Several lines of one person with one supplier within {0} days: {1} sums, the largest first",
        "Varias líneas de una persona con un proveedor en {0} días: {1} sumas, primero la mayor",
        "{0}天内同一人对同一供应商的多笔支出：{1}组，最大者在前"
    );
    public static readonly Label PersonsUnknown = new(
        "Nobody is named who spent: all lines of a supplier count together.",
        "No se nombra quién gastó: todas las líneas de un proveedor se suman.",
        "未注明支出人：同一供应商的所有行合并计算。"
    );
    public static readonly Label Supplier = new("Supplier", "Proveedor", "供应商");
    public static readonly Label Person = new("Person", "Persona", "人员");
    public static readonly Label FirstDay = new("First", "Primero", "首日");
    public static readonly Label LastDay = new("Last", "Último", "末日");
    public static readonly Label Earlier = new("Line", "Línea", "行");
    public static readonly Label Later = new("Repeated as", "Repetida como", "重复为");
    public static readonly Label Same = new("The same", "Lo mismo", "相同之处");
    public static readonly Label None = new("None was found.", "No se encontró ninguno.", "未发现。");
    public static readonly Label Indicators = new("Indicators", "Indicadores", "指标");
    public static readonly Label Attainment = new("Sales against plan", "Ventas frente al plan", "销售达成率");
    public static readonly Label PerVisit = new(
        "All expenses for one visit",
        "Todos los gastos por visita",
        "每次拜访的全部费用"
    );
    public static readonly Label PerNewAccount = new(
        "All expenses for one client won",
        "Todos los gastos por cliente ganado",
        "每个新客户的全部费用"
    );
    public static readonly Label Reduction = new("Where to reduce first", "Dónde reducir primero", "优先削减的类别");
    public static readonly Label ReductionNote = new(
        "Each month may cost what the month before did, less a twelfth of {0} a year, flexed by sales; prices are taken as unchanged. {1} to {2}.",
        "Cada mes puede costar lo del anterior menos una doceava parte del {0} anual, ajustado a las ventas; los precios se toman sin cambio. De {1} a {2}.",
        "每月允许额为上月实际减去年降幅{0}的十二分之一，并随销售额调整；价格视为不变。{1}至{2}。"
    );
    public static readonly Label Allowed = new("Allowed", "Permitido", "允许额");
    public static readonly Label Excess = new("Above the path", "Por encima de la senda", "超出路径");
    public static readonly Label Missed = new("Months missed", "Meses incumplidos", "未达成月数");
    public static readonly Label AllowedNext = new("Allowed next month", "Permitido el mes siguiente", "下月允许额");
    public static readonly Label Score = new("Points", "Puntos", "得分");
    public static readonly Label LeftOut = new("Left out: {0}", "Excluidas: {0}", "排除：{0}");
    public static readonly Label Sales = new("Net sales", "Ventas netas", "净销售额");
    public static readonly Label Changes = new("Since {0}", "Desde el {0}", "自{0}以来");
    public static readonly Label Before = new("Before", "Antes", "之前");
    public static readonly Label Now = new("Now", "Ahora", "现在");
    public static readonly Label NoChanges = new(
        "No budget stands otherwise.",
        "Ningún presupuesto cambia de estado.",
        "没有预算的状态发生变化。"
    );
    public static readonly Label New = new("new", "nuevo", "新增");
    public static readonly Label Rejected = new("Rejected rows", "Filas rechazadas", "被拒的行");
    public static readonly Label NotSeen = new(
        "{0} lines are dated later or closed, and do not count",
        "{0} líneas son posteriores o están cerradas y no cuentan",
        "{0}行日期较晚或已关闭，不计入"
    );
}
