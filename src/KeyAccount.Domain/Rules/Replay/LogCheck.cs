namespace KeyAccount.Domain.Rules.Replay;

/// <summary>What came of checking a log.</summary>
/// <param name="Count">How many records are sound from the start; the place of the broken one, counted from 0, when there is one.</param>
/// <param name="Problem">What is wrong with the first broken one, in one English sentence; null when all are sound.</param>
/// <param name="LastHash">The hash of the last sound record; null when there is none.</param>
public sealed record LogCheck(int Count, string? Problem, string? LastHash)
{
    /// <summary>Whether every record is sound and follows the one before.</summary>
    public bool IsSound => Problem is null;
}
