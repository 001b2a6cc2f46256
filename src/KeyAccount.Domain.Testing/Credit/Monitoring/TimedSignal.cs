using KeyAccount.Domain.Credit.Monitoring;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit.Monitoring;

/// <summary>A signal and when somebody looks.</summary>
/// <param name="Signal">How it stands.</param>
/// <param name="At">The time by the observer's clock.</param>
public sealed record TimedSignal(AlertSignal Signal, Instant At);
