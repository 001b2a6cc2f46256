using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Comparing;

namespace KeyAccount.Domain.Accounts;

/// <summary>One account whose kinds or tier come out otherwise under other policies.</summary>
public sealed class AccountShift
{
    private AccountShift(ReviewedAccount before, ReviewedAccount after) => (Before, After) = (before, after);

    /// <summary>The account.</summary>
    public string Account => Before.Facts.Account;

    /// <summary>The review by the policies before.</summary>
    public ReviewedAccount Before { get; }

    /// <summary>The review by the policies after.</summary>
    public ReviewedAccount After { get; }

    /// <summary>Why: the rules for kinds and tiers that came out otherwise, then the lines of both axes of importance with other points.</summary>
    public ImmutableArray<ReasonChange> Reasons =>
        [
            .. ReasonChange.Between(Before.Kinds, After.Kinds),
            .. ReasonChange.Between(Before.Family.Earned, After.Family.Earned),
            .. ReasonChange.Between(Before.Family.Importance.Attractiveness, After.Family.Importance.Attractiveness),
            .. ReasonChange.Between(Before.Family.Importance.Strength, After.Family.Importance.Strength),
        ];

    internal static AccountShift? Between(ReviewedAccount before, ReviewedAccount after) =>
        before.Primary == after.Primary
        && before.Tier == after.Tier
        && AccountReview.AllKinds.All(kind => before.StateOf(kind) == after.StateOf(kind))
            ? null
            : new(before, after);
}
