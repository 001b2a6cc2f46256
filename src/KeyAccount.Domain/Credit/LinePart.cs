using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>One limit that a recommended line was held to.</summary>
/// <remarks>The default is a knock-out of unknown amount.</remarks>
/// <param name="Kind">Which limit.</param>
/// <param name="Amount">How much it allows, not below zero; null when it can't be told.</param>
public readonly record struct LinePart(LinePartKind Kind, Money? Amount);
