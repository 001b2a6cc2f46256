using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>How the page writes answers on an ordered scale, and the distance between two of them.</summary>
/// <param name="Decimals">The places after the point of a code.</param>
/// <param name="Unit">The unit of an answer; empty when there is none.</param>
/// <param name="StepUnit">The unit of a distance; empty when there is none.</param>
/// <param name="IsMoney">Whether all places are always written.</param>
internal readonly record struct SheetScale(int Decimals, string Unit, string StepUnit, bool IsMoney)
{
    public static SheetScale Of(Scale scale, ReportText text)
    {
        var unit = scale.Unit?.In(text.Language) ?? "";
        return scale switch
        {
            NumberScale { Decimals: var decimals } => new(decimals, unit, unit, false),
            AmountScale { Currency.Exponent: var decimals } => new(decimals, unit, unit, true),
            CountScale => new(0, unit, unit, false),
            ShareScale or PercentageScale => new(2, unit, text[SheetPhrase.PercentPoints], false),
            DateScale => new(0, "", text[SheetPhrase.Days], false),
            _ => new(0, "", text[SheetPhrase.Steps], false),
        };
    }

    /// <summary>Whether the code is the figure itself, so that the page can write it.</summary>
    public static bool IsFigure(Scale scale) =>
        scale is NumberScale or AmountScale or CountScale or ShareScale or PercentageScale;
}
