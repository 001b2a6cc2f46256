using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;

namespace KeyAccount.Domain.Credit;

/// <summary>A credit policy as a person reads it.</summary>
public static class CreditRuleBook
{
    private static readonly ImmutableArray<Label> EvidenceNames =
    [
        new("debtor's identity", "identidad del deudor", "债务人身份"),
        new("screening", "cribado de sanciones", "制裁筛查"),
        new("record of trade", "historial comercial", "交易记录"),
        new("agency report", "informe de agencia", "机构报告"),
        new("financial statement", "estados financieros", "财务报表"),
        new("confirmation of the budget", "confirmación del presupuesto", "预算确认"),
        new("legal basis", "base legal", "法律依据"),
    ];

    /// <summary>Knock-outs, evidence, scorecards, grades, and the terms of the line.</summary>
    public static RuleBook Of(CreditPolicy policy)
    {
        Guard.Against.Null(policy);
        return new(
            new("Open terms", "Crédito comercial", "赊销信用"),
            policy.Identity,
            policy.Fingerprint,
            BookSection.Of(new("Knock-outs", "Exclusiones", "一票否决"), policy.KnockOuts),
            BookSection.OfTable(
                new("What counts as evidence", "Qué vale como prueba", "证据要求"),
                [new("Evidence", "Prueba", "证据"), new("When", "Cuando", "条件")],
                [
                    .. policy.Requirements.Statements.Select(
                        (statement, place) => ImmutableArray.Create(EvidenceNames[place], Label.Each(statement.ToString))
                    ),
                ]
            ),
            BookSection.Of(new("Tracks", "Vías", "评估路径"), policy.Evidence),
            BookSection.Of(
                new("Scorecard of the trade track", "Puntuación de la vía comercial", "交易路径评分表"),
                policy.Trade
            ),
            BookSection.Of(
                new("Scorecard of the report track", "Puntuación de la vía de informe", "报告路径评分表"),
                policy.Report
            ),
            BookSection.Of(new("Scorecard of the full track", "Puntuación de la vía completa", "完整路径评分表"), policy.Full),
            Grades(policy.Terms.Grades),
            Line(policy.Terms),
            Securities(policy.Terms.Securities)
        );
    }

    private static BookSection Grades(GradeScale grades) =>
        BookSection.OfTable(
            new("Grades", "Grados", "信用等级"),
            [
                new("Grade", "Grado", "等级"),
                new("From score", "Desde puntuación", "起始评分"),
                new("Chance of default within a year", "Probabilidad de impago en un año", "一年内违约概率"),
                new("Capacity, of the net worth", "Capacidad, del patrimonio neto", "额度占净资产比例"),
                new("Reviewed after", "Se revisa tras", "复审周期"),
            ],
            [
                .. grades.Grades.Select(terms =>
                    ImmutableArray.Create(
                        Label.Same($"{terms.Grade}"),
                        Number(terms.FromScore),
                        Label.Same($"{terms.DefaultProbability}"),
                        Label.Same($"{terms.CapacityShare}"),
                        terms.ReviewMonths is { } months
                            ? Counted(months, new("months", "meses", "个月"))
                            : new("each order", "cada pedido", "每笔订单")
                    )
                ),
            ]
        );

    private static BookSection Line(CreditTerms terms) =>
        BookSection.OfTerms(
            new("The line", "La línea", "信用额度"),
            (new("Unit", "Unidad", "单位"), Label.Same($"{terms.Unit}")),
            (
                new("Lines are rounded down to", "Las líneas se redondean a la baja a", "额度向下取整到"),
                Label.Same($"{terms.Step}")
            ),
            (new("Cap on the starter track", "Tope en la vía inicial", "初始路径上限"), Units(terms, terms.StarterCap)),
            (new("Cap on the trade track", "Tope en la vía comercial", "交易路径上限"), Units(terms, terms.TradeCap)),
            (new("Cap on the report track", "Tope en la vía de informe", "报告路径上限"), Units(terms, terms.ReportCap)),
            (
                new("Cap while the statement is not audited", "Tope sin estados auditados", "报表未审计时的上限"),
                Units(terms, terms.UnauditedCap)
            ),
            (new("The need is multiplied by", "La necesidad se multiplica por", "需求乘以"), Number(terms.NeedFactor)),
            (
                new(
                    "The highest exposure repaid is multiplied by",
                    "La mayor exposición pagada se multiplica por",
                    "已偿还的最高敞口乘以"
                ),
                Number(terms.TrustFactor)
            ),
            (
                new(
                    "Part of the yearly contribution that may be lost",
                    "Parte del margen anual que puede perderse",
                    "可损失的年度贡献比例"
                ),
                Label.Same($"{terms.LossShareOfContribution}")
            ),
            (
                new(
                    "Part of yearly sales that may be lost while the contribution is unknown",
                    "Parte de las ventas anuales que puede perderse si se desconoce el margen",
                    "贡献未知时可损失的年销售额比例"
                ),
                Label.Same($"{terms.LossShareOfSales}")
            ),
            (new("Lost in default", "Pérdida en caso de impago", "违约损失率"), Label.Same($"{terms.LossGivenDefault}")),
            (
                new(
                    "Part of all receivables that one family may owe",
                    "Parte de los cobros que puede deber una familia",
                    "单一集团占应收款比例上限"
                ),
                Label.Same($"{terms.ConcentrationShare}")
            ),
            (
                new(
                    "Rise that the general manager has to approve, above",
                    "Aumento que aprueba la dirección, por encima de",
                    "需总经理批准的增幅（高于）"
                ),
                Label.Same($"{terms.RaisePace}")
            ),
            (
                new("Best grade without a statement", "Mejor grado sin estados", "无报表时的最高等级"),
                Label.Same($"{terms.BestWithoutStatement}")
            ),
            (
                new("Best grade in distress", "Mejor grado en dificultades", "财务困境时的最高等级"),
                Label.Same($"{terms.BestInDistress}")
            ),
            (new("Grade of a starter", "Grado inicial", "初始等级"), Label.Same($"{terms.StarterGrade}")),
            (
                new(
                    "Grade of a public body without a record",
                    "Grado de un organismo público sin historial",
                    "无记录公共机构的等级"
                ),
                Label.Same($"{terms.PublicBodyGrade}")
            )
        );

    private static BookSection Securities(SecurityTerms terms) =>
        BookSection.OfTerms(
            new("Securities, by their amount", "Garantías, sobre su importe", "担保折算比例"),
            (
                new("confirmed letter of credit", "carta de crédito confirmada", "保兑信用证"),
                Label.Same($"{terms.ConfirmedLetterOfCredit}")
            ),
            (
                new("bank guarantee on demand", "garantía bancaria a primer requerimiento", "见索即付银行保函"),
                Label.Same($"{terms.BankGuarantee}")
            ),
            (new("credit insurance", "seguro de crédito", "信用保险"), Label.Same($"{terms.CreditInsurance}")),
            (new("guarantee of a parent", "garantía de la matriz", "母公司担保"), Label.Same($"{terms.ParentGuarantee}"))
        );

    private static Label Units(CreditTerms terms, decimal units) =>
        Label.Same(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{units:0.######} × {terms.Unit.Amount} = {terms.Unit.Amount.Times(units, Rounding.Down)}"
            )
        );

    private static Label Counted(int number, Label of) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{number} {of.English}"),
            string.Create(CultureInfo.InvariantCulture, $"{number} {of.Spanish}"),
            string.Create(CultureInfo.InvariantCulture, $"{number} {of.SimplifiedChinese}")
        );

    private static Label Number(decimal number) => Label.Same(number.ToString("0.######", CultureInfo.InvariantCulture));
}
