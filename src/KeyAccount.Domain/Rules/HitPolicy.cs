namespace KeyAccount.Domain.Rules;

/// <summary>How a table of rules picks its one outcome.</summary>
public enum HitPolicy : byte
{
    /// <summary>
    /// The first rule that is not known to be false decides: with its outcome if it is true, with the table's
    /// <em>when unknown</em> if it is unknown. The order of the rules matters.
    /// </summary>
    First,

    /// <summary>
    /// The highest outcome of all true rules decides; an unknown rule stands at the level of <em>when unknown</em>, so that a
    /// known stricter outcome still beats it. The order of the rules does not matter.
    /// </summary>
    Strictest,

    /// <summary>
    /// Exactly one rule is true and all others are known to be false; anything else but "all are false" gives
    /// <em>when unknown</em>. The order of the rules does not matter.
    /// </summary>
    Unique,
}
