namespace KeyAccount.Domain.Approvals;

/// <summary>One step of a route.</summary>
/// <param name="Column">The column that signs.</param>
/// <param name="Rank">The lowest rank that may.</param>
/// <param name="Level">The level of that rank, 0 the lowest of the ladder.</param>
/// <param name="Quorum">How many different people have to sign.</param>
public sealed record ApprovalStep(string Column, string Rank, int Level, int Quorum);
