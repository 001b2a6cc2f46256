using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>What the command itself says about policies, in the three languages.</summary>
internal static class PolicyPhrase
{
    public static readonly Label Version = new("version {0}", "versión {0}", "版本{0}");
    public static readonly Label SignedBy = new("signed by {0}", "firmada por {0}", "由{0}签署");
    public static readonly Label Unsigned = new(
        "shipped default, signed by nobody",
        "valores de fábrica, sin firma",
        "出厂默认，无人签署"
    );
    public static readonly Label Numbers = new("Numbers", "Cifras", "数值");

    public static readonly Label Later = new("the later version is {0}", "la versión posterior es {0}", "后一版本{0}");
    public static readonly Label Example = new("for example: {0}", "por ejemplo: {0}", "例如：{0}");
    public static readonly Label Beside = new("beside: {0}", "al lado: {0}", "对照：{0}");
    public static readonly Label InRules = new(
        "Changed in rules and scorecards",
        "Cambios en reglas y tarjetas de puntuación",
        "规则与评分卡中的改动"
    );
    public static readonly Label Head = new("Changed in the head", "Cambios en la cabecera", "文件抬头的改动");

    private static readonly Dictionary<PolicyRelation, Label> Relations = new()
    {
        [PolicyRelation.NotAnalysed] = new(
            "not analysed: too large for the budget",
            "no analizada: demasiado grande para el presupuesto",
            "未分析：超出预算"
        ),
        [PolicyRelation.Equivalent] = new("equivalent", "equivalente", "等价"),
        [PolicyRelation.Stricter] = new("stricter", "más estricta", "更严"),
        [PolicyRelation.Looser] = new("looser", "más laxa", "更宽"),
        [PolicyRelation.Incomparable] = new("neither stricter nor looser", "ni más estricta ni más laxa", "既非更严也非更宽"),
        [PolicyRelation.Different] = new("different", "distinta", "不同"),
    };

    private static readonly Dictionary<VerificationVerdict, Label> Verdicts = new()
    {
        [VerificationVerdict.NotAnalysed] = new("not analysed", "no analizada", "未分析"),
        [VerificationVerdict.Rejected] = new("rejected", "rechazada", "不通过"),
        [VerificationVerdict.Verified] = new("verified", "verificada", "通过"),
    };

    private static readonly Dictionary<Severity, Label> Severities = new()
    {
        [Severity.Note] = new("note", "nota", "提示"),
        [Severity.Warning] = new("warning", "aviso", "警告"),
        [Severity.Objection] = new("objection", "objeción", "异议"),
    };

    public static Label Of(PolicyRelation relation) => Relations[relation];

    public static Label Of(VerificationVerdict verdict) => Verdicts[verdict];

    public static Label Of(Severity severity) => Severities[severity];
}
