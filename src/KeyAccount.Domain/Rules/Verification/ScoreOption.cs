namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Answers to one question that no line tells apart, with what they add to each card.</summary>
/// <param name="Low">The smallest code; <c>null</c> for the missing answer.</param>
/// <param name="High">The largest code; <c>null</c> for the missing answer.</param>
/// <param name="Code">The code that stands for them; <c>null</c> for the missing answer.</param>
/// <param name="Sums">What they add to the first card and to the second.</param>
internal readonly record struct ScoreOption(long? Low, long? High, long? Code, (ScoreSum, ScoreSum) Sums);
