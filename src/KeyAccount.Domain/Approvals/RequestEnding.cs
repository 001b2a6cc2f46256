using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>How a request ended before its time ran out.</summary>
/// <param name="Request">The id of the request.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">When.</param>
/// <param name="Command">The id of the command that ended it, which says who and why.</param>
public sealed record RequestEnding(string Request, ApprovalState State, Instant At, string Command);
