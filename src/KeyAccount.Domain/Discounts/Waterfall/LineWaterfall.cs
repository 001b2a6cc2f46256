namespace KeyAccount.Domain.Discounts.Waterfall;

/// <summary>The waterfall of a line.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Waterfall">Its steps, its shares of header amounts included.</param>
public sealed record LineWaterfall(long Line, PriceWaterfall Waterfall);
