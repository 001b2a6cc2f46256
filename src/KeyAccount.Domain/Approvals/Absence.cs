using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Who signs nothing, and when.</summary>
/// <param name="Person">The person.</param>
/// <param name="During">From its start to just before its end.</param>
public sealed record Absence(string Person, Interval During);
