using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>One bar of the picture: a level that stands on the ground, or a step that hangs between two levels.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Which one of its kind; null for levels and the cost.</param>
/// <param name="Amount">The height: of a level the level itself, of a step what it takes off. Null when unknown.</param>
/// <param name="Before">What was left before a step; null for a level, and when unknown.</param>
/// <param name="After">What is left after it; null when unknown.</param>
public sealed record WaterfallStep(WaterfallStepKind Kind, string? Name, Money? Amount, Money? Before, Money? After)
{
    /// <summary>Whether it is a level: list price, invoice price, pocket price or pocket margin.</summary>
    public bool IsLevel =>
        Kind
            is WaterfallStepKind.ListPrice
                or WaterfallStepKind.InvoicePrice
                or WaterfallStepKind.PocketPrice
                or WaterfallStepKind.PocketMargin;

    /// <summary>The step in one line of the reader's language: the amount, or that it is unknown.</summary>
    public string ToString(Language language)
    {
        var label = WaterfallScales.Steps.Format((long)Kind, language);
        var name = Name is null ? string.Empty : $" {Name}";
        var amount = Amount is { } known ? (IsLevel ? known : -known).ToString() : Unknown(language);
        return string.Create(CultureInfo.InvariantCulture, $"{label}{name}: {amount}");
    }

    /// <summary>The step in one English line.</summary>
    public override string ToString() => ToString(Language.English);

    private static string Unknown(Language language) =>
        language switch
        {
            Language.English => "unknown",
            Language.Spanish => "desconocido",
            Language.SimplifiedChinese => "未知",
        };
}
