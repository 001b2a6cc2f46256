using System.Collections.Immutable;

namespace KeyAccount.Domain.Accounts;

/// <summary>A parent with its subsidiaries at any depth, ranked as one; an account that stands alone is a family of one.</summary>
/// <remarks>This is not the <i>group</i> kind, which is a tie in the value chain: <see cref="ValueChainTie"/>.</remarks>
public sealed class CorporateFamily
{
    internal CorporateFamily(AccountFacts facts, ImmutableArray<string> members) => (Facts, Members) = (facts, members);

    /// <summary>The account at the head; it names the family.</summary>
    public string Head => Facts.Account;

    /// <summary>All accounts of the family, the head among them, in ordinal order.</summary>
    public ImmutableArray<string> Members { get; }

    /// <summary>The photograph of the family as one: the head's profile with the figures of all members together.</summary>
    public AccountFacts Facts { get; }
}
