using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// Who may sign for whom, and when. It gives what the delegator holds at that instant, no more, and cannot be passed on.
/// </summary>
/// <param name="From">The delegator, who can still sign.</param>
/// <param name="To">The delegate.</param>
/// <param name="During">From its start to just before its end.</param>
public sealed record Delegation(string From, string To, Interval During)
{
    /// <summary>The highest rank that is delegated; null for whatever the delegator holds.</summary>
    public string? UpToRank { get; init; }
}
