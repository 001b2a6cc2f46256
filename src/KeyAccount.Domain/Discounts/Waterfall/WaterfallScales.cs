using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Discounts.Waterfall.WaterfallStepKind;

namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>The names of the steps in every language, and the part each belongs to.</summary>
public static class WaterfallScales
{
    /// <summary>The names of the steps.</summary>
    public static NamedScale<WaterfallStepKind> Steps { get; } =
        NamedScale<WaterfallStepKind>.Choice(
            (ListPrice, new("list price", "precio de lista", "目录价")),
            (Contract, new("contract discount", "descuento de contrato", "合同折扣")),
            (WaterfallStepKind.Volume, new("volume discount", "descuento por volumen", "数量折扣")),
            (Promotion, new("promotion", "promoción", "促销")),
            (Manual, new("manual discount", "descuento manual", "手工折扣")),
            (CompetitorMatch, new("competitor match", "igualación de competidor", "竞争对手匹配")),
            (Header, new("discount on the order", "descuento del pedido", "整单折扣")),
            (Surcharge, new("surcharge", "recargo", "附加费")),
            (InvoicePrice, new("invoice price", "precio de factura", "发票价")),
            (RebateAccrual, new("rebate", "bonificación", "返利")),
            (PromptPayment, new("prompt payment", "pronto pago", "提前付款折扣")),
            (CoOperativeAdvertising, new("co-operative advertising", "publicidad compartida", "合作广告")),
            (FreeGoods, new("free goods", "mercancía gratuita", "赠品")),
            (PriceProtection, new("price protection", "protección de precio", "价格保护")),
            (PaymentToClient, new("payment to the client", "pago al cliente", "支付给客户")),
            (Freight, new("freight", "portes", "运费")),
            (FinanceCost, new("finance cost", "coste financiero", "融资成本")),
            (Service, new("service", "servicio", "服务")),
            (PocketPrice, new("pocket price", "precio de bolsillo", "净得价")),
            (Cost, new("cost", "coste", "成本")),
            (PocketMargin, new("pocket margin", "margen de bolsillo", "净得毛利"))
        );

    /// <summary>The part that a step belongs to.</summary>
    public static WaterfallPart PartOf(WaterfallStepKind step) =>
        step switch
        {
            ListPrice => WaterfallPart.List,
            Contract or WaterfallStepKind.Volume or Promotion or Manual or CompetitorMatch or Header or Surcharge =>
                WaterfallPart.OnInvoice,
            InvoicePrice => WaterfallPart.InvoicePrice,
            RebateAccrual or PromptPayment or CoOperativeAdvertising or FreeGoods or PriceProtection or PaymentToClient =>
                WaterfallPart.OffInvoice,
            Freight or FinanceCost or Service => WaterfallPart.CostToServe,
            PocketPrice => WaterfallPart.PocketPrice,
            Cost => WaterfallPart.Cost,
            PocketMargin => WaterfallPart.PocketMargin,
        };

    /// <summary>The step in which a discount of a kind stands.</summary>
    public static WaterfallStepKind StepOf(DiscountKind kind) =>
        kind switch
        {
            DiscountKind.Contract => Contract,
            DiscountKind.Volume => WaterfallStepKind.Volume,
            DiscountKind.Promotion => Promotion,
            DiscountKind.Manual => Manual,
            DiscountKind.CompetitorMatch => CompetitorMatch,
            DiscountKind.Header => Header,
        };

    internal static bool IsDeduction(WaterfallStepKind step) =>
        PartOf(step) is WaterfallPart.OnInvoice or WaterfallPart.OffInvoice or WaterfallPart.CostToServe;
}
