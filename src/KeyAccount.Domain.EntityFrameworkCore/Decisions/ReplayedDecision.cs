using KeyAccount.Domain.Rules.Replay;

namespace KeyAccount.Domain.EntityFrameworkCore.Decisions;

/// <summary>A kept decision that was made again.</summary>
/// <param name="Kept">What is kept.</param>
/// <param name="Result">What came of asking the policy again.</param>
public sealed record ReplayedDecision(KeptDecision Kept, ReplayResult Result);
