using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Deals;

/// <summary>What is left in a pool from which discounts are paid: a line of the ledger.</summary>
/// <param name="Line">The name of the line, such as <c>pool.north.2026-q1</c>.</param>
/// <param name="Left">What is free on it, without this deal; null when not known.</param>
public sealed record PoolBalance(string Line, Money? Left);
