using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>One thing that the verifier found in a stacking policy.</summary>
/// <param name="Defect">What it is.</param>
/// <param name="Severity">An objection where a discount is never given, a warning where clients can turn it against us, else a note.</param>
/// <param name="Discount">The discount it is about.</param>
/// <param name="Other">The discount that stands in its way; null where none does.</param>
/// <param name="Threshold">The threshold it is about; null for other findings.</param>
public sealed record StackingFinding(
    StackingDefect Defect,
    Severity Severity,
    Discount Discount,
    Discount? Other,
    long? Threshold
)
{
    /// <summary>The finding in one sentence of the reader's language.</summary>
    public string ToString(Language language) =>
        language switch
        {
            Language.English or Language.Spanish => $"{Discount.Id}: {Words.In(language)}",
            Language.SimplifiedChinese => $"{Discount.Id}：{Words.In(language)}",
        };

    /// <summary>The finding in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);

    private Label Words
    {
        get
        {
            var other = Other?.Id ?? string.Empty;
            var from = Threshold is { } threshold ? threshold.ToString(CultureInfo.InvariantCulture) : string.Empty;
            return Defect switch
            {
                StackingDefect.BehindExclusive => new(
                    $"never given, the exclusive {other} always takes its lines",
                    $"nunca se da, el exclusivo {other} toma siempre sus líneas",
                    $"永不给予，排他折扣{other}总是占用其行"
                ),
                StackingDefect.AlwaysStopped => new(
                    $"never given, {other} always stops it",
                    $"nunca se da, {other} lo detiene siempre",
                    $"永不给予，总被{other}终止"
                ),
                StackingDefect.NothingLeft => new(
                    $"never given, {other} leaves a price of zero",
                    $"nunca se da, {other} deja el precio en cero",
                    $"永不给予，{other}已使价格为零"
                ),
                StackingDefect.NeverBetter => new(
                    $"never given, {other} always takes at least as much off",
                    $"nunca se da, {other} descuenta siempre al menos lo mismo",
                    $"永不给予，{other}的折扣总不低于它"
                ),
                StackingDefect.NeverEligible => new(
                    "never given, no answers let its condition hold",
                    "nunca se da, su condición no puede cumplirse",
                    "永不给予，其条件不可能成立"
                ),
                StackingDefect.AsksAboutALine => new(
                    "never given, its condition asks about one line, which is not known of an order or of freight",
                    "nunca se da, su condición pregunta por una línea, dato desconocido para el pedido o los portes",
                    "永不给予，其条件询问单行，而整单或运费无此信息"
                ),
                StackingDefect.AloneInGroup => new("alone in its group", "solo en su grupo", "组中仅此一项"),
                StackingDefect.RateFalls => new(
                    $"from {from} on more volume earns a lower rate",
                    $"desde {from} más volumen gana menos descuento",
                    $"自{from}起数量越多折扣率越低"
                ),
                StackingDefect.PriceFalls => new(
                    $"{from} units cost less than one unit fewer",
                    $"{from} unidades cuestan menos que una menos",
                    $"购买{from}件比少一件更便宜"
                ),
            };
        }
    }
}
