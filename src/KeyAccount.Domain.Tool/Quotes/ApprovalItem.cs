using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>One quote on the list of what has to be approved.</summary>
/// <param name="Quote">The quote.</param>
/// <param name="Account">Who buys.</param>
/// <param name="On">Its day, as text.</param>
/// <param name="Verdict">What the policy says.</param>
/// <param name="Authority">The rank that may approve it; null when nobody may.</param>
/// <param name="Known">What is known calls for.</param>
/// <param name="NeedsCompliance">Whether compliance has to clear it, or may have to.</param>
/// <param name="List">All that is delivered at list price.</param>
/// <param name="Discount">What is given away against it.</param>
/// <param name="Depth">The discount that counts, linked quotes included.</param>
/// <param name="Margin">The margin that counts, likewise.</param>
/// <param name="Territory">The territory.</param>
/// <param name="Salesperson">Who sells.</param>
/// <param name="Reasons">The codes of what speaks against it.</param>
/// <param name="Way">The cheapest change, in a sentence; null when there is none or none was sought.</param>
internal sealed record ApprovalItem(
    string Quote,
    string Account,
    string On,
    Verdict Verdict,
    string? Authority,
    Verdict Known,
    bool NeedsCompliance,
    Money? List,
    Money? Discount,
    Percentage? Depth,
    Percentage? Margin,
    string? Territory,
    string? Salesperson,
    string Reasons,
    string? Way
);
