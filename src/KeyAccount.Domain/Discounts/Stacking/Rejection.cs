using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>A discount that was not given, and why: it stays visible.</summary>
/// <param name="Discount">The discount.</param>
/// <param name="Line">The number of the line; null for the order or the freight as a whole.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The discount that stands in its way; null where none does.</param>
public sealed record Rejection(Discount Discount, long? Line, RejectionReason Reason, Discount? By)
{
    /// <summary>The reason in one sentence of the reader's language.</summary>
    public string ToString(Language language) => StackingWords.Sentence(this, language);

    /// <summary>The reason in one English sentence: <c>spring on line 2: lost to the exclusive frame</c>.</summary>
    public override string ToString() => ToString(Language.English);

    internal string Place => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{line}") : string.Empty;
}
