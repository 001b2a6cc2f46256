using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Credit.CreditFacts>;

namespace KeyAccount.Domain.Credit;

/// <summary>The named questions about what finance keeps on file: who the debtor is, what is on record, and what happened.</summary>
public static class CreditFileFeatures
{
    private static readonly Label Months = new("months", "meses", "个月");

    /// <summary>The agency's rating as one of five classes.</summary>
    public static Measure<CreditFacts, ExternalClass> AgencyClass { get; } =
        Grade(
            "agency_class",
            new("agency class", "clase de la agencia", "外部评级类别"),
            CreditScales.ExternalClasses,
            facts => facts.File?.Report?.Class,
            Direction.HigherIsBetter
        );

    /// <summary>Months since the agency report.</summary>
    public static Measure<CreditFacts, long> ReportAge { get; } =
        Count(
            "report_months",
            new("months since the agency report", "meses desde el informe de agencia", "外部报告距今月数"),
            Months,
            facts => facts.ReportAge,
            Direction.LowerIsBetter,
            Changeability.ByUs
        );

    /// <summary>Months since the year end of the statement.</summary>
    public static Measure<CreditFacts, long> StatementAge { get; } =
        Count(
            "statement_months",
            new("months since the year end of the statement", "meses desde el cierre de las cuentas", "财务报表年末距今月数"),
            Months,
            facts => facts.StatementAge,
            Direction.LowerIsBetter,
            Changeability.ByClient
        );

    /// <summary>Whether the statement is of the legal debtor itself.</summary>
    public static Flag<CreditFacts> OwnStatement { get; } =
        Flag(
            "own_statement",
            new("statement of the legal debtor", "cuentas del deudor legal", "债务法人自身报表"),
            facts => facts.HasOwnStatement,
            Changeability.ByClient
        );

    /// <summary>What the debtor is in law.</summary>
    public static Choice<CreditFacts, DebtorForm> DebtorForm { get; } =
        Choice(
            "debtor_form",
            new("legal form of the debtor", "forma jurídica del deudor", "债务人法律形式"),
            CreditScales.DebtorForms,
            facts => facts.File?.Form ?? NotAssessed(facts, EvidenceKinds.Identity, Credit.DebtorForm.NotAssessed)
        );

    /// <summary>Whether we know who the debtor is.</summary>
    public static Choice<CreditFacts, IdentityStatus> Identity { get; } =
        Choice(
            "identity",
            new("identity of the debtor", "identidad del deudor", "债务人身份"),
            CreditScales.IdentityStatuses,
            facts => facts.File?.Identity ?? NotAssessed(facts, EvidenceKinds.Identity, IdentityStatus.NotAssessed),
            Changeability.ByClient
        );

    /// <summary>What came of screening.</summary>
    public static Choice<CreditFacts, ScreeningStatus> Screening { get; } =
        Choice(
            "screening",
            new("screening", "cribado", "名单筛查"),
            CreditScales.ScreeningStatuses,
            facts => facts.File?.Screening ?? NotAssessed(facts, EvidenceKinds.Screening, ScreeningStatus.NotAssessed),
            Changeability.ByUs
        );

    /// <summary>Whether stopping supply would endanger people.</summary>
    public static Flag<CreditFacts> CriticalSupply { get; } =
        Flag(
            "critical_supply",
            new("critical supply", "suministro crítico", "关键供应"),
            facts => facts.CriticalSupply ?? facts.File?.CriticalSupply ?? false
        );

    /// <summary>Whether the debtor pays before delivery.</summary>
    public static Flag<CreditFacts> Prepays { get; } =
        Flag(
            "prepays",
            new("prepayment agreed", "pago anticipado acordado", "约定预付款"),
            facts => facts.File?.Prepays ?? false,
            Changeability.ByClient
        );

    /// <summary>Whether a public body has given a budget line or an order number.</summary>
    public static Flag<CreditFacts> BudgetConfirmed { get; } =
        Flag(
            "budget_confirmed",
            new("budget or order number on file", "presupuesto o número de pedido en archivo", "预算或订单号已备案"),
            facts => facts.File?.BudgetConfirmed ?? false,
            Changeability.ByClient
        );

    /// <summary>Whether the legal basis of a public body's purchase is on file.</summary>
    public static Flag<CreditFacts> LegalBasisKnown { get; } =
        Flag(
            "legal_basis_known",
            new("legal basis on file", "base legal en archivo", "法律依据已备案"),
            facts => facts.File?.LegalBasisKnown ?? false,
            Changeability.ByClient
        );

    /// <summary>Whether an event of one of these kinds happened in so many months, the same day that many months ago included.</summary>
    /// <param name="name">The stable name.</param>
    /// <param name="label">What readers call it.</param>
    /// <param name="months">How far back, from 1; null for ever.</param>
    /// <param name="kinds">The kinds of events.</param>
    public static Flag<CreditFacts> Event(string name, Label label, int? months, params ImmutableArray<CreditEventKind> kinds)
    {
        if (months is { } back)
        {
            Guard.Against.NegativeOrZero(back, nameof(months));
        }
        return Flag(name, label, facts => Happened(facts, months, kinds));
    }

    private static bool? Happened(CreditFacts facts, int? months, ImmutableArray<CreditEventKind> kinds)
    {
        if (facts.File?.Events is not { } events)
        {
            return facts.NotSupplied.HasFlag(EvidenceKinds.Events) ? false : null;
        }
        var since = months is { } back ? facts.AsOf.PlusMonths(-back) : LocalDate.MinIsoValue;
        foreach (var kind in kinds)
        {
            if (events.Any(kind, since))
            {
                return true;
            }
        }

        return false;
    }

    private static TStatus? NotAssessed<TStatus>(CreditFacts facts, EvidenceKinds kind, TStatus status)
        where TStatus : struct => facts.NotSupplied.HasFlag(kind) ? status : null;
}
