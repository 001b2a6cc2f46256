using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>What people approved last: the measure of every later change.</summary>
/// <param name="Request">The request in which they did.</param>
/// <param name="Content">The content that they saw.</param>
/// <param name="Until">From which instant it no longer counts, itself included.</param>
public sealed record HumanApproval(string Request, ApprovalContent Content, Instant Until);
