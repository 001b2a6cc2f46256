using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <summary>A decision as it is kept.</summary>
/// <param name="Id">The id that the host gave it.</param>
/// <param name="Sequence">Its place; rising, with gaps.</param>
/// <param name="Log">The log in which its record follows another.</param>
/// <param name="At">When it was kept, by the clock of the host.</param>
/// <param name="Record">The record, whose hash was checked when it was read.</param>
public sealed record KeptDecision(string Id, long Sequence, string Log, Instant At, DecisionRecord Record);
