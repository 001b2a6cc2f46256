using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Ways;

/// <summary>One change of a deal.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Line">The line; null when it is not about one.</param>
/// <param name="Amount">By how much; null for days.</param>
/// <param name="Days">By how many days; null for amounts.</param>
public sealed record DiscountStep(DiscountStepKind Kind, long? Line, Money? Amount, int? Days)
{
    /// <summary>The step in the reader's language.</summary>
    public string ToString(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Pattern.In(language), Line, (object?)Amount ?? Days);

    /// <summary>The step in English.</summary>
    public override string ToString() => ToString(Language.English);

    private Label Pattern =>
        Kind switch
        {
            DiscountStepKind.RaiseLine => new("raise line {0} by {1}", "subir la línea {0} en {1}", "第 {0} 行提价 {1}"),
            DiscountStepKind.RaiseAllLines => new(
                "raise all lines by {1} together",
                "subir todas las líneas en {1} en total",
                "所有行合计提价 {1}"
            ),
            DiscountStepKind.LowerHeader => new(
                "lower the discount on the order by {1}",
                "reducir el descuento del pedido en {1}",
                "整单折扣减少 {1}"
            ),
            DiscountStepKind.FewerFreeGoods => new(
                "give goods worth {1} less without charge",
                "dar {1} menos de mercancía gratuita",
                "赠品减少 {1}"
            ),
            DiscountStepKind.ShortenTerm => new(
                "shorten the payment term by {1} days",
                "acortar el plazo de pago en {1} días",
                "付款期缩短 {1} 天"
            ),
        };
}
