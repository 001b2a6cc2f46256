namespace KeyAccount.Domain.Rules.Book;

/// <summary>The words of a rule book that are not those of its policy.</summary>
internal static class BookWords
{
    public static readonly Label Policy = new("Policy", "Política", "政策");
    public static readonly Label Version = new("Version", "Versión", "版本");
    public static readonly Label Owner = new("Owner", "Responsable", "负责人");
    public static readonly Label Nobody = new(
        "shipped default; nobody has signed it yet",
        "valores de fábrica; nadie la ha firmado aún",
        "出厂默认；尚无人签署"
    );
    public static readonly Label Purpose = new("Purpose", "Finalidad", "目的");
    public static readonly Label Effective = new("In effect", "En vigor", "生效期");
    public static readonly Label Fingerprint = new("Fingerprint", "Huella", "指纹");
    public static readonly Label Rules = new("Rules", "Reglas", "规则");
    public static readonly Label Points = new("Points", "Puntos", "分值");
    public static readonly Label Terms = new("Terms", "Parámetros", "参数");
    public static readonly Label Term = new("Term", "Parámetro", "参数");
    public static readonly Label Value = new("Value", "Valor", "取值");
    public static readonly Label Questions = new("Questions", "Preguntas", "问题");
    public static readonly Label Code = new("Code", "Código", "代码");
    public static readonly Label When = new("When", "Cuando", "条件");
    public static readonly Label Outcome = new("Outcome", "Resultado", "结果");
    public static readonly Label Weight = new("Severity", "Gravedad", "严重程度");
    public static readonly Label Readers = new("Audience", "Lectores", "可见范围");
    public static readonly Label Source = new("Source", "Fuente", "来源");
    public static readonly Label Question = new("Question", "Pregunta", "问题");
    public static readonly Label Answer = new("Answer", "Respuesta", "回答");
    public static readonly Label Name = new("Name", "Nombre", "名称");
    public static readonly Label Answers = new("Answers", "Respuestas", "可能的回答");
    public static readonly Label Better = new("Better", "Mejor", "优劣方向");
    public static readonly Label ChangedBy = new("Changed by", "Quién la cambia", "可由谁改变");
    public static readonly Label Unknown = new("unknown", "desconocido", "未知");
    public static readonly Label Otherwise = new("When no rule holds", "Si no se cumple ninguna regla", "没有规则满足时");
    public static readonly Label WhenUnknown = new(
        "When an answer that matters is unknown",
        "Si se desconoce una respuesta relevante",
        "所需回答未知时"
    );
    public static readonly Label Boundaries = new(
        "“At least” and “at most” include the value itself, “above” and “below” do not.",
        "«Al menos» y «como máximo» incluyen el propio valor; «por encima de» y «por debajo de», no.",
        "“不低于”和“不高于”包含该值本身，“高于”和“低于”不包含。"
    );
    public static readonly Label Objections = new(
        "The strictest rule that holds decides; a request is approved only when every rule can be answered and none holds.",
        "Decide la regla más estricta que se cumpla; solo se aprueba si todas las reglas tienen respuesta y no se cumple ninguna.",
        "以满足的最严规则为准；只有每条规则都能回答且无一满足时才批准。"
    );
    public static readonly Label Collected = new(
        "Every rule that holds counts.",
        "Cuentan todas las reglas que se cumplan.",
        "所有满足的规则都算数。"
    );
    public static readonly Label Approved = new("approved", "aprobado", "批准");
    public static readonly Label AsUnknown = new(
        "unless the rule itself refers higher",
        "salvo que la propia regla remita más arriba",
        "规则本身要求更高审批级别的除外"
    );
    public static readonly Label Total = new("Points in all", "Puntos en total", "总分值");
    public static readonly Label Missing = new("Missing answers", "Respuestas que faltan", "缺失的回答");
    public static readonly Label From = new("from {0}", "desde {0}", "{0}起");
    public static readonly Label FromUpTo = new("from {0}, below {1}", "desde {0}, por debajo de {1}", "{0}起，低于{1}");
    public static readonly Label UpTo = new("below {0}", "por debajo de {0}", "低于{0}");
    public static readonly Label Any = new("any", "cualquiera", "任意");
    public static readonly Label StepsOf = new("in steps of {0}", "en pasos de {0}", "最小单位{0}");
    public static readonly Label Dates = new("dates", "fechas", "日期");

    public static Label Of(HitPolicy hit) =>
        hit switch
        {
            HitPolicy.First => new(
                "The first rule that is not known to be false decides.",
                "Decide la primera regla que no se sepa falsa.",
                "第一条未确知为不满足的规则起决定作用。"
            ),
            HitPolicy.Strictest => new(
                "The strictest outcome of all rules that hold decides.",
                "Decide el resultado más estricto de las reglas que se cumplan.",
                "以所有满足的规则中最严的结果为准。"
            ),
            HitPolicy.Unique => new(
                "Exactly one rule must hold, and all others be known not to.",
                "Debe cumplirse exactamente una regla y saberse que las demás no.",
                "必须恰有一条规则满足，且确知其余均不满足。"
            ),
        };

    public static Label Of(Severity severity) =>
        severity switch
        {
            Severity.Note => new("note", "nota", "提示"),
            Severity.Warning => new("warning", "aviso", "警告"),
            Severity.Objection => new("objection", "objeción", "异议"),
        };

    public static Label Of(Audience audience) =>
        audience switch
        {
            Audience.Finance => new("finance", "finanzas", "财务"),
            Audience.Sales => new("finance and sales", "finanzas y ventas", "财务与销售"),
            Audience.Client => new("everybody", "todos", "所有人"),
        };

    public static Label Of(Direction direction) =>
        direction switch
        {
            Direction.None => new("–", "–", "–"),
            Direction.HigherIsBetter => new("higher", "más", "越高越好"),
            Direction.LowerIsBetter => new("lower", "menos", "越低越好"),
        };

    public static Label Of(Changeability changeability) =>
        changeability switch
        {
            Changeability.Fixed => new("nobody", "nadie", "不可改变"),
            Changeability.ByClient => new("the client", "el cliente", "客户"),
            Changeability.ByUs => new("us", "nosotros", "我方"),
            Changeability.ByTime => new("time", "el tiempo", "时间"),
        };

    public static Label Of(MissingAnswer missing) =>
        missing switch
        {
            MissingAnswer.Defer => new("the score is undetermined", "la puntuación queda indeterminada", "评分无法确定"),
            MissingAnswer.Renormalise => new(
                "the other answers are scaled up, as long as {0} of the points are answered",
                "las demás se escalan, siempre que se responda el {0} de los puntos",
                "只要已回答{0}的分值，其余按比例放大"
            ),
            MissingAnswer.Worst => new(
                "count as the worst, as long as {0} of the points are answered",
                "cuentan como la peor, siempre que se responda el {0} de los puntos",
                "只要已回答{0}的分值，按最差计"
            ),
        };
}
