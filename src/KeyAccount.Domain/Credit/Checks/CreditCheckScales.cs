using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>The names of the answers and signals of a credit check in every language.</summary>
public static class CreditCheckScales
{
    /// <summary>The states of a line, the strictest last.</summary>
    public static NamedScale<LineState> States { get; } =
        NamedScale<LineState>.Grade(
            (LineState.Ok, new("ok", "en orden", "正常")),
            (LineState.Watch, new("watch", "en observación", "关注")),
            (LineState.Hold, new("hold", "retenida", "冻结")),
            (LineState.Stop, new("stop", "detenida", "停止"))
        );

    /// <summary>The checkpoints on the way of a document.</summary>
    public static NamedScale<Checkpoint> Checkpoints { get; } =
        NamedScale<Checkpoint>.Choice(
            (Checkpoint.Order, new("order", "pedido", "订单")),
            (Checkpoint.Release, new("release", "liberación", "放行")),
            (Checkpoint.Delivery, new("delivery", "entrega", "发货")),
            (Checkpoint.Invoice, new("invoice", "factura", "开票"))
        );

    /// <summary>What a check signals beside its verdict, the strongest last.</summary>
    public static NamedScale<CheckSignal> Signals { get; } =
        NamedScale<CheckSignal>.Grade(
            (CheckSignal.Undetermined, new("undetermined", "indeterminado", "无法判定")),
            (CheckSignal.Clear, new("nothing to watch", "nada que observar", "无需关注")),
            (CheckSignal.Watch, new("watch", "observar", "关注"))
        );

    internal static Label NameOf(CheckSubject subject) =>
        subject switch
        {
            CheckSubject.KnockOut => new("knock-out", "exclusión", "一票否决"),
            CheckSubject.ForcedHold => new("forced hold", "retención forzada", "强制冻结"),
            CheckSubject.Stop => new("stop", "detención", "停止"),
            CheckSubject.Line => new("line", "línea", "额度"),
            CheckSubject.DocumentValue => new("document value", "valor del documento", "单据金额"),
            CheckSubject.OldestItem => new("oldest item", "partida más antigua", "最久逾期项"),
            CheckSubject.OverdueAmount => new("overdue amount", "importe vencido", "逾期金额"),
            CheckSubject.Ageing => new("ageing", "antigüedad", "账龄"),
            CheckSubject.Dunning => new("dunning", "reclamación", "催收"),
            CheckSubject.Behaviour => new("behaviour", "comportamiento", "付款行为"),
            CheckSubject.LineExpiry => new("expiry of the line", "vencimiento de la línea", "额度到期"),
            CheckSubject.CoverExpiry => new("expiry of the cover", "vencimiento de la cobertura", "承保到期"),
            CheckSubject.State => new("state of the line", "estado de la línea", "额度状态"),
            CheckSubject.Terms => new("payment terms", "condiciones de pago", "付款条件"),
            CheckSubject.Other => new("other", "otros", "其他"),
        };
}
