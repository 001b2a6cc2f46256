namespace KeyAccount.Domain.Rules;

/// <summary>Who can change the answer to a feature. Advice on how to reach a better outcome names only what someone can change.</summary>
public enum Changeability : byte
{
    /// <summary>Nobody: a past event, a sector, a date of foundation.</summary>
    Fixed = 0,

    /// <summary>The client, by its own behaviour: paying earlier, buying more.</summary>
    ByClient = 1,

    /// <summary>Us: by a survey, a document, a price.</summary>
    ByUs = 2,

    /// <summary>Time alone: tenure, the age of a document.</summary>
    ByTime = 3,
}
