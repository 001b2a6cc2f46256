using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>The names of the credit outcomes and answers in every language, with their order where they have one.</summary>
public static class CreditScales
{
    /// <summary>What came of an evaluation.</summary>
    public static NamedScale<CreditOutcome> Outcomes { get; } =
        NamedScale<CreditOutcome>.Choice(
            (CreditOutcome.Deferred, new("deferred", "aplazado", "暂缓")),
            (CreditOutcome.Referred, new("referred", "remitido", "转交")),
            (CreditOutcome.Barred, new("barred", "vetado", "禁止")),
            (CreditOutcome.Provisional, new("provisional", "provisional", "暂定")),
            (CreditOutcome.Graded, new("graded", "calificado", "已评级"))
        );

    /// <summary>The grades, rising.</summary>
    public static NamedScale<CreditGrade> Grades { get; } =
        NamedScale<CreditGrade>.Grade(
            (CreditGrade.X, Label.Same("X")),
            (CreditGrade.E, Label.Same("E")),
            (CreditGrade.D, Label.Same("D")),
            (CreditGrade.C, Label.Same("C")),
            (CreditGrade.B, Label.Same("B")),
            (CreditGrade.A, Label.Same("A"))
        );

    /// <summary>What each grade means.</summary>
    public static NamedScale<CreditGrade> GradeMeanings { get; } =
        NamedScale<CreditGrade>.Grade(
            (CreditGrade.X, new("in default or barred", "en mora o vetado", "违约或禁止")),
            (CreditGrade.E, new("prepayment or full security", "pago anticipado o garantía total", "预付或全额担保")),
            (CreditGrade.D, new("secured or reduced", "con garantía o reducido", "担保或缩减")),
            (CreditGrade.C, new("open terms, monitored", "a plazo, con seguimiento", "赊销，监控")),
            (CreditGrade.B, new("open terms", "a plazo", "赊销")),
            (CreditGrade.A, new("open terms, routine", "a plazo, rutina", "赊销，常规"))
        );

    /// <summary>The evidence tracks, rising.</summary>
    public static NamedScale<EvidenceTrack> Tracks { get; } =
        NamedScale<EvidenceTrack>.Choice(
            (EvidenceTrack.None, new("none", "ninguna", "无")),
            (EvidenceTrack.Refer, new("people decide", "deciden personas", "人工判断")),
            (EvidenceTrack.Starter, new("starter", "inicial", "初始")),
            (EvidenceTrack.Trade, new("trade record", "historial comercial", "交易记录")),
            (EvidenceTrack.Report, new("agency report", "informe de agencia", "外部报告")),
            (EvidenceTrack.Full, new("full", "completa", "完整")),
            (EvidenceTrack.PublicBody, new("public body", "organismo público", "公共机构"))
        );

    /// <summary>The knock-outs, the strictest last.</summary>
    public static NamedScale<CreditBar> Bars { get; } =
        NamedScale<CreditBar>.Grade(
            (CreditBar.Undetermined, new("undetermined", "indeterminado", "无法判定")),
            (CreditBar.Clear, new("no knock-out", "sin exclusión", "无否决项")),
            (CreditBar.Refer, new("refer, shipments held", "remitir, envíos retenidos", "转交，暂停发货")),
            (CreditBar.NoOpenTerms, new("no open terms", "sin plazo", "不予赊销")),
            (CreditBar.Insolvent, new("prepayment only, via finance", "solo pago anticipado, vía finanzas", "仅预付，经财务")),
            (CreditBar.Stop, new("stop", "detener", "停止"))
        );

    /// <summary>The five classes of agencies, rising.</summary>
    public static NamedScale<ExternalClass> ExternalClasses { get; } =
        NamedScale<ExternalClass>.Grade(
            (ExternalClass.Weakest, new("weakest", "la más débil", "最弱")),
            (ExternalClass.Weak, new("weak", "débil", "弱")),
            (ExternalClass.Adequate, new("adequate", "adecuada", "尚可")),
            (ExternalClass.Good, new("good", "buena", "良好")),
            (ExternalClass.Strongest, new("strongest", "la más fuerte", "最强"))
        );

    /// <summary>The legal forms.</summary>
    public static NamedScale<DebtorForm> DebtorForms { get; } =
        NamedScale<DebtorForm>.Choice(
            (DebtorForm.NotAssessed, NotAssessed),
            (DebtorForm.Company, new("company", "empresa", "企业")),
            (DebtorForm.PublicBody, new("public body", "organismo público", "公共机构")),
            (DebtorForm.Bank, new("bank", "banco", "银行")),
            (DebtorForm.Insurer, new("insurer", "aseguradora", "保险公司")),
            (DebtorForm.NaturalPerson, new("natural person", "persona física", "自然人"))
        );

    /// <summary>Whether we know who the debtor is.</summary>
    public static NamedScale<IdentityStatus> IdentityStatuses { get; } =
        NamedScale<IdentityStatus>.Choice(
            (IdentityStatus.NotAssessed, NotAssessed),
            (IdentityStatus.Incomplete, new("incomplete", "incompleta", "不完整")),
            (IdentityStatus.Complete, new("complete", "completa", "完整")),
            (IdentityStatus.False, new("false", "falsa", "虚假"))
        );

    /// <summary>What came of screening.</summary>
    public static NamedScale<ScreeningStatus> ScreeningStatuses { get; } =
        NamedScale<ScreeningStatus>.Choice(
            (ScreeningStatus.NotAssessed, NotAssessed),
            (ScreeningStatus.Clear, new("clear", "sin coincidencia", "无命中")),
            (ScreeningStatus.Hit, new("hit", "coincidencia", "命中"))
        );

    /// <summary>What else is needed for the next track.</summary>
    public static NamedScale<EvidenceNeed> Needs { get; } =
        NamedScale<EvidenceNeed>.Choice(
            (EvidenceNeed.Identity, new("identity of the legal debtor", "identidad del deudor legal", "债务法人身份")),
            (EvidenceNeed.Screening, new("screening", "cribado", "名单筛查")),
            (EvidenceNeed.TradeRecord, new("longer trade record", "historial comercial más largo", "更长交易记录")),
            (EvidenceNeed.AgencyReport, new("agency report", "informe de agencia", "外部报告")),
            (
                EvidenceNeed.Statement,
                new("recent statement of the legal debtor", "cuentas recientes del deudor legal", "债务法人近期报表")
            ),
            (EvidenceNeed.AuditedStatement, new("audited statement", "cuentas auditadas", "经审计报表")),
            (EvidenceNeed.BudgetConfirmation, new("budget or order number", "presupuesto o número de pedido", "预算或订单号")),
            (EvidenceNeed.LegalBasis, new("legal basis", "base legal", "法律依据"))
        );

    /// <summary>The parts of a recommended line.</summary>
    public static NamedScale<LinePartKind> LineParts { get; } =
        NamedScale<LinePartKind>.Choice(
            (LinePartKind.KnockOut, new("knock-out", "exclusión", "否决项")),
            (LinePartKind.Need, new("need", "necesidad", "需求")),
            (LinePartKind.Request, new("request", "solicitud", "申请额")),
            (LinePartKind.EvidenceCap, new("evidence", "evidencia", "证据上限")),
            (LinePartKind.Capacity, new("capacity", "capacidad", "承受能力")),
            (LinePartKind.LossBudget, new("loss budget", "presupuesto de pérdidas", "损失预算")),
            (LinePartKind.Concentration, new("concentration", "concentración", "集中度")),
            (LinePartKind.Family, new("corporate family", "grupo societario", "企业集团"))
        );

    /// <summary>What the recommended line would change.</summary>
    public static NamedScale<LineChange> Changes { get; } =
        NamedScale<LineChange>.Choice(
            (LineChange.Frozen, new("frozen", "congelada", "冻结")),
            (LineChange.Renewal, new("renewal", "renovación", "续期")),
            (LineChange.Grant, new("grant", "concesión", "新授")),
            (LineChange.Raise, new("raise", "aumento", "提高")),
            (LineChange.FastRaise, new("raise beyond the pace", "aumento por encima del ritmo", "超速提高")),
            (LineChange.Cut, new("cut proposed", "recorte propuesto", "建议缩减"))
        );

    private static Label NotAssessed => new("not assessed", "no evaluado", "未评估");
}
