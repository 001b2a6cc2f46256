namespace KeyAccount.Domain.Approvals;

/// <summary>Why a route is as it is: what one dimension calls for in one column.</summary>
/// <param name="Dimension">The name of the dimension.</param>
/// <param name="Column">The column; null when no column has authority in it.</param>
/// <param name="Rank">The lowest rank that covers the figure; null when none does.</param>
public sealed record RouteReason(string Dimension, string? Column, string? Rank);
