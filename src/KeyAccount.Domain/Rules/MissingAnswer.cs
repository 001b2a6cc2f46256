namespace KeyAccount.Domain.Rules;

/// <summary>What a scorecard does with a characteristic whose answer is missing. There is no silent treatment.</summary>
public enum MissingAnswer : byte
{
    /// <summary>The score is undetermined while anything is missing.</summary>
    Defer = 0,

    /// <summary>
    /// The other characteristics are scaled up and the score is provisional, as long as the stated share of all points is covered.
    /// </summary>
    Renormalise = 1,

    /// <summary>It counts as its worst band, and the score is provisional.</summary>
    Worst = 2,
}
