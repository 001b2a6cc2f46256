using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What an item really took from another, once decided.</summary>
/// <param name="Document">The document it was taken from.</param>
/// <param name="Item">The item of it.</param>
/// <param name="Amount">How much, with tax.</param>
/// <param name="Prepaid">How much of it was paid in advance and went along.</param>
/// <param name="IsSettlement">Whether a debt and a credit settled each other, rather than goods having moved on.</param>
public sealed record ExposureTake(string Document, string Item, Money Amount, Money Prepaid, bool IsSettlement);
