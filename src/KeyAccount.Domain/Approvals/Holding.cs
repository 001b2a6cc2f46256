using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Who holds a rank, and when.</summary>
/// <param name="Person">The person, by the host's id.</param>
/// <param name="Column">The column.</param>
/// <param name="Rank">The rank.</param>
/// <param name="During">From its start to just before its end.</param>
public sealed record Holding(string Person, string Column, string Rank, Interval During);
