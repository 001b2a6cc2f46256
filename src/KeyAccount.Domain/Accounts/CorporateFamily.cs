using System.Collections.Immutable;

namespace KeyAccount.Domain.Accounts;

/// <summary>A parent with its subsidiaries at any depth, ranked as one; an account that stands alone is a family of one.</summary>
/// <remarks>This is not the <i>group</i> kind, which is a tie in the value chain: <see cref="ValueChainTie"/>.</remarks>
public sealed class CorporateFamily
{
    internal CorporateFamily(AccountFacts facts, ImmutableArray<string> members) => (Facts, Members) = (facts, members);

    internal CorporateFamily Of(AccountFacts facts) => new(facts, Members);

    /// <summary>The account at the head; it names the family.</summary>
    public string Head => Facts.Account;

    /// <summary>All accounts of the family, the head among them, in ordinal order.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>
    /// The photograph of the family as one: the figures of all members together, and the head's client file, which speaks for the
    /// family (its wallet, contribution and owner are those of the whole).
    /// </summary>
    public AccountFacts Facts { get; }
}
