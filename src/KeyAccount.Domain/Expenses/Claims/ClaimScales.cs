using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What the words of claims are called in every language.</summary>
public static class ClaimScales
{
    /// <summary>How a line stands, the strictest last.</summary>
    public static NamedScale<ClaimStanding> Standings { get; } =
        NamedScale<ClaimStanding>.Grade(
            (ClaimStanding.Passes, new("passes", "conforme", "通过")),
            (ClaimStanding.Flagged, new("passes, flagged", "conforme, con aviso", "通过，附提示")),
            (ClaimStanding.Referred, new("referred to people", "remitida a personas", "待人工审批")),
            (ClaimStanding.Compliance, new("referred to compliance", "remitida a cumplimiento", "提交合规审查")),
            (ClaimStanding.Revise, new("must be revised", "debe corregirse", "须修改")),
            (ClaimStanding.Refused, new("refused", "rechazada", "拒绝"))
        );

    /// <summary>What happens above a limit.</summary>
    public static NamedScale<LimitAction> Actions { get; } =
        NamedScale<LimitAction>.Choice(
            (LimitAction.Cap, new("pay up to the limit", "pagar hasta el límite", "按限额支付")),
            (LimitAction.Warn, new("warn", "avisar", "提示")),
            (LimitAction.Justify, new("ask for a reason", "pedir justificación", "要求说明理由")),
            (LimitAction.Revise, new("send back", "devolver", "退回修改"))
        );

    /// <summary>What a category holds.</summary>
    public static NamedScale<ClaimKind> Kinds { get; } =
        NamedScale<ClaimKind>.Choice(
            (ClaimKind.Actual, new("actual expense", "gasto real", "实报实销")),
            (ClaimKind.PerDiem, new("per-diem", "dieta", "每日津贴")),
            (ClaimKind.Mileage, new("mileage", "kilometraje", "里程补贴")),
            (ClaimKind.Hospitality, new("hospitality", "atenciones a clientes", "业务招待")),
            (ClaimKind.ClientPayment, new("payment to a client", "pago a un cliente", "向客户付款"))
        );

    /// <summary>What two expenses have in common.</summary>
    public static MarkScale<MatchReasons> Reasons { get; } =
        new(
            (MatchReasons.Supplier, new("supplier", "proveedor", "供应商")),
            (MatchReasons.Amount, new("amount", "importe", "金额")),
            (MatchReasons.Day, new("day", "día", "日期")),
            (MatchReasons.Person, new("person", "persona", "人员")),
            (MatchReasons.Receipt, new("receipt", "recibo", "票据"))
        );
}
