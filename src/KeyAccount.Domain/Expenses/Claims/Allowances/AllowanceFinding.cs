using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>Something odd about the dated numbers of a claims policy.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The limit, place, vehicle or category.</param>
/// <param name="During">The days it is about; null when it is about none in particular.</param>
public sealed record AllowanceFinding(AllowanceFindingKind Kind, string Subject, DateRange? During)
{
    /// <summary>How much it weighs: a dead end keeps every such line from passing.</summary>
    public Severity Severity => Kind == AllowanceFindingKind.DeadEnd ? Severity.Objection : Severity.Warning;

    /// <summary>The finding in one sentence of the reader's language.</summary>
    public string ToString(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Pattern.In(language), Subject, During);

    /// <summary>The finding in English.</summary>
    public override string ToString() => ToString(Language.English);

    private Label Pattern =>
        Kind switch
        {
            AllowanceFindingKind.Gap => new(
                "{0}: nothing of this scope holds on the days {1}",
                "{0}: nada de este ámbito rige en los días {1}",
                "{0}：{1} 期间无有效规定"
            ),
            AllowanceFindingKind.DeadEnd => new(
                "{0}: there is no rate at all, so no line of this category can pass",
                "{0}: no hay ninguna tarifa; ninguna línea de esta categoría puede pasar",
                "{0}：没有任何费率，该类别的行无法通过"
            ),
            AllowanceFindingKind.IdleReceipt => new(
                "{0}: what needs a receipt lies above the limit and is not paid",
                "{0}: lo que necesita recibo supera el límite y no se paga",
                "{0}：需要票据的金额超过限额且不予支付"
            ),
            AllowanceFindingKind.NeverHolds => new(
                "{0}: its season never comes within {1}",
                "{0}: su temporada no llega dentro de {1}",
                "{0}：其季节不在 {1} 之内"
            ),
        };
}
