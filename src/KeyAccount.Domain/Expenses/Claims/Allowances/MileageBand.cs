namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>What a unit of distance is paid, up to a distance in the year.</summary>
/// <param name="UpTo">The distance of the year up to and including which it is paid, in whole units; null for all beyond the band before.</param>
/// <param name="Rate">What is paid for a unit, in whole currency, from 0 with at most six decimals.</param>
public sealed record MileageBand(int? UpTo, decimal Rate);
