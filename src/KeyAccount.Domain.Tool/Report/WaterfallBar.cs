using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>One row of a waterfall.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Amount">The amount as text.</param>
/// <param name="OfList">The same as a part of list, as text.</param>
/// <param name="From">Where the bar begins; null when it can't be drawn.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsLevel">Whether it is a level and no step.</param>
internal sealed record WaterfallBar(string Label, string Amount, string OfList, Money? From, Money? To, bool IsLevel);
