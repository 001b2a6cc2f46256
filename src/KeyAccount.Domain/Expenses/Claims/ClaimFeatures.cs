using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Expenses.Claims.ClaimLineFacts>;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>The named questions about a line of a claim, amounts in one currency.</summary>
public sealed class ClaimFeatures
{
    private static readonly Label Days = new("days", "días", "天");

    private ClaimFeatures(Currency currency)
    {
        Measure<ClaimLineFacts, Money> Of(string name, Label label, Func<ClaimLineFacts, Money?> read) =>
            Rules.Features<ClaimLineFacts>.Amount(
                name,
                label,
                currency,
                facts => read(facts) is { } amount && amount.Currency == currency ? amount : null,
                Direction.LowerIsBetter,
                Changeability.ByUs
            );
        Amount = Of("amount", new("amount claimed", "importe reclamado", "报销金额"), facts => facts.Amount);
        OverLimit = Of(
            "over_limit",
            new("amount over the limit", "importe sobre el límite", "超限额金额"),
            facts => facts.OverLimit
        );
        OverEntitlement = Of(
            "over_entitlement",
            new("amount over the per-diem or mileage", "importe sobre la dieta o el kilometraje", "超出津贴或里程补贴金额"),
            facts => facts.OverEntitlement
        );
        PerGuest = Of(
            "per_guest",
            new("amount for each guest", "importe por invitado", "每位客人金额"),
            facts => facts.PerGuest
        );
        RecipientYear = Of(
            "recipient_year",
            new("amount for one recipient this year", "importe por destinatario este año", "单个受赠人年度金额"),
            facts => facts.RecipientYear
        );
        OverFairValue = Of(
            "over_fair_value",
            new("amount over the fair value of the service", "importe sobre el valor razonable", "超出服务公允价值金额"),
            facts => facts.OverFairValue
        );
    }

    /// <summary>The questions in a currency. Use one instance for all of a policy.</summary>
    public static ClaimFeatures In(Currency currency) =>
        currency.IsNone ? throw new ArgumentException("Amounts need a currency.", nameof(currency)) : new(currency);

    /// <summary>What is claimed, converted.</summary>
    public Measure<ClaimLineFacts, Money> Amount { get; }

    /// <summary>By how much it is above its limit.</summary>
    public Measure<ClaimLineFacts, Money> OverLimit { get; }

    /// <summary>By how much it is above what the day or the journey comes to.</summary>
    public Measure<ClaimLineFacts, Money> OverEntitlement { get; }

    /// <summary>What each guest received.</summary>
    public Measure<ClaimLineFacts, Money> PerGuest { get; }

    /// <summary>The most that one guest received this year.</summary>
    public Measure<ClaimLineFacts, Money> RecipientYear { get; }

    /// <summary>By how much it is above the fair value of the service.</summary>
    public Measure<ClaimLineFacts, Money> OverFairValue { get; }

    /// <summary>What happens above the limit.</summary>
    public static Choice<ClaimLineFacts, LimitAction> Action { get; } =
        Choice(
            "limit_action",
            new("what is done above the limit", "qué se hace sobre el límite", "超限处理"),
            ClaimScales.Actions,
            facts => facts.Action
        );

    /// <summary>Whether the line tells what its category needs.</summary>
    public static Flag<ClaimLineFacts> FitsCategory { get; } =
        Flag(
            "fits_category",
            new("details fit the category", "los datos corresponden a la categoría", "明细与类别相符"),
            facts => facts.FitsCategory,
            Changeability.ByUs
        );

    /// <summary>Whether a reason is given.</summary>
    public static Flag<ClaimLineFacts> Justified { get; } =
        Flag(
            "justified",
            new("a reason is given", "justificada", "已说明理由"),
            facts => facts.IsJustified,
            Changeability.ByUs
        );

    /// <summary>Whether a receipt is needed and there is none.</summary>
    public static Flag<ClaimLineFacts> ReceiptMissing { get; } =
        Flag(
            "receipt_missing",
            new("receipt needed and missing", "falta el recibo", "缺少所需票据"),
            facts => facts.IsReceiptMissing,
            Changeability.ByUs
        );

    /// <summary>How many days after the expense it is handed in.</summary>
    public static Measure<ClaimLineFacts, long> Age { get; } =
        Count("age", new("days from expense to claim", "días del gasto a la nota", "支出至报销天数"), Days, facts => facts.Age);

    /// <summary>Whether a receipt was paid with another claim.</summary>
    public static Flag<ClaimLineFacts> ReceiptPaid { get; } =
        Flag("receipt_paid", new("receipt paid before", "recibo ya pagado", "票据已报销"), facts => facts.IsReceiptPaid);

    /// <summary>Whether a receipt is exceeded.</summary>
    public static Flag<ClaimLineFacts> ReceiptExceeded { get; } =
        Flag(
            "receipt_exceeded",
            new("more claimed than the receipt is over", "reclamado más que el recibo", "报销超过票据金额"),
            facts => facts.IsReceiptExceeded,
            Changeability.ByUs
        );

    /// <summary>How many expenses it may repeat.</summary>
    public static Measure<ClaimLineFacts, long> Matches { get; } =
        Count(
            "matches",
            new("expenses that it may repeat", "gastos que podría repetir", "疑似重复支出"),
            null,
            facts => facts.Matches,
            Direction.LowerIsBetter
        );

    /// <summary>How many other expenses count together with it.</summary>
    public static Measure<ClaimLineFacts, long> SplitLines { get; } =
        Count(
            "split_lines",
            new("expenses that count together with it", "gastos que se suman a él", "合并计算的支出"),
            null,
            facts => facts.SplitLines,
            Direction.LowerIsBetter
        );

    /// <summary>Whether it stands in the register.</summary>
    public static Flag<ClaimLineFacts> Registered { get; } =
        Flag(
            "registered",
            new("in the register", "inscrita en el registro", "已登记"),
            facts => facts.IsRegistered,
            Changeability.ByUs
        );

    /// <summary>Whether an official was treated.</summary>
    public static Flag<ClaimLineFacts> HasOfficials { get; } =
        Flag(
            "officials",
            new("public officials among the guests", "cargos públicos entre los invitados", "客人中有公职人员"),
            facts => facts.HasOfficials
        );

    /// <summary>Whether compliance has cleared it.</summary>
    public static Flag<ClaimLineFacts> Cleared { get; } =
        Flag(
            "expense_clearance",
            new("cleared by compliance", "autorizada por cumplimiento", "已通过合规审查"),
            facts => facts.IsCleared,
            Changeability.ByUs
        );

    /// <summary>Whether it is price and no expense.</summary>
    public static Flag<ClaimLineFacts> Price { get; } =
        Flag(
            "is_price",
            new(
                "paid to a client without a distinct service",
                "pagado a un cliente sin servicio diferenciado",
                "无可区分服务的客户付款"
            ),
            facts => facts.IsPrice
        );
}
