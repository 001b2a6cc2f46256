using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>A pool from which the discounts of a territory and period are paid: a line of the ledger.</summary>
/// <param name="Line">The name of the line, such as <c>pool.north.2026-q1</c>.</param>
/// <param name="Left">What is free on it, without this deal; null when not known.</param>
public sealed record DiscountPool(string Line, Money? Left);
