using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Comparing;

/// <summary>What a comparison of policies says, in the three languages.</summary>
internal static class ComparePhrase
{
    public static readonly Label Title = new("Comparison of policies", "Comparación de políticas", "政策对比");
    public static readonly Label Before = new("Before", "Antes", "之前");
    public static readonly Label After = new("After", "Después", "之后");
    public static readonly Label Difference = new("Difference", "Diferencia", "差额");
    public static readonly Label Affected = new(
        "{0} of {1} accounts come out otherwise",
        "{0} de {1} cuentas cambian",
        "{1}个客户中有{0}个结果不同"
    );
    public static readonly Label AffectedTile = new("Accounts affected", "Cuentas afectadas", "受影响客户");
    public static readonly Label OfAll = new("of {0}", "de {0}", "共{0}个");
    public static readonly Label MostAffected = new("Accounts most affected", "Cuentas más afectadas", "受影响最大的客户");
    public static readonly Label Nobody = new(
        "No account comes out otherwise.",
        "Ninguna cuenta cambia.",
        "没有客户的结果不同。"
    );
    public static readonly Label More = new("{0} more in {1}", "{0} más en {1}", "另有{0}个，见{1}");
    public static readonly Label Sums = new("Credit lines of the book", "Líneas de crédito del libro", "账簿的信用额度");
    public static readonly Label Lines = new("Clients with a line", "Clientes con línea", "有额度的客户");
    public static readonly Label Sum = new("Sum of the lines", "Suma de las líneas", "额度合计");
    public static readonly Label Loss = new(
        "Expected loss of a year, lines fully used",
        "Pérdida esperada en un año, líneas usadas por completo",
        "一年预期损失（额度全部使用）"
    );
    public static readonly Label Raised = new("Lines raised", "Líneas elevadas", "额度提高");
    public static readonly Label Lowered = new("Lines lowered", "Líneas reducidas", "额度降低");
    public static readonly Label Moved = new("{0} of {1} moved", "{0} de {1} se mueven", "{1}个中有{0}个变动");
    public static readonly Label Migration = new("Who moves where", "Quién se mueve adónde", "迁移矩阵");
    public static readonly Label MigrationNote = new(
        "Rows are the state before, columns the state after; on the diagonal nothing changes. Tiers count corporate families, all else accounts.",
        "Las filas son el estado anterior y las columnas el posterior; en la diagonal nada cambia. Los niveles cuentan familias corporativas; lo demás, cuentas.",
        "行为之前的状态，列为之后的状态；对角线表示不变。层级按企业集团计数，其余按客户计数。"
    );
    public static readonly Label Still = new("Nothing moves: {0}", "Nada se mueve: {0}", "没有变动：{0}");
    public static readonly Label Outcomes = new("Credit outcomes", "Resultados del crédito", "信用结果");
    public static readonly Label Grades = new("Grades", "Calificaciones", "信用等级");
    public static readonly Label Tracks = new("Evidence", "Evidencia", "证据");
    public static readonly Label LineMoves = new("Lines", "Líneas", "额度");
    public static readonly Label Tiers = new("Tiers", "Niveles", "层级");
    public static readonly Label PrimaryKinds = new("Primary kinds", "Tipos principales", "主类别");
    public static readonly Label NotAssessed = new("not assessed", "no evaluado", "未评估");
    public static readonly Label NoPurchases = new("none", "ninguna", "无");
    public static readonly Label Outcome = new("outcome", "resultado", "结果");
    public static readonly Label Track = new("evidence", "evidencia", "证据");
    public static readonly Label Grade = new("grade", "calificación", "等级");
    public static readonly Label Line = new("line", "línea", "额度");
    public static readonly Label Limit = new("limit by {0}", "límite por {0}", "额度限制（{0}）");
    public static readonly Label NoLine = new("no line", "sin línea", "无额度");
    public static readonly Label Given = new("given", "concedida", "有额度");
    public static readonly Label Points = new("{0} points", "{0} puntos", "{0}分");
    public static readonly Label Places = new(
        "places of limited tiers went to others",
        "las plazas de niveles limitados fueron a otros",
        "限额层级的名额归于他人"
    );
    public static readonly Label Thresholds = new(
        "thresholds or limits of the grades",
        "umbrales o límites de las calificaciones",
        "等级的门槛或上限"
    );
    public static readonly Label Change = new("What changes", "Qué cambia", "变化");
    public static readonly Label Why = new("Why", "Por qué", "原因");
    public static readonly Label NoCredit = new(
        "Credit is not compared: without a credit policy before, the unit would come from sales that are unknown or too small.",
        "El crédito no se compara: sin una política de crédito anterior, la unidad saldría de ventas desconocidas o demasiado pequeñas.",
        "未对比信用：之前没有信用政策，且销售额未知或过小，无法得出单位。"
    );
}
