using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>What a review of quotes says, in the three languages.</summary>
internal static class DiscountPhrase
{
    public static readonly Label Title = new("Review of discounts", "Revisión de descuentos", "折扣审核");
    public static readonly Label Reviewed = new(
        "{0} quotes of {1} lines: {2} approved, {3} referred, {4} declined",
        "{0} ofertas de {1} líneas: {2} aprobadas, {3} remitidas, {4} rechazadas",
        "{0}份报价、{1}行：通过{2}份，转交{3}份，拒绝{4}份"
    );
    public static readonly Label Given = new(
        "{0} given away of {1} at list, {2}",
        "{0} concedidos de {1} a precio de lista, {2}",
        "目录价{1}中让利{0}，占{2}"
    );
    public static readonly Label Quotes = new("Quotes", "Ofertas", "报价");
    public static readonly Label Lines = new("{0} lines", "{0} líneas", "{0}行");
    public static readonly Label Approved = new("Approved", "Aprobadas", "通过");
    public static readonly Label Referred = new("To be approved", "Por aprobar", "待审批");
    public static readonly Label Declined = new("Declined", "Rechazadas", "拒绝");
    public static readonly Label OnlyUnknown = new(
        "{0} of them only for what is not known",
        "{0} de ellas solo por datos desconocidos",
        "其中{0}份仅因信息未知"
    );
    public static readonly Label Discount = new("Discount", "Descuento", "折扣");
    public static readonly Label EffectiveDiscount = new("Effective discount", "Descuento efectivo", "有效折扣");
    public static readonly Label Splitting = new("Split deals", "Operaciones divididas", "拆分交易");
    public static readonly Label SplittingNote = new(
        "need more authority together than alone",
        "requieren más autoridad juntas que por separado",
        "合并后需要更高审批权限"
    );
    public static readonly Label Waterfall = new(
        "From list price to pocket price",
        "Del precio de lista al precio de bolsillo",
        "从目录价到净得价"
    );
    public static readonly Label Step = new("Step", "Escalón", "步骤");
    public static readonly Label Amount = new("Amount", "Importe", "金额");
    public static readonly Label OfList = new("of list", "de lista", "占目录价");
    public static readonly Label KnownOnly = new(
        "In {0} quotes a step is not known: the picture shows what is known of them.",
        "En {0} ofertas se desconoce algún escalón: la figura muestra lo que se sabe.",
        "{0}份报价有未知步骤：图中为已知部分。"
    );
    public static readonly Label Authority = new("Who has to approve", "Quién debe aprobar", "审批权限");
    public static readonly Label AuthorityNote = new(
        "Beside it what would be asked if everything unknown spoke for the quote.",
        "Al lado, lo que se pediría si todo lo desconocido hablara a favor de la oferta.",
        "旁列为：若未知信息均有利时所需的权限。"
    );
    public static readonly Label AtList = new("At list", "A lista", "目录价");
    public static readonly Label ByKnown = new("By what is known", "Por lo conocido", "仅按已知");
    public static readonly Label Nobody = new("nobody has to", "nadie", "无需审批");
    public static readonly Label Refused = new("declined", "rechazada", "拒绝");
    public static readonly Label List = new("Approval list", "Lista de aprobaciones", "审批清单");
    public static readonly Label ListNote = new(
        "The highest authority first, within it the largest discount. All of them: {0}.",
        "Primero la autoridad más alta y, dentro de ella, el mayor descuento. Completa: {0}.",
        "权限最高者在前，其次折扣最大者。完整清单：{0}。"
    );
    public static readonly Label Quote = new("Quote", "Oferta", "报价");
    public static readonly Label Rate = new("Counts", "Cuenta", "计入");
    public static readonly Label Reasons = new("Reasons", "Motivos", "原因");
    public static readonly Label Change = new("Cheapest change", "Cambio más barato", "最小调整");
    public static readonly Label Nothing = new("Nothing has to be approved.", "Nada que aprobar.", "无需审批。");
    public static readonly Label Deals = new(
        "The largest discounts, step by step",
        "Los mayores descuentos, paso a paso",
        "最大折扣逐步分解"
    );
    public static readonly Label DealsNote = new(
        "Up to {0} quotes that are not approved; the waterfalls of all are in {1}.",
        "Hasta {0} ofertas no aprobadas; las cascadas de todas están en {1}.",
        "最多{0}份未通过的报价；全部瀑布见{1}。"
    );
    public static readonly Label Leakage = new("Where the list price goes", "Adónde va el precio de lista", "目录价流向");
    public static readonly Label ByReason = new("By reason", "Por motivo", "按原因");
    public static readonly Label ByTerritory = new("By territory", "Por territorio", "按区域");
    public static readonly Label ByPerson = new("By salesperson", "Por vendedor", "按销售人员");
    public static readonly Label Unknown = new("What is not known", "Lo que se desconoce", "未知信息");
    public static readonly Label UnknownNote = new(
        "What is not known approves nothing: it is referred. A column of the file, or a constant of the mapping, says it.",
        "Lo desconocido no aprueba nada: se remite. Se indica en una columna del fichero o en una constante de la correspondencia.",
        "未知信息不会通过，只会转交。可在文件列或映射常量中给出。"
    );
    public static readonly Label Rule = new("Rule", "Regla", "规则");
    public static readonly Label Asked = new("What it asks for", "Qué pregunta", "所询信息");
    public static readonly Label AllKnown = new("Everything is known.", "Todo se conoce.", "信息齐全。");
    public static readonly Label Median = new(
        "Median pocket margin of the quotes: {0}",
        "Margen de bolsillo mediano de las ofertas: {0}",
        "报价净得毛利率中位数：{0}"
    );
    public static readonly Label ReadAs = new(
        "{0} is read as {1} of the price list, in {2} rows",
        "{0} se lee como {1} de la lista de precios, en {2} filas",
        "{0}按价目表中的{1}读取，共{2}行"
    );
    public static readonly Label MayApprove = new("{0} may approve it", "{0} puede aprobarla", "可由{0}审批");
    public static readonly Label Compliance = new(
        "compliance has to clear it, or may have to",
        "cumplimiento debe autorizarla, o quizá deba",
        "须经或可能须经合规批准"
    );
    public static readonly Label NotSought = new(
        "The cheapest change was sought for {0} of {1} quotes that are not approved; --ways says for how many.",
        "El cambio más barato se buscó en {0} de {1} ofertas no aprobadas; --ways indica en cuántas.",
        "已为{1}份未通过报价中的{0}份寻找最小调整；数量由--ways指定。"
    );
    public static readonly Label KnownOutcome = new("by what is known: {0}", "por lo conocido: {0}", "仅按已知：{0}");
}
