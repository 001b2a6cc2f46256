using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims.Ways;

/// <summary>One change of a line, and where it leads.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Change">What is changed.</param>
/// <param name="Amount">The most that may be claimed, or the part that is price; null for other changes.</param>
/// <param name="Standing">How the line stands afterwards, everything else alike.</param>
public sealed record ClaimWay(long Line, ClaimChange Change, Money? Amount, ClaimStanding Standing)
{
    /// <summary>The way in one sentence of the reader's language.</summary>
    public string ToString(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Pattern.In(language), Line, Amount)
        + $" → {ClaimWords.Standing(Standing, language)}";

    /// <summary>The way in English.</summary>
    public override string ToString() => ToString(Language.English);

    private Label Pattern =>
        Change switch
        {
            ClaimChange.ClaimLess => new(
                "line {0}: claim at most {1}",
                "línea {0}: reclamar como máximo {1}",
                "行 {0}：最多申报 {1}"
            ),
            ClaimChange.AttachReceipt => new("line {0}: attach a receipt", "línea {0}: adjuntar un recibo", "行 {0}：附上票据"),
            ClaimChange.GiveReason => new("line {0}: say why", "línea {0}: indicar el motivo", "行 {0}：说明理由"),
            ClaimChange.Register => new(
                "line {0}: enter it in the register",
                "línea {0}: inscribirla en el registro",
                "行 {0}：登记"
            ),
            ClaimChange.ClearWithCompliance => new(
                "line {0}: have compliance clear it",
                "línea {0}: pedir autorización a cumplimiento",
                "行 {0}：提请合规审查"
            ),
            ClaimChange.DismissQuestions => new(
                "line {0}: have somebody say why it repeats nothing",
                "línea {0}: que alguien explique por qué no repite otro gasto",
                "行 {0}：由他人说明并非重复"
            ),
            ClaimChange.ReviewAsDiscount => new(
                "line {0}: enter {1} as a deduction of the price waterfall and have it reviewed as a discount",
                "línea {0}: registrar {1} como deducción en la cascada de precios y someterlo a revisión de descuentos",
                "行 {0}：将 {1} 作为价格瀑布扣减项录入并提交折扣审查"
            ),
        };
}
