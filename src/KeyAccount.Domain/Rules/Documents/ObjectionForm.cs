using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The form of objection policies.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public sealed class ObjectionForm<TFacts> : PolicyForm<ObjectionPolicy<TFacts>>
{
    private const string WhenUnknown = "whenUnknown";

    private readonly RuleList<TFacts, Verdict> rules;

    /// <summary>A form.</summary>
    /// <param name="kind">What the documents call this kind of policy: an identifier.</param>
    /// <param name="catalog">The questions that may be asked.</param>
    public ObjectionForm(string kind, FeatureCatalog<TFacts> catalog)
        : base(kind)
    {
        rules = new(Guard.Against.Null(catalog), VerdictScale.Instance, refuse: Approving);
        Definitions = [new("statement", StatementSchema.Of(catalog))];
    }

    internal override ImmutableArray<FormMember> Members =>
        [
            new(
                WhenUnknown,
                SchemaParts.Described("the referral while a rule can't be answered", SchemaParts.Operand(VerdictScale.Instance))
            ),
            rules.Member,
        ];

    internal override ImmutableArray<FormMember> Definitions { get; }

    internal override PolicyIdentity IdentityOf(ObjectionPolicy<TFacts> policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ObjectionPolicy<TFacts> policy) =>
        [(WhenUnknown, Operands.Write(VerdictScale.Instance, policy.WhenUnknown.Code)), rules.Write(policy.Rules)];

    internal override ObjectionPolicy<TFacts>? Read(DocumentObject members, PolicyIdentity identity)
    {
        var whenUnknown = members.Value(WhenUnknown, VerdictScale.Instance);
        var listed = rules.Read(members);
        if (whenUnknown is { IsReferral: false })
        {
            members.Problems.Add(
                PolicyDocumentFault.PermissiveDefault,
                members.Find(WhenUnknown)!,
                "a referral: what is unknown neither approves nor declines"
            );
            return null;
        }

        return whenUnknown is { } unknown && !listed.IsDefault
            ? Attempt.To(
                () => new ObjectionPolicy<TFacts>(identity, unknown, listed),
                members.Find(RuleList<TFacts, Verdict>.Name)!,
                members.Problems
            )
            : null;
    }

    private static (PolicyDocumentFault, string, string)? Approving(Rule<TFacts, Verdict> rule) =>
        rule.Outcome.IsApproval
            ? (
                PolicyDocumentFault.PermissiveDefault,
                "outcome",
                "a referral or \"decline\": approval means that no rule objects"
            )
            : null;
}
