using KeyAccount.Domain.Discounts.Waterfall;

namespace KeyAccount.Domain.Discounts.Leakage;

/// <summary>One deal with its waterfall, and whose it is.</summary>
/// <param name="Deal">The quote, order or invoice.</param>
/// <param name="Waterfall">From its list price down to the pocket.</param>
/// <param name="Territory">The sales territory; null when unknown.</param>
/// <param name="Person">Who sold it; null when unknown.</param>
public sealed record LeakageDeal(string Deal, PriceWaterfall Waterfall, string? Territory, string? Person);
