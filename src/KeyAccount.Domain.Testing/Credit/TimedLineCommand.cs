using KeyAccount.Domain.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>A command for a register of credit lines and when it is sent.</summary>
/// <param name="Command">What is asked.</param>
/// <param name="At">The time by the sender's clock.</param>
public sealed record TimedLineCommand(CreditLineCommand Command, Instant At);
