using KeyAccount.Domain.Credit.Exposures;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>A step and when it becomes known.</summary>
/// <param name="Step">What happened.</param>
/// <param name="At">The time by the sender's clock.</param>
public sealed record TimedStep(ExposureStep Step, Instant At);
