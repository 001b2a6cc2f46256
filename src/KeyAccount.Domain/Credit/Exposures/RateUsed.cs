using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A rate that a reading used, kept with it.</summary>
/// <param name="Quote">The quote with its own day, which may lie before that of the reading.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record RateUsed(ExchangeRate Quote, string Source);
