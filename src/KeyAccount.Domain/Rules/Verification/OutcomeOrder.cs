namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Which of two outcomes is the better one for the client.</summary>
public enum OutcomeOrder : byte
{
    /// <summary>
    /// As the policy itself says: the last is the strictest for verdicts and for <see cref="HitPolicy.Strictest"/>; otherwise none is
    /// better than another.
    /// </summary>
    OfThePolicy = 0,

    /// <summary>The outcome with the highest code is the strictest.</summary>
    LastIsStrictest = 1,

    /// <summary>The outcome with the highest code is the best; of collected outcomes, more are better.</summary>
    LastIsBest = 2,

    /// <summary>No outcome is better than another.</summary>
    None = 3,
}
