using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>What the command itself says about a review, in the three languages; sentences of decisions come from the rules.</summary>
internal static class Phrase
{
    public static readonly Label AsOf = new("as of {0}, in {1}", "a fecha de {0}, en {1}", "截至{0}，单位{1}");
    public static readonly Label Book = new(
        "{0} accounts in {1} corporate families, {2} invoices, {3} net invoiced",
        "{0} cuentas en {1} familias corporativas, {2} facturas, {3} facturado neto",
        "{0}个客户、{1}个企业集团，{2}张发票，净开票额{3}"
    );
    public static readonly Label Kinds = new("Kinds", "Tipos", "类别");
    public static readonly Label Primary = new("primary kind", "tipo principal", "主类别");
    public static readonly Label Tiers = new("Tiers", "Niveles", "层级");
    public static readonly Label TooLittle = new(
        "The importance of no account can be told: the files say too little; accounts.csv lists what is missing.",
        "No se puede determinar la importancia de ninguna cuenta: los ficheros dicen demasiado poco; accounts.csv indica lo que falta.",
        "无法判定任何客户的重要性：文件提供的信息太少；accounts.csv列出了缺少的内容。"
    );
    public static readonly Label Tier = new("Tier", "Nivel", "层级");
    public static readonly Label Attractiveness = new("Attractiveness", "Atractivo", "吸引力");
    public static readonly Label Strength = new("Strength", "Fortaleza", "关系强度");
    public static readonly Label Answered = new(
        "{0} of the points answered",
        "{0} de los puntos con respuesta",
        "已回答{0}的分值"
    );
    public static readonly Label Provisional = new("provisional", "provisional", "暂定");
    public static readonly Label Undetermined = new("undetermined", "indeterminado", "无法判定");
    public static readonly Label Met = new("met", "se cumple", "满足");
    public static readonly Label NotMet = new("not met", "no se cumple", "未满足");
    public static readonly Label Ordinary = new("ordinary", "ordinario", "普通");
    public static readonly Label NearestMiss = new("nearest miss", "el más cercano", "最接近的类别");
    public static readonly Label Distance = new("distance {0}", "distancia {0}", "差距{0}");
    public static readonly Label NotAssessed = new(
        "{0} is not assessed: no account supplies {1}",
        "{0} no se evalúa: ninguna cuenta aporta {1}",
        "{0}未评估：没有客户提供{1}"
    );
    public static readonly Label ShippedDefault = new(
        "The policies are shipped defaults that no owner has signed.",
        "Las políticas son valores de fábrica que nadie ha firmado.",
        "所用政策为出厂默认值，尚无负责人签署。"
    );
    public static readonly Label PartlyUnsigned = new(
        "Shipped defaults that no owner has signed: {0}",
        "Valores de fábrica que nadie ha firmado: {0}",
        "尚无负责人签署的出厂默认政策：{0}"
    );
    public static readonly Label Abc = new("ABC classes", "Clases ABC", "ABC分类");
    public static readonly Label Concentration = new(
        "Concentration of purchases: HHI {0}, Gini {1}; the largest buys {2} of all, the ten largest {3}",
        "Concentración de compras: HHI {0}, Gini {1}; el mayor compra {2} del total, los diez mayores {3}",
        "采购集中度：HHI {0}，基尼系数{1}；最大客户占{2}，前十大占{3}"
    );
    public static readonly Label Waiting = new("{0} waiting", "{0} en espera", "{0}个等待");
    public static readonly Label WaitingPlace = new(
        "place {0} on the waiting list",
        "puesto {0} en la lista de espera",
        "等待名单第{0}位"
    );
    public static readonly Label Earned = new("earned {0}", "obtenido: {0}", "应得{0}");
    public static readonly Label OverriddenBy = new(
        "given by {0} until {1}: {2}",
        "dado por {0} hasta {1}: {2}",
        "由{0}指定，至{1}：{2}"
    );
    public static readonly Label Family = new("corporate family of {0}", "familia corporativa de {0}", "所属企业集团：{0}");
    public static readonly Label Missing = new("Missing", "Falta", "缺少");
    public static readonly Label Payments = new(
        "Open {0}, overdue {1}, oldest overdue {2} days, {3} days beyond terms",
        "Abierto {0}, vencido {1}, vencido más antiguo {2} días, {3} días de retraso",
        "未结{0}，逾期{1}，最长逾期{2}天，平均逾期{3}天"
    );
    public static readonly Label Purchases = new(
        "Purchases of 12 months {0}, in {1} of 12 months, on {2} days",
        "Compras de 12 meses {0}, en {1} de 12 meses, en {2} días",
        "近12个月采购{0}，12个月中有{1}个月、共{2}天采购"
    );
    public static readonly Label Credit = new("Credit", "Crédito", "信用");
    public static readonly Label Track = new("evidence: {0}", "evidencia: {0}", "证据：{0}");
    public static readonly Label Grade = new(
        "grade {0}: {1}; score {2}",
        "calificación {0}: {1}; puntuación {2}",
        "等级{0}：{1}；得分{2}"
    );
    public static readonly Label Line = new(
        "recommended line {0}, held by: {1}; against today's line: {2}",
        "línea recomendada {0}, limitada por: {1}; frente a la línea actual: {2}",
        "建议额度{0}，受限于：{1}；与现行额度相比：{2}"
    );
    public static readonly Label Kind = new("kind {0}", "tipo {0}", "类别{0}");
    public static readonly Label NextTier = new("tier {0}", "nivel {0}", "层级{0}");
    public static readonly Label NextGrade = new("grade {0}", "calificación {0}", "等级{0}");
    public static readonly Label Way = new("{0} from: {1}", "{0} con: {1}", "达到{0}：{1}");
    public static readonly Label NoWay = new(
        "no way to {0} by up to three answers that somebody can change",
        "no se llega a {0} con hasta tres respuestas que alguien pueda cambiar",
        "改变至多三项可变的答案都不能达到{0}"
    );
    public static readonly Label NoWayFound = new(
        "no way to {0} was found; not all were tried",
        "no se encontró un camino a {0}; no se probaron todos",
        "未找到达到{0}的途径；并未全部尝试"
    );
    public static readonly Label Needs = new("for more: {0}", "para más: {0}", "若要更高额度：{0}");
    public static readonly Label Lines = new(
        "{0}; recommended lines {1} in all",
        "{0}; líneas recomendadas {1} en total",
        "{0}；建议额度合计{1}"
    );
    public static readonly Label LargestKey = new(
        "Key accounts to look at first",
        "Cuentas clave que mirar primero",
        "请先查看的关键客户"
    );
    public static readonly Label Written = new("Written to {0}: {1}", "Escrito en {0}: {1}", "已写入{0}：{1}");
    public static readonly Label Next = new("Next, see why", "A continuación, vea por qué", "接下来，查看原因");
    public static readonly Label Unknown = new("unknown", "desconocido", "未知");

    /// <summary>What a primary kind is called.</summary>
    public static string Of(PrimaryKind primary, Language language)
    {
        return primary switch
        {
            PrimaryKind.MajorEconomic => Name(AccountKind.MajorEconomic),
            PrimaryKind.Important => Name(AccountKind.Important),
            PrimaryKind.Group => Name(AccountKind.Group),
            PrimaryKind.Strategic => Name(AccountKind.Strategic),
            PrimaryKind.Undetermined => Undetermined.In(language),
            PrimaryKind.Ordinary => Ordinary.In(language),
        };

        string Name(AccountKind kind) => AccountScales.Kind.Format(AccountScales.Kind.Encode(kind), language);
    }

    /// <summary>That a kind could not be assessed, and which answers no account supplies.</summary>
    public static string Of(UnassessedKind unassessed, Language language) =>
        NotAssessed.Fill(
            language,
            AccountScales.Kind.Format(AccountScales.Kind.Encode(unassessed.Kind), language),
            string.Join(", ", unassessed.NeverSupplied.Select(feature => feature.Label.In(language)))
        );
}
