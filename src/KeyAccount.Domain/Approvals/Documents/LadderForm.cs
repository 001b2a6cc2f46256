using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>
/// The form of authority ladders: a policy document that an owner edits, with figures as people write them, such as
/// <c>"1000.00 EUR"</c> or <c>"12.50 %"</c>.
/// </summary>
public sealed class LadderForm : PolicyForm<AuthorityLadder>
{
    private LadderForm()
        : base("ladder") { }

    /// <summary>The form.</summary>
    public static LadderForm Instance { get; } = new();

    internal override ImmutableArray<FormMember> Members => LadderBody.Members;

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(AuthorityLadder policy) => policy.Terms.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(AuthorityLadder policy) =>
        LadderBody.Write(policy.Terms);

    internal override AuthorityLadder? Read(DocumentObject members, PolicyIdentity identity) =>
        LadderBody.Read(members, identity);
}
