namespace KeyAccount.Domain.Accounts;

/// <summary>How accounts of equal value are scored when a book is cut into equally large groups.</summary>
/// <remarks>The same book gives clearly different counts of best and worst accounts under the three: name the rule with the result.</remarks>
public enum TieRule
{
    /// <summary>
    /// Cut points between order statistics (type 7, linear): one more point for each cut below the value. Equal values share a score;
    /// a group may be empty.
    /// </summary>
    CutPoints,

    /// <summary>
    /// The middle of the ranks of all equal values, scaled and rounded up. Equal values share a score and are centred; with many equal
    /// ones nobody may have the lowest or highest.
    /// </summary>
    MidRank,

    /// <summary>
    /// Equally many accounts per group, the first groups one larger, equal values told apart by account: equal accounts may have
    /// different scores.
    /// </summary>
    Ntile,
}
