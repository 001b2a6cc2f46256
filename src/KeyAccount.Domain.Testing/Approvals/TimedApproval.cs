using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Testing.Approvals;

/// <summary>A command of a script, with the time and the authority under which it is given.</summary>
/// <param name="Command">The command.</param>
/// <param name="At">When it is given, by the clock of its sender.</param>
/// <param name="Authority">Who may say yes then: people come, go, delegate and are away as a script goes on.</param>
public sealed record TimedApproval(ApprovalCommand Command, Instant At, Authority Authority);
