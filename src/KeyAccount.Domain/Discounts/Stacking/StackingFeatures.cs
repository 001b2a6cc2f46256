using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Discounts.Stacking.StackingFacts>;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>The questions that the condition of a discount may ask, amounts in one currency. Use one instance for all of a policy.</summary>
/// <example><code>
/// var ask = StackingFeatures.In(Currency.Eur);
/// var minimumSpend = ask.Total.AtLeast(Money.Eur(500));
/// </code></example>
public sealed record StackingFeatures
{
    private static readonly Label Units = new("units", "unidades", "件");
    private static readonly Label Days = new("days", "días", "天");

    private StackingFeatures(Currency currency)
    {
        Currency = currency;
        Total = Amount(
            "total",
            new("amount of the order now", "importe actual del pedido", "订单当前金额"),
            currency,
            facts => facts.Total
        );
        ListTotal = Amount(
            "listTotal",
            new("amount at list prices", "importe a precio de lista", "目录价金额"),
            currency,
            facts => facts.ListTotal
        );
        TargetTotal = Amount(
            "targetTotal",
            new("amount of the lines it is for", "importe de sus líneas", "适用行当前金额"),
            currency,
            facts => facts.TargetTotal
        );
        LineAmount = Amount(
            "lineAmount",
            new("amount of the line now", "importe actual de la línea", "行当前金额"),
            currency,
            facts => facts.LineAmount
        );
        UnitPrice = Amount(
            "unitPrice",
            new("list price of a unit", "precio de lista unitario", "单位目录价"),
            currency,
            facts => facts.UnitPrice
        );
        Quantity = Count(
            "quantity",
            new("quantity of the line", "cantidad de la línea", "行数量"),
            Units,
            facts => facts.Quantity
        );
        TargetQuantity = Count(
            "targetQuantity",
            new("quantity of the lines it is for", "cantidad de sus líneas", "适用行数量"),
            Units,
            facts => facts.TargetQuantity
        );
        PaymentDays = Count("paymentDays", new("days to pay", "días de pago", "付款天数"), Days, facts => facts.PaymentDays);
        Depth = Percentage("depth", new("discount given so far", "descuento hasta ahora", "已给折扣"), facts => facts.Depth);
        AsOf = Date("asOf", new("date of the quote", "fecha de la oferta", "报价日期"), facts => facts.AsOf);
        Tier = Grade(
            "tier",
            new("tier of the account", "nivel del cliente", "客户等级"),
            AccountScales.Tier,
            facts => facts.Tier
        );
        Catalog = FeatureCatalog<StackingFacts>.Of(
            Total,
            ListTotal,
            TargetTotal,
            LineAmount,
            UnitPrice,
            Quantity,
            TargetQuantity,
            PaymentDays,
            Depth,
            AsOf,
            Tier
        );
    }

    /// <summary>The currency of the amounts, and of every quote that is priced.</summary>
    public Currency Currency { get; }

    /// <summary>All of these by name, for documents.</summary>
    public FeatureCatalog<StackingFacts> Catalog { get; private init; }

    /// <summary>The amount of all lines just before the discount.</summary>
    public Measure<StackingFacts, Money> Total { get; }

    /// <summary>The amount of all lines at list prices.</summary>
    public Measure<StackingFacts, Money> ListTotal { get; }

    /// <summary>The amount, just before the discount, of the lines it is for.</summary>
    public Measure<StackingFacts, Money> TargetTotal { get; }

    /// <summary>The amount of the line just before the discount.</summary>
    public Measure<StackingFacts, Money> LineAmount { get; }

    /// <summary>The list price of a unit of the line.</summary>
    public Measure<StackingFacts, Money> UnitPrice { get; }

    /// <summary>The units of the line.</summary>
    public Measure<StackingFacts, long> Quantity { get; }

    /// <summary>The units of the lines that the discount is for.</summary>
    public Measure<StackingFacts, long> TargetQuantity { get; }

    /// <summary>Days from the invoice to its due date.</summary>
    public Measure<StackingFacts, long> PaymentDays { get; }

    /// <summary>What all discounts so far took off, of list.</summary>
    public Measure<StackingFacts, Percentage> Depth { get; }

    /// <summary>The date of the quote.</summary>
    public Measure<StackingFacts, LocalDate> AsOf { get; }

    /// <summary>The tier of the account.</summary>
    public Measure<StackingFacts, AccountTier> Tier { get; }

    /// <summary>The questions in a currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static StackingFeatures In(Currency currency) => new(currency);

    /// <summary>The same questions and further ones of a host's own.</summary>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public StackingFeatures With(params IEnumerable<Feature<StackingFacts>> features) =>
        this with
        {
            Catalog = Catalog.With(features),
        };

    /// <summary>Whether a question is about one line.</summary>
    internal bool IsOfLine(Feature feature) =>
        ReferenceEquals(feature, LineAmount) || ReferenceEquals(feature, UnitPrice) || ReferenceEquals(feature, Quantity);
}
